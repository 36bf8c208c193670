"""A second opinion: where what was learned is surer of another answer than the rules' own, it is heeded."""

from __future__ import annotations

from collections.abc import Mapping

from skill.understanding.guess import REFUSE
from skill.understanding.knowledge import Knowledge
from skill.understanding.reading import Kind, Reading

LEAD, REFUSING_LEAD, RESCUE = 0.4, 0.6, 0.7
"""By how much more probable another answer, or none, must be than the one found by rule; and how probable an answer must be
where the rules found none. Scores hardly change between 0.35 and 0.5."""

IMPROBABLE, RIVAL = 0.02, 0.3
"""How improbable the answer found by rule, and how probable another, must be for declining: a wrong answer costs more."""

SOFT = frozenset({"unknown", "off-topic"})
"""Reasons of refusals that only say that nothing was understood; a subject that is refused by name stays refused."""


def heed(reading: Reading, chances: Mapping[str, float], knowledge: Knowledge) -> Reading:
    """Return the reading, or another where the chances of the answers speak clearly against it.

    A reading that lacks a topic or an aspect waits for the conversation to supply it; one that a rule settled stands.
    """
    best = max(chances, key=chances.__getitem__, default=REFUSE)
    if reading.kind is Kind.REFUSED:
        rescued = reading.reason in SOFT and reading.heard and best != REFUSE and chances[best] >= RESCUE
        return _towards(best, reading, knowledge) if rescued else reading
    if reading.kind is not Kind.QUESTION or reading.settled or reading.topic is None or reading.aspect is None:
        return reading
    current = answer_of(reading, knowledge)
    if current is None or best == current:
        return reading
    lead = chances[best] - chances.get(current, 0.0)
    if best == REFUSE:
        return reading._replace(kind=Kind.REFUSED, reason="unknown") if lead > REFUSING_LEAD else reading
    if lead > LEAD:
        return _towards(best, reading, knowledge)
    doubtful = chances.get(current, 0.0) < IMPROBABLE and chances[best] > RIVAL
    return reading._replace(kind=Kind.REFUSED, reason="unknown") if doubtful else reading


def answer_of(reading: Reading, knowledge: Knowledge) -> str | None:
    """Return the answer that serves a reading by itself, without a conversation; None where there is none."""
    if reading.aspect == "compare" and reading.other:
        compared = (f"{reading.topic}/compare/{reading.other}", f"{reading.other}/compare/{reading.topic}")
        return next((knowledge.pairs[pair] for pair in compared if pair in knowledge.pairs), None)
    return knowledge.pairs.get(f"{reading.topic}/{reading.aspect or ''}")


def _towards(answer: str, reading: Reading, knowledge: Knowledge) -> Reading:
    topic, aspect, *other = knowledge.places[answer]
    return reading._replace(
        kind=Kind.QUESTION, topic=topic, aspect=aspect, other=other[0] if other else None, reason=None, near=()
    )
