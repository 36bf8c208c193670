"""`cramp-helper build`: the repository becomes a project that `ask deploy` deploys."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from authoring.approval.record import told, waiting
from authoring.fresh import ROOT
from authoring.packaging.archive import ARCHIVE, installed_files, make_archive
from authoring.packaging.bytecode import THIS_PYTHON, with_bytecode
from authoring.packaging.placeholder import find_placeholders
from authoring.packaging.project import RUNTIME, project_files, see_room, write_project
from authoring.packaging.store import read_store
from authoring.project import find_project_problems, told_later
from authoring.sources import Raw, place
from skill.errors import ContentError, SkillError
from workbench.certification.line import Verdict
from workbench.certification.rehearsal import certify
from workbench.certification.subject import read_subject
from workbench.terminal import working


@click.command()
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), default=ROOT / "build", help="Where; default: build/"
)
@click.option("--zip", "zipped", is_flag=True, help="Also make lambda.zip, for a deployment without ask-cli.")
@click.option("--unreviewed", is_flag=True, help="Build what no medical editor has approved as it stands.")
@click.option("--uncertified", is_flag=True, help="Leave the rehearsal of Amazon's certification out.")
@click.option("--placeholders", is_flag=True, help="Build although the publisher's addresses are examples.")
def build(output: Path, zipped: bool, unreviewed: bool, uncertified: bool, placeholders: bool) -> None:
    """Make a complete ask-cli project, from scratch, in build/.

    The content, the models and the manifest are checked first; nothing is built while there is a problem. Nor is anything
    that should not be published: words that nobody approved, a publisher without an address, a line of the certification
    that fails. Each of the three has a flag for whoever is still at work. The same commit gives the same bytes. What
    `ask deploy` noted in build/.ask is kept.

    With --zip, what the function needs is installed too (with pip, from the package index) and put into lambda.zip, which
    `aws cloudformation` can deploy with infrastructure/cfn-deployer/skill-stack.yaml.
    """
    see_room(output)
    with working("Checking"):
        found = find_project_problems(ROOT)
    if found.problems:
        error = ContentError(found.problems)
        error.add_note(told_later(found))
        raise error
    reasons = [*([] if unreviewed else _unapproved(found.raw)), *([] if placeholders else _placeholders())]
    reasons = reasons or ([] if uncertified else _failing())
    if reasons:
        raise SkillError("\n".join(reasons))
    files = project_files(ROOT)
    write_project(files, output)
    size = sum(len(data) for data in files.values())
    click.echo(f"built {len(files)} files, {size / 1024:.0f} KB, in {_shown(output)}")
    if zipped:
        archive = output / ARCHIVE
        archive.write_bytes(make_archive(with_bytecode(installed_files(output / "lambda"), RUNTIME)))
        click.echo(f"zipped {archive.stat().st_size / 1024:.0f} KB in {_shown(archive)}")
    if RUNTIME != THIS_PYTHON and not read_store(ROOT / "content").publisher.endpoint:
        click.echo(
            f"built with {THIS_PYTHON}; the function runs on {RUNTIME}, which compiles the code at each cold start. "
            "Build with that one to have it compiled already."
        )
    click.echo(f"next: cd {_shown(output)} && ask deploy")
    sys.exit(0)


def _unapproved(raw: Raw) -> list[str]:
    unapproved = waiting(raw)
    if not unapproved:
        return []
    return [
        f"not built: {told(unapproved)}. Have them approved (cramp-helper approve), or build with --unreviewed to go on."
    ]


def _placeholders() -> list[str]:
    found = find_placeholders(read_store(ROOT / "content").publisher)
    if not found:
        return []
    examples = ", ".join(f"{name} is {address!r}" for name, address in found.items())
    return [f"not built: in {place('publisher')} {examples}. Set your own, or build with --placeholders to go on."]


def _failing() -> list[str]:
    """Rehearse the certification; approvals are not asked for twice."""
    subject = read_subject(ROOT, unreviewed=True)
    with working("Certifying") as tell:
        failed = [line for line in certify(subject, tell).lines if line.verdict is Verdict.FAIL]
    return [
        f"not built: {line.title} ({line.rules}) fails: {line.faults[0]}. Mend it, or build with --uncertified to go on."
        for line in failed
    ]


def _shown(folder: Path) -> str:
    return str(folder.relative_to(Path.cwd())) if folder.is_relative_to(Path.cwd()) else str(folder)
