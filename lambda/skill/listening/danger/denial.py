"""Find what is denied: "no chest pain or fainting", "it is not red, swollen or hot"."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.words.lexicon import Span

LIGHT = "light"
"""Words that may stand between a negation and what it denies ("not having any chest pain")."""
JOINER = "joiner"
"""Words that pass a denial on ("no chest pain or fainting")."""
NO_DENIAL = "no-denial"
"""Phrases that hold a negation and deny nothing ("not only chest pain")."""
OWN = "own"
"""Words that begin something said of oneself, which no "no" before it denies."""
BREAK = "break"
"""Where a new clause begins; no denial reaches beyond."""
NOT = "not "
"""What stands before an idea that must not be heard in the same clause."""
CLOSING = "closing-denial"
"""What ends a denial, unless something is joined to it ("it is not a cramp, breathing problems since the shot")."""
WHO = frozenset(("person", "other-person", "child"))
"""Ideas of the lists that cannot be denied: who it happens to."""


def deniable_ideas(named: Iterable[str]) -> frozenset[str]:
    """Return the ideas that a negation before them denies, of all that the lists of the red flags name."""
    return frozenset(name.removeprefix(NOT) for name in named) - WHO


def denied_words(heard: Sequence[Span], knowledge: Knowledge) -> set[int]:
    """Return the positions of the words that are denied, given all that was heard in order of where it starts.

    What begins shortly after a negation is denied, and what is joined to that; "no, my chest hurts" denies nothing.
    """
    denied: set[int] = set()
    if not any(span.kind == "not" for span in heard):
        return denied
    deniable = knowledge.deniable
    owners = {span.start for span in heard if span.id == OWN}
    signs: dict[int, int] = {}
    for span in heard:
        if span.start not in owners and (span.kind == "flag" or span.id in deniable):
            signs[span.start] = max(span.end, signs.get(span.start, 0))
    light, joiners = _covered(heard, LIGHT), _covered(heard, JOINER)
    signs = {start: end for start, end in signs.items() if end - start > 1 or start not in light}
    closing = _covered(heard, CLOSING)
    breaks = {span.start for span in heard if span.id == BREAK}
    for end in _negations(heard, deniable):
        position, limit, passing = end, end + knowledge.negation_reach, light
        while position < limit and position not in breaks:
            if position in signs:
                denied.update(range(position, signs[position]))
                position = signs[position]
                limit, passing = position + knowledge.negation_reach, joiners
                if position - 1 in closing and position not in joiners:
                    break
            elif position in passing:
                position += 1
            else:
                break
    return denied


def _negations(heard: Sequence[Span], deniable: Container[str]) -> Iterator[int]:
    """Yield where each negation ends that is not part of something longer ("not" in "can not breathe").

    "Not feeling" is part of a sign before "my legs", but denies one before "faint".
    """
    empty = [span for span in heard if span.id == NO_DENIAL]
    longer = [span for span in heard if span.kind in ("flag", "not") or span.id in deniable]
    whole = {span.start for span in heard if span.kind == "flag"}
    for span in heard:
        if span.kind != "not" or any(_inside(span, other) for other in empty):
            continue
        if span.end in whole or not any(_inside(span, other) for other in longer):
            yield span.end


def _inside(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and span.end - span.start < other.end - other.start


def _covered(heard: Iterable[Span], idea: str) -> set[int]:
    return {position for span in heard if span.id == idea for position in range(span.start, span.end)}
