"""The lines of a certification report: what was tested by which rule, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.certification.subject import Subject


class Verdict(Enum):
    """What came of a test."""

    PASS = "pass"  # noqa: S105  a verdict, no password
    FAIL = "fail"
    PERSON = "only a person can check this"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a test did and found."""

    done: str
    """What was done, with how many: "played 15 phrases"."""
    faults: tuple[str, ...] = ()
    person: str = ""
    """What is left for a person to look at, when nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Test:
    """One of Amazon's tests, as far as a program can make it."""

    rules: str
    """Numbers in the rule book: `R7.4 R7.5`."""
    title: str
    run: Callable[[Subject], Outcome]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report."""

    part: str
    rules: str
    title: str
    verdict: Verdict
    done: str
    faults: tuple[str, ...] = ()


def outcome(done: str, faults: Iterable[str]) -> Outcome:
    """Return an outcome of the faults found, each once."""
    return Outcome(done, tuple(dict.fromkeys(faults)))
