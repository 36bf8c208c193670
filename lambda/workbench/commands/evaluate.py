"""`cramp-helper evaluate`: score a file of questions."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from authoring.questions import read_questions
from workbench.device.assembly import make_device
from workbench.device.cloud import ROADS
from workbench.measure.evaluation import VERDICTS, Score
from workbench.measure.evaluation import evaluate as score_questions
from workbench.measure.noise import disturb


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
@click.option("--noise", is_flag=True, help="Disturb every question as speech recognition would.")
@click.option("--locale", default="en-US", show_default=True, metavar="LOCALE", help="Locale of the device.")
@click.option(
    "--road", type=click.Choice(list(ROADS)), default="whole", show_default=True, help="How what is no sample gets to us."
)
@click.option("--wrong", "show_wrong", is_flag=True, help="List the questions that were not answered right.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def evaluate(as_json: bool, noise: bool, locale: str, road: str, show_wrong: bool, files: tuple[Path, ...]) -> None:
    """Score FILES of questions: a table for each kind, and what was mistaken for what.

    A file has four columns separated by tabs, named in its first line: kind, before, question, expected.
    """
    questions = [question for path in files for question in read_questions(path)]
    if noise:
        questions = disturb(questions)
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=as_json) as progress:
        task = progress.add_task("Asking", total=len(questions))
        score = score_questions(questions, make_device(locale, road=road), lambda: progress.advance(task))
    if as_json:
        click.echo(json.dumps(_figures(score)))
        return
    _print(score)
    if show_wrong:
        for one in score.verdicts:
            if one.verdict != "right":
                click.echo(
                    f"{one.verdict}\t{one.question.kind}\t{' | '.join((*one.question.before, one.question.question))}\t"
                    f"{one.heard.answer or one.heard.outcome}\t{' '.join(sorted(one.question.expected))}"
                )


def _figures(score: Score) -> dict[str, object]:
    return {
        "questions": score.total(),
        "right": round(score.share("right"), 4),
        "kinds": {
            kind: {"questions": score.total(kind)} | {verdict: score.count(verdict, kind) for verdict in VERDICTS}
            for kind in score.kinds()
        },
        "confusions": [{"expected": one, "said": two, "times": times} for one, two, times in score.confusions()],
    }


def _print(score: Score) -> None:
    table = Table("kind", *VERDICTS, "questions", "share right")
    for kind in [*score.kinds(), ""]:
        kinds = (kind,) if kind else ()
        counts = [str(score.count(verdict, *kinds)) for verdict in VERDICTS]
        table.add_row(kind or "all", *counts, str(score.total(*kinds)), f"{score.share('right', *kinds):.1%}")
    console = Console()
    console.print(table)
    if score.confusions():
        confusions = Table("expected, for example", "said instead", "times")
        for expected, said, times in score.confusions():
            confusions.add_row(expected, said, str(times))
        console.print(confusions)
