"""What is decided in one turn."""

from __future__ import annotations

from skill.listening.reading import Reading
from skill.record import Record

BRIEF = "brief"
"""The part of an answer that says it in one sentence of other words."""


class Move(Record):
    """The one decision of a turn; `replying` finds the words for it."""

    kind: str
    """`emergency`, `doctor` (and nothing else), `answer`, `decline`, `control`, `no-more`, `ask-back`, `ask-again`, or one
    of the steps'."""
    answer: str | None = None
    """Id of the answer that is said."""
    part: str = "short"
    """`short` or `more` of it; `recap` is one sentence of what was just said, its number in `detail`; so are
    `confirm` and `affirm`, said to whoever sums up."""
    gaps: tuple[str, ...] = ()
    """Ids of what was asked and the article does not cover."""
    detail: str = ""
    """Which control, red flag or step talk it is; the reason of a refusal."""
    besides: str = ""
    """What is asked in the steps besides how it goes, or the place of the step to go on with."""
    then: tuple[str, ...] = ()
    """Answers to offer next, before any other: the second of two questions, what was on offer before."""
    topic: str | None = None
    """What a refused question was about."""
    near: tuple[str, ...] = ()
    """Answers to offer instead of what is refused; in an emergency, the signs heard besides."""
    soon: str | None = None
    """What a doctor is named for before the reply, empty where it has no name; None where none is needed."""
    leaves: bool = False
    """The steps for a cramp are left first: nobody has one."""
    opening: str = ""
    """The prompt that is said before the reply: that somebody is glad, or sorry."""
    caution: bool = False
    """Say first whom to call if this is an emergency."""
    reading: Reading | None = None
    """What was asked, for the table."""
    sure: bool = False
    """What was said and what is on the table settle it: it is not weighed against others."""
