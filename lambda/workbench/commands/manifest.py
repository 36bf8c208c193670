"""`cramp-helper manifest`: build or check skill.json."""

from __future__ import annotations

import click

from authoring.fresh import ROOT
from authoring.packaging.manifest import MANIFEST, find_manifest_problems, manifest_text
from skill.errors import ContentError


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 when skill.json is not up to date.")
def manifest(only_check: bool) -> None:
    """Build skill.json from content/article/store.toml, content/listing/publisher.toml and content/locales.toml."""
    if only_check:
        problems = find_manifest_problems(ROOT)
        if problems:
            raise ContentError(problems)
        click.echo(f"{MANIFEST} is up to date")
        return
    (ROOT / MANIFEST).write_text(manifest_text(ROOT / "content"), encoding="utf-8")
    click.echo(f"built {MANIFEST}")
