"""`cramp-helper misses`: what was declined, grouped, with a proposal where it might belong."""

from __future__ import annotations

from pathlib import Path

import click

from authoring.fresh import load_content
from workbench.measure.missed import group_misses


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def misses(file: Path) -> None:
    """Group the missed questions in FILE and propose where each might belong.

    FILE is written by the skill when CRAMP_HELPER_MISSES names it: a day, a reason and the words on each line.
    """
    groups = group_misses(file.read_text(encoding="utf-8", errors="replace").splitlines(), load_content())
    for group in groups:
        about = f" about {group.topic}" if group.topic else ""
        click.echo(click.style(f"{group.reason}{about}: {sum(times for _, times in group.questions)}", bold=True))
        for words, times in group.questions[:10]:
            click.echo(f"  {times} x {words}")
        click.echo(f"  -> {group.proposal}")
    click.echo(f"{len(groups)} groups")
