"""Hear a sign that needs urgent help, wherever in an utterance it is."""

from __future__ import annotations

from collections.abc import Sequence

from skill.understanding.knowledge import Knowledge, RedFlag
from skill.understanding.lexicon import Span, spans


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
        if span.kind == "not" and not any(other.kind in ("flag", "idea") and _inside(span, other) for other in heard)
    ]
    excused = {span.id for span in heard if span.kind == "unless"}
    whole = {span.id for span in heard if span.kind == "flag" and not _denied(span, denials, knowledge.negation_reach)}
    ideas: dict[str, list[Span]] = {}
    for span in heard:
        if span.kind == "idea":
            ideas.setdefault(span.id, []).append(span)
    for flag in knowledge.red_flags:
        if flag.id in whole:
            return flag.id
    for flag in knowledge.red_flags:
        if flag.id not in excused and _together(flag, ideas, denials, knowledge.negation_reach):
            return flag.id
    return None


def _together(flag: RedFlag, ideas: dict[str, list[Span]], denials: Sequence[Span], reach: int) -> bool:
    """Tell whether one of the flag's lists of ideas is heard close together and not denied."""
    for names in flag.all:
        if not all(name in ideas for name in names):
            continue
        for first in ideas[names[0]]:
            if _denied(first, denials, reach):
                continue
            if all(any(_near(first, span, flag.near) for span in ideas[name]) for name in names[1:]):
                return True
    return False


def _near(first: Span, second: Span, reach: int) -> bool:
    """Tell whether two spans are different words with at most `reach` words from one to the other."""
    return not _overlap(first, second) and max(second.start - first.end, first.start - second.end) < reach


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _inside(span: Span, other: Span) -> bool:
    """Tell whether a span is part of a longer one ("not" in "can not breathe")."""
    return other.start <= span.start and span.end <= other.end and other.end - other.start > span.end - span.start


def _denied(span: Span, denials: Sequence[Span], reach: int) -> bool:
    """Tell whether a negation stands shortly before the span."""
    return any(0 <= span.start - denial.end < reach for denial in denials)
