"""`cramp-helper check`: everything that can be wrong with the content, the models and the manifest, at once."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from authoring.approval.record import told, waiting
from authoring.fresh import ROOT
from authoring.hints import find_hints
from authoring.packaging.manifest import MANIFEST
from authoring.project import find_project_problems, told_later
from skill.errors import ContentError, Problem
from workbench.terminal import console, counted, working


@click.command()
@click.option("--certify", "rehearse", is_flag=True, help="Then rehearse Amazon's certification, test by test.")
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the certification report to this file too."
)
@click.option(
    "--unreviewed", is_flag=True, help="With --certify: take what nobody has approved as an open step, not a failure."
)
@click.argument("project", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT)
def check(project: Path, rehearse: bool, html: Path | None, unreviewed: bool) -> None:
    """Check content, interaction models and manifest, and report all problems at once.

    PROJECT is a folder with `content/` in it, by default this project; a folder of content alone will do as well.
    Each problem names its file and entry, what is wrong and what would mend it. Exits 1 when there is any. What no medical
    editor has approved as it stands is said, and is no problem until it is to be certified or built.

    With --certify, when there is none, every test of Amazon's that a program can make is made, and the rest is listed for
    a person. Exits 1 when a line fails; what is not approved fails, but with --unreviewed.
    """
    if html is not None:
        html.touch()  # what cannot be written is said before minutes of work
    with working("Checking") as tell:
        found = find_project_problems(project, tell)
    for problem in found.problems:
        click.echo(str(problem), err=True)
    if found.problems:
        click.echo(counted(len(found.problems), "problem"))
        click.echo(told_later(found), nl=bool(found.later))
        sys.exit(1)
    click.echo("All good.")
    for hint in find_hints(project, found.raw):
        click.echo(hint)
    unapproved = waiting(found.raw)
    if unapproved:
        click.echo(f"Not reviewed by a medical editor as it stands: {told(unapproved)}. See: cramp-helper approve --list")
    if rehearse or html is not None:
        sys.exit(1 if _certify(project, html, unreviewed=unreviewed) else 0)


def _certify(project: Path, html: Path | None, *, unreviewed: bool) -> bool:
    """Print the report, write its page, and tell whether a line failed."""
    # Imported here: what certifies takes longer to load than the content to be checked.
    from workbench.certification.page import report_page
    from workbench.certification.rehearsal import certify
    from workbench.certification.subject import read_subject
    from workbench.certification.terminal import print_report

    if not (project / MANIFEST).is_file():
        remedy = "Give the project's folder, and run 'cramp-helper manifest' in it."
        raise ContentError([Problem(MANIFEST, "the file", "is not there, so there is nothing to certify", remedy)])
    subject = read_subject(project, unreviewed=unreviewed)
    with working("Certifying") as tell:
        report = certify(subject, tell)
    print_report(report, console())
    if html is not None:
        names = [str(listing.get("name", "")) for listing in subject.listings.values()]
        html.write_text(report_page(report, names[0] if names else "the skill", date.today()), encoding="utf-8")
        click.echo(f"wrote {html}")
    return report.failed
