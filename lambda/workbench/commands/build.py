"""`cramp-helper build`: the repository becomes a project that `ask deploy` deploys."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from authoring.checks.problems import find_problems
from authoring.interaction_models.check import find_model_problems
from authoring.packaging.archive import ARCHIVE, installed_files, make_archive
from authoring.packaging.manifest import find_manifest_problems
from authoring.packaging.project import project_files, write_project
from authoring.packaging.store import Publisher, read_store
from authoring.sources import parse
from skill.errors import ContentError
from workbench.device.assembly import ROOT

EXAMPLE = ".example"


@click.command()
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), default=ROOT / "build", help="Where; default: build/"
)
@click.option("--zip", "zipped", is_flag=True, help="Also make lambda.zip, for a deployment without ask-cli.")
def build(output: Path, zipped: bool) -> None:
    """Make a complete ask-cli project, from scratch, in build/.

    The content, the models and the manifest are checked first; nothing is built while there is a problem. The same
    commit gives the same bytes. What `ask deploy` noted in build/.ask is kept.

    With --zip, what the function needs is installed too (with pip, from the package index) and put into lambda.zip, which
    `aws cloudformation` can deploy with infrastructure/cfn-deployer/skill-stack.yaml.
    """
    problems = find_problems(parse(ROOT / "content"))
    problems = problems or [*find_model_problems(ROOT)[0], *find_manifest_problems(ROOT)]
    if problems:
        raise ContentError(problems)
    files = project_files(ROOT)
    write_project(files, output)
    size = sum(len(data) for data in files.values())
    click.echo(f"built {len(files)} files, {size / 1024:.0f} KB, in {_shown(output)}")
    if zipped:
        archive = output / ARCHIVE
        archive.write_bytes(make_archive(installed_files(output / "lambda")))
        click.echo(f"zipped {archive.stat().st_size / 1024:.0f} KB in {_shown(archive)}")
    publisher = read_store(ROOT / "content").publisher
    if _is_example(publisher):
        click.echo("before you publish: set your name and addresses in content/listing/publisher.toml", err=True)
    click.echo(f"next: cd {_shown(output)} && ask deploy")
    sys.exit(0)


def _is_example(publisher: Publisher) -> bool:
    return any(EXAMPLE in address for address in (publisher.privacy, publisher.terms, publisher.contact))


def _shown(folder: Path) -> str:
    return str(folder.relative_to(Path.cwd())) if folder.is_relative_to(Path.cwd()) else str(folder)
