"""What was asked and the article does not cover: whether the rest is answered with it, and which aspect of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.knowledge import Knowledge, Refusal
from skill.listening.questions.asked import Asked
from skill.listening.subjects.found import Subjects
from skill.listening.subjects.places import CAUSAL, HELPS, LOWERING, made, makes
from skill.listening.words.grammar import AUXILIARIES
from skill.listening.words.lexicon import Span, spans
from skill.record import Record


class Gap(Record):
    """Something asked that the article does not cover."""

    id: str
    part: bool
    """What the article has on the rest of the question may be said with it."""
    name: str
    """How it is said aloud."""


HELPING = frozenset({"treatment", "prevention"})
"""Aspects that put a thing in the place of a remedy: what else helps is what the article has."""


TAKING = frozenset("tak giv hav mix combin us swallow".split())
_BRINGING_DOWN = (LOWERING - {"eat", "us"}) | frozenset("block stop affect deplet".split())
"""Stems of verbs by which something takes from what somebody has of a thing."""
_TAKEN_AWAY = frozenset(
    {("tak", "away"), ("us", "up"), ("wash", "out"), ("flush", "out"), ("strip", "out"), ("rob", "you")}
)
"""Two stems by which it does."""
_WHAT_IS = frozenset({("what", "is"), ("what", "are"), ("what", "was"), ("what", "wer")})
"""Two stems before what somebody wants explained."""
_IS_THAT = frozenset(
    (one, other)
    for is_ in ("is", "are")
    for that in ("that", "it", "thi", "those", "they", "thos")
    for one, other in ((is_, that), (that, is_))
)
"""Two stems behind "what" by which it is asked what something is that was named first, in either order."""
_CHAT = frozenset("um er now so then again and but that is".split())
_BETWEEN = 2
WITH = frozenset("with alongsid along besid".split())
"""Stems of a verb and of what follows it where two things are taken together."""


def hear_gaps(asked: Asked, rest: Asked, found: Sequence[Refusal]) -> tuple[Gap, ...]:
    """Return the gaps of a question that is answered in part; none where it has none, or has to be refused.

    Takes the question, what is left of it without its gaps, and what was heard in it that the article does not cover.
    """
    if not (settles(rest) and all(refusal.part for refusal in found)) and not all(
        _may_go_with(refusal, asked, rest) for refusal in found
    ):
        return ()
    if not rest.topics and not settles(rest) and not any(refusal.asks or refusal.stands_for for refusal in found):
        return ()
    return tuple(Gap(refusal.id, refusal.part, refusal.name) for refusal in found)


def _may_go_with(refusal: Refusal, asked: Asked, rest: Asked) -> bool:
    """Tell whether what the article has may be said along with something it does not cover.

    What stands alone in the place of the cause or of the effect is refused; what stands beside something known is a gap,
    and so is a remedy that is not named, a medicine of none of the lists, and anything that is no thing at all.
    """
    if lowers(refusal, asked):
        return True
    kinds = {asked.knowledge.topics[span.id].kind for span in rest.subjects.topics}
    factor, effect = "factor" in kinds, bool(kinds - {"factor"})
    if factor and taken_along(refusal.id, asked):
        return True
    if factor and (refusal.thing or refusal.stands_for) and defined(asked) is not None:
        return True
    if refusal.stands_for:
        return "effect" in kinds or (factor and (effect or asked.aspect not in {"causes", "why", None}))
    if not refusal.thing:
        # Whether something is safe in a case that is not covered, such as pregnancy, is for a doctor to say.
        return refusal.part and (bool(refusal.asks) or asked.aspect != "safe")
    if refusal.felt:
        return effect and not made(refusal.id, asked.stems, asked.subjects, asked.knowledge)
    if factor and effect:
        return True
    if effect:
        return helps(asked) and not makes(refusal.id, asked.stems, asked.subjects, asked.knowledge)
    return factor and not CAUSAL | {None} >= {asked.aspect, *asked.hearing.cued}


def defined(asked: Asked) -> str | None:
    """Return the topic of which it is asked what it is: "what are electrolytes, is that gatorade"; None for none."""
    for span in asked.subjects.topics:
        if tuple(asked.stems[max(span.start - 2, 0) : span.start]) in _WHAT_IS:
            return span.id
    return named_first(asked)


def named_first(asked: Asked) -> str | None:
    """Return the topic that is named before it is asked what that is: "low electrolytes, what's that"; None for none."""
    topics = asked.subjects.topics
    if len({span.id for span in topics}) != 1 or not AUXILIARIES.isdisjoint(asked.stems[: topics[-1].start]):
        return None
    behind = tuple(asked.stems[topics[-1].end :])
    asks = next((place for place, word in enumerate(behind) if word == "what"), None)
    if asks is None or asks > _BETWEEN or not frozenset(behind[:asks]) <= _CHAT:
        return None
    closing = behind[asks + 3 :]
    compared = closing[:1] == ("lik",) and len(closing) > 1  # "what's that, like gatorade"; not "what is that like"
    ends = not closing or compared or closing[0] in _CHAT | AUXILIARIES
    return topics[-1].id if ends and behind[asks + 1 : asks + 3] in _IS_THAT else None


def settles(rest: Asked) -> bool:
    """Tell whether what is left has a sure answer of its own, by a rule: "what do they drink, gatorade or water"."""
    rule = rest.find_rule()
    return rule is not None and rule.sure and rule.topic is not None


def lowers(refusal: Refusal, asked: Asked) -> bool:
    """Tell whether something not covered is asked to be behind a cause of which an answer tells where it comes from.

    "Does metformin make you low in it": that is not known; what else can be behind it is.
    """
    named = {asked.knowledge.topics[span.id].kind for span in asked.subjects.topics}
    if refusal.felt or not (refusal.thing or refusal.stands_for) or named != {"factor"} or origin_of(asked) is None:
        return False
    if len({one for span in asked.subjects.topics if (one := _origin(span.id, asked)) is not None}) != 1:
        return False
    first = min(span.start for span in asked.subjects.refusals if span.id == refusal.id)
    before = first < asked.subjects.topics[-1].start or not {"by", "from", "due"}.isdisjoint(asked.stems[:first])
    medicine = refusal.stands_for is not None and "causes" in asked.hearing.cued
    taken = not _TAKEN_AWAY.isdisjoint(pairwise(asked.stems))
    causal = medicine or taken or not _BRINGING_DOWN.isdisjoint(asked.stems)
    return before and causal and not taken_along(refusal.id, asked)


def origin_of(asked: Asked) -> str | None:
    """Return the cause named last of which an answer tells where it comes from, or the broader one of which one does."""
    found = (_origin(span.id, asked) for span in reversed(asked.subjects.topics))
    return next((one for one in found if one is not None), None)


def _origin(topic: str, asked: Asked) -> str | None:
    lineage = (topic, *asked.knowledge.ancestors(topic))
    return next((one for one in lineage if one in asked.knowledge.origins), None)


def taken_along(unknown: str, asked: Asked) -> bool:
    """Tell whether something that is not covered is taken with something known: "can i take b12 with my warfarin"."""
    factors = [span for span in asked.subjects.topics if asked.knowledge.topics[span.id].kind == "factor"]
    return not TAKING.isdisjoint(asked.stems) and any(
        not WITH.isdisjoint(asked.stems[known.end : thing.start])
        for thing in asked.subjects.refusals
        if thing.id == unknown
        for known in factors
    )


def helps(asked: Asked) -> bool:
    """Tell whether it is asked what helps: by its aspect, by a verb, or by "for" before the effect."""
    effects = [span for span in asked.subjects.topics if asked.knowledge.topics[span.id].kind != "factor"]
    return (
        asked.aspect in HELPING
        or not HELPS.isdisjoint(asked.stems)
        or any(asked.stems[span.start - 1] == "for" for span in effects if span.start)
    )


def without_gaps(stems: Sequence[str], subjects: Subjects, cues: Sequence[Span], knowledge: Knowledge) -> list[str]:
    """Return the words of a question without those of its gaps, unless a topic or an aspect is told by one of them."""
    told = [*(span for span in spans(stems, knowledge.subjects) if span.kind == "topic"), *cues]
    gone = set()
    for gap in subjects.refusals:
        refusal = knowledge.refusals[gap.id]
        whole = bool(refusal.stands_for) or refusal.felt  # the tablets of "travel tablets", the cramps of "period cramps"
        kept = (
            [] if whole else [span for span in told if _inside(span, gap) and not (refusal.asks and span.kind == "aspect")]
        )
        gone |= {place for place in range(gap.start, gap.end) if not any(span.start <= place < span.end for span in kept)}
    return [word for place, word in enumerate(stems) if place not in gone]


def _inside(span: Span, gap: Span) -> bool:
    return gap.start <= span.start and span.end <= gap.end and span.end - span.start < gap.end - gap.start
