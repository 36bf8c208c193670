"""What was asked and the article does not cover, while it covers the rest of the question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from skill.listening.knowledge import Knowledge, Refusal


class Gap(NamedTuple):
    """Something asked that the article does not cover."""

    id: str
    part: bool
    """What the article has on the rest of the question may be said with it."""
    name: str
    """How it is said aloud."""


class Asked(Protocol):
    """What has to be known of a question."""

    knowledge: Knowledge
    topics: list[str]
    aspect: str | None

    def uncovered(self) -> list[Refusal]:
        """Return the subjects that are heard and not covered."""


CAUSAL = frozenset({"causes", "why", "symptoms", "safe", "meaning"})
"""Aspects that put one thing in the place of a cause or an effect; so does a question whose aspect is not known."""


def hear_gaps(asked: Asked) -> tuple[Gap, ...]:
    """Return the gaps of a question that is answered in part; none where it has none, or has to be refused."""
    found = asked.uncovered()
    if not found or not all(refusal.part and not _takes_place(refusal, asked) for refusal in found):
        return ()
    if not asked.topics and not any(refusal.stands_for for refusal in found):
        return ()
    return tuple(Gap(refusal.id, refusal.part, refusal.name) for refusal in found)


def _takes_place(refusal: Refusal, asked: Asked) -> bool:
    """Tell whether something unknown stands in the place of the cause or the effect ("can broccoli cause cramps")."""
    if not refusal.thing or asked.aspect not in CAUSAL | {None}:
        return False
    return not _kinds(asked.topics, asked.knowledge) >= {"factor", "effect"}


def _kinds(topics: Sequence[str], knowledge: Knowledge) -> set[str]:
    return {knowledge.topics[topic].kind for topic in topics}
