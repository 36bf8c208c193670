"""Counts of verdicts, and the figures that are read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from workbench.measure.verdicts import ALARM, CAUTION, ENDED, MISSED, RIGHT, WRONG

QUESTION, ANSWERED, NAMED, TURN, DIALOGUE = "question", "answered", "gap named", "turn", "dialogue"
"""What is counted: questions by verdict; those of them that were answered; whether a gap was named; turns; dialogues."""
REFUSED = ("refuse-near", "refuse-off", "refuse")
ASKED = ("answerable", "followup", "form", "part", *REFUSED)
"""Kinds of questions to which an answer can be wrong."""
YES = "yes"


class Tally:
    """How often what was judged how: (what is counted, its kind, its verdict) to a number."""

    def __init__(self, counts: Iterable[tuple[str, str, str]] | Counter[tuple[str, str, str]] = ()) -> None:
        self.counts: Counter[tuple[str, str, str]] = Counter(counts)

    def add(self, counted: str, kind: str, verdict: str) -> None:
        """Count one."""
        self.counts[counted, kind, verdict] += 1

    def count(self, counted: str, verdict: str, kinds: Iterable[str] = ()) -> int:
        """Return how many of some kinds, or of all, got a verdict."""
        wanted = set(kinds)
        return sum(
            times
            for (what, kind, one), times in self.counts.items()
            if what == counted and one == verdict and (not wanted or kind in wanted)
        )

    def total(self, counted: str, kinds: Iterable[str] = ()) -> int:
        """Return how many of some kinds, or of all, there are."""
        wanted = set(kinds)
        return sum(
            times for (what, kind, _), times in self.counts.items() if what == counted and (not wanted or kind in wanted)
        )

    def kinds(self, counted: str) -> list[str]:
        """Return the kinds that were counted, in the order in which they came."""
        return list(dict.fromkeys(kind for what, kind, _ in self.counts if what == counted))


class Figure(NamedTuple):
    """A share: how many of how many."""

    part: int
    total: int

    @property
    def share(self) -> float:
        """The share; 0 of nothing."""
        return self.part / self.total if self.total else 0.0


class Row(NamedTuple):
    """One line of a report."""

    name: str
    more_is_better: bool
    read: Callable[[Tally], Figure]


def _of(verdict: str, *kinds: str, counted: str = QUESTION) -> Callable[[Tally], Figure]:
    return lambda tally: Figure(tally.count(counted, verdict, kinds), tally.total(counted, kinds))


def _false_alarms(tally: Tally) -> Figure:
    """Return the alarms where there was no emergency, of all that was none."""
    harmless = [kind for kind in tally.kinds(QUESTION) if kind != "redflag"]
    return Figure(tally.count(QUESTION, ALARM, harmless), tally.total(QUESTION, harmless)) if harmless else Figure(0, 0)


ROWS = (
    Row("answerable: right", True, _of(RIGHT, "answerable")),
    Row("answerable: wrong", False, _of(WRONG, "answerable")),
    Row("follow-ups: right", True, _of(RIGHT, "followup")),
    Row("follow-ups: wrong", False, _of(WRONG, "followup")),
    Row("by form of the question: right", True, _of(RIGHT, "form")),
    Row("refused, or the gap named", True, _of(RIGHT, *REFUSED)),
    Row("covered in part: part given", True, _of(RIGHT, "part")),
    Row("covered in part: gap named", True, _of(YES, "part", counted=NAMED)),
    Row("wrong, of all answered", False, _of(WRONG, *ASKED, counted=ANSWERED)),
    Row("red flags: alarm", True, _of(RIGHT, "redflag")),
    Row("red flags: whom to call first", True, _of(CAUTION, "redflag")),
    Row("red flags: missed", False, _of(MISSED, "redflag")),
    Row("false alarms, of all that is harmless", False, _false_alarms),
    Row("harmless look-alikes: alarm", False, _of(ALARM, "harmless")),
    Row("harmless look-alikes: whom to call first", False, _of(CAUTION, "harmless")),
    Row("for a doctor: doctor named first", True, _of(RIGHT, "doctor")),
    Row("cramp now: steps", True, _of(RIGHT, "cramp-now")),
    Row("questions about cramps: steps", False, _of(WRONG, "cramp-question")),
    Row("in the steps: as wanted", True, _of(RIGHT, "step")),
    Row("in the steps: session ended", False, _of(ENDED, "step")),
    Row("controls: right", True, _of(RIGHT, "control")),
    Row("turns of dialogues: right", True, _of(RIGHT, counted=TURN)),
    Row("turns of dialogues: wrong", False, _of(WRONG, counted=TURN)),
    Row("dialogues without a bad turn", True, _of(RIGHT, counted=DIALOGUE)),
)
"""What is reported, in this order; a line that nothing counts for is left out."""


def turn_rows(tally: Tally) -> list[Row]:
    """Return a line for each kind of turn."""
    return [Row(f"{kind}: right", True, _of(RIGHT, kind, counted=TURN)) for kind in tally.kinds(TURN)]


def weakest_turns(tally: Tally, most: int = 3) -> list[str]:
    """Return the kinds of turn that are least often right."""
    kinds = tally.kinds(TURN)
    return sorted(kinds, key=lambda kind: tally.count(TURN, RIGHT, [kind]) / tally.total(TURN, [kind]))[:most]
