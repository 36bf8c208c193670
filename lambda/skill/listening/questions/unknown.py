"""What nothing listens for and yet names something, in a question: whether the rest is answered with it."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.questions.asked import NAMELESS, Asked
from skill.listening.questions.gaps import Gap, helps
from skill.listening.subjects.hearing import Hearing
from skill.listening.subjects.places import CAUSAL, CAUSING, REASONS
from skill.listening.subjects.strange import CLEAR, LEAST, find_strange
from skill.listening.words.grammar import ASKING
from skill.listening.words.lexicon import Span

KNOWN = 0.15
"""How much likelier a word that is at least listened for somewhere has to name something."""


def unknown_things(asked: Asked) -> list[tuple[Span, bool]]:
    """Return each word that names something nobody listens for, and whether that is clear."""
    learned, refusals = asked.knowledge.strange, asked.knowledge.refusals
    if learned is None or NAMELESS not in refusals or not asked.topics or not _asks(asked):
        return []
    found = find_strange(asked.tokens, learned)
    known = asked.knowledge.known
    doubt = {span: KNOWN if asked.stems[span.start] in known else 0.0 for span, _ in found}
    return [(span, chance - doubt[span] >= CLEAR) for span, chance in found if chance - doubt[span] >= LEAST]


def _asks(asked: Asked) -> bool:
    """Tell whether something is asked at all: by an auxiliary or a question word."""
    return not ASKING.isdisjoint(asked.stems)


def nameless(asked: Asked) -> Gap:
    """Return the gap of what has no name."""
    refusal = asked.knowledge.refusals[NAMELESS]
    return Gap(refusal.id, refusal.part, refusal.name)


def leave_out_strange(asked: Asked, strange: Sequence[Span]) -> Asked:
    """Return the question that is left without some words that nobody listens for."""
    gone = {span.start for span in strange}
    left = [word for place, word in enumerate(asked.stems) if place not in gone]
    return Asked(Hearing(left or asked.stems, asked.knowledge), in_part=True)


def goes_with(asked: Asked, rest: Asked, strange: Sequence[Span]) -> bool:
    """Tell whether what the article has is said along with something that nobody knows.

    It is not where that stands alone in the place of the cause, or in that of what a cause brings about or a remedy helps.
    """
    kinds = {asked.knowledge.topics[topic].kind for topic in rest.topics}
    if kinds - {"factor"}:
        return "factor" in kinds or (REASONS.isdisjoint(asked.stems) and not _bring_about(asked, strange))
    causal = CAUSAL | {None} >= {asked.aspect, *asked.hearing.cued}
    return bool(kinds) and not causal and not helps(asked)


def _bring_about(asked: Asked, strange: Sequence[Span]) -> bool:
    """Tell whether what nobody knows stands before a verb that has a cause before it and the effect behind it."""
    effects = [span for span in asked.subjects.topics if asked.knowledge.topics[span.id].kind != "factor"]
    verbs = [place for place, word in enumerate(asked.stems) if word in CAUSING]
    return any(span.end <= verb < effect.start for span in strange for verb in verbs for effect in effects)
