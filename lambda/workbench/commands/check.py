"""`cramp-helper check`: everything that can be wrong with the content, the models and the manifest, at once."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from skill.checks import find_problems
from skill.errors import ContentError, Problem
from skill.sources import parse
from workbench.assembly import ROOT
from workbench.model_check import find_model_problems


@click.command()
@click.argument("project", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT)
def check(project: Path) -> None:
    """Check content, interaction models and manifest, and report all problems at once.

    PROJECT is a folder with `content/` in it, by default this project; a folder of content alone will do as well.
    Each problem names its file and entry, what is wrong and what would mend it. Exits 1 when there is any.
    """
    content = project / "content" if (project / "content").is_dir() else project
    problems = _content_problems(content)
    if not problems and (project / "interaction_models").is_dir():
        problems += find_model_problems(project)[0]
    for problem in problems:
        click.echo(str(problem), err=True)
    click.echo("All good." if not problems else f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


def _content_problems(folder: Path) -> list[Problem]:
    try:
        return find_problems(parse(folder))
    except ContentError as error:
        return error.problems
