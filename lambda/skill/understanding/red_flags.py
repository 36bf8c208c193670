"""Hear a sign that needs urgent help, wherever in an utterance it is."""

from __future__ import annotations

from collections.abc import Sequence

from skill.understanding.knowledge import Knowledge, RedFlag
from skill.understanding.lexicon import Span, spans

HISTORY = "history"
"""The idea that something happened long ago, or is only feared."""


def find_red_flag(stems: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the id of the first red flag in the words, or None.

    Sayings ("this cramp is killing me") are taken out first; what comes shortly after a negation is not meant
    ("no chest pain"), and a flag is dropped when what makes it harmless is heard too.
    """
    heard = spans(stems, knowledge.flags)
    sayings = [span for span in heard if span.kind == "saying"]
    if sayings:
        heard = [span for span in heard if not any(_overlap(span, saying) for saying in sayings)]
    denials = [
        span
        for span in heard
        if span.kind == "not" and not any(other.kind in ("flag", "idea") and _part(span, other) for other in heard)
    ]
    denied = _denied_words(heard, denials, knowledge.negation_reach)
    past = any(span.kind == "idea" and span.id == HISTORY for span in heard)
    excused = {span.id for span in heard if span.kind == "unless"}
    whole = {span.id for span in heard if span.kind == "flag" and span.start not in denied and not past}
    ideas: dict[str, list[Span]] = {}
    for span in heard:
        if span.kind == "idea":
            ideas.setdefault(span.id, []).append(span)
    for flag in knowledge.red_flags:
        if flag.id in whole:
            return flag.id
    for flag in knowledge.red_flags:
        if flag.id not in excused and not past and _together(flag, ideas, denied):
            return flag.id
    return None


def _together(flag: RedFlag, ideas: dict[str, list[Span]], denied: set[int]) -> bool:
    """Tell whether one of the flag's lists of ideas is heard close together and not denied."""
    for names in flag.all:
        if not all(name in ideas for name in names):
            continue
        for first in ideas[names[0]]:
            if first.start in denied:
                continue
            if all(any(_near(first, span, flag.near) for span in ideas[name]) for name in names[1:]):
                return True
    return False


def _near(first: Span, second: Span, reach: int) -> bool:
    """Tell whether two spans are different words with at most `reach` words from one to the other."""
    return not _overlap(first, second) and max(second.start - first.end, first.start - second.end) < reach


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _part(span: Span, other: Span) -> bool:
    """Tell whether a negation belongs to a sign itself ("not" in "can not breathe", "is not" in "is not able to")."""
    return _overlap(span, other) and other.end - other.start > 1


def _denied_words(heard: Sequence[Span], denials: Sequence[Span], reach: int) -> set[int]:
    """Return where what is denied begins: shortly after a negation, or joined to that ("no chest pain or fainting")."""
    denied: set[int] = set()
    ends = {denial.end for denial in denials}
    for span in sorted(heard, key=lambda one: one.start):
        if span.kind in ("flag", "idea") and any(0 <= span.start - end < reach for end in ends):
            denied.add(span.start)
            ends.add(span.end)
    return denied
