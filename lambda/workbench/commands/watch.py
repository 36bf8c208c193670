"""`cramp-helper watch`: what was edited is checked and asked again when it is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import click

from authoring.interaction_models.material import FOLDER
from workbench.device.assembly import ROOT, make_device, renew_service
from workbench.examples import example_question
from workbench.web.edits import Edits

EVERY = 0.5
"""Seconds between two looks at the files."""


EXAMPLES = f'\b\nExamples:\n  cramp-helper watch "{example_question()}" "how is that treated"\n'
"""Shown below the options, line by line."""


@click.command(epilog=EXAMPLES)
@click.argument("question", nargs=-1, required=True)
def watch(question: tuple[str, ...]) -> None:
    """Answer questions, and again whenever a file of content/ or interaction_models/ is saved; Ctrl-C ends it.

    What is wrong with a file is said in place of the answers. The questions share one session, as with 'ask'.
    """
    edits = Edits([ROOT / "content", ROOT / FOLDER], renew_service)
    try:
        for line in watched(edits, lambda: answers(question), lambda: time.sleep(EVERY)):
            click.echo(line)
    except KeyboardInterrupt:
        click.echo("")


def answers(questions: tuple[str, ...]) -> list[str]:
    """Return what is heard, each question before its answer."""
    device = make_device()
    return [line for question in questions for line in (f"> {question}", f"< {device.say(question).speech}")]


def watched(edits: Edits, answer: Callable[[], list[str]], wait: Callable[[], None]) -> Iterator[str]:
    """Return what there is to say, for ever: the answers, and after each save the answers or what is wrong."""
    seen, problem = edits.read(), None
    yield from answer()
    while True:
        wait()
        edition = edits.read()
        if edits.problem is not None and edits.problem != problem:
            yield from ("-- saved, but:", edits.problem)
        elif edits.problem is None and edition != seen:
            yield "-- saved:"
            yield from answer()
        seen, problem = edition, edits.problem
