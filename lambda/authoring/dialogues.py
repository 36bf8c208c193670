"""Whole conversations with what is wanted at each turn: a table with the columns dialogue, say, wanted, turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from authoring.questions import Question
from skill.errors import ContentError, Problem

_ASKING = frozenset({"first", "follow-up", "ellipsis", "change", "fact"})
"""Kinds of turn that may ask something."""
BEFORE = "before"
"""Kind of a turn of which nothing is known but that it was said."""
COLUMNS = ("dialogue", "say", "wanted", "turn")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said in a conversation."""

    say: str
    wanted: frozenset[str]
    """What would do: passage ids, or words such as `offer`, `rest`, `relief`; "+" joins what must come together."""
    turn: str
    """Which kind of turn it is: `first`, `reply`, `item`, ..."""


def read_dialogues(path: Path) -> list[list[Line]]:
    """Read a file of conversations; raises `ContentError` with every line that is not of that form."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    if not rows or tuple(rows[0]) != COLUMNS:
        remedy = f"Begin with: {'<tab>'.join(COLUMNS)}"
        raise ContentError([Problem(path.name, "line 1", "does not name the columns", remedy)])
    remedy = "Separate four columns with tabs, none of them empty."
    problems = [
        Problem(path.name, f"line {number}", f"has {len(row)} columns, or empty ones", remedy)
        for number, row in enumerate(rows[1:], start=2)
        if len(row) != len(COLUMNS) or not all(row)
    ]
    if problems:
        raise ContentError(problems)
    return [
        [Line(say, frozenset(wanted.split()), turn) for _, say, wanted, turn in lines]
        for _, lines in groupby(rows[1:], key=lambda row: row[0])
    ]


def questions_of(lines: Sequence[Line]) -> Iterator[Question]:
    """Return the turns of a conversation that ask something which passages answer, each with what was said before it."""
    for place, line in enumerate(lines):
        if line.turn in _ASKING and all("/" in wanted and "+" not in wanted for wanted in line.wanted):
            before = tuple(earlier.say for earlier in lines[:place])
            yield Question("followup" if before else "answerable", before, line.say, line.wanted)


def lines_of(question: Question) -> list[Line]:
    """Return the conversation that a question with something said before it is; only its last turn tells what is wanted."""
    wanted = question.expected or frozenset({"gap"})
    return [*(Line(say, frozenset(), BEFORE) for say in question.before), Line(question.question, wanted, "follow-up")]
