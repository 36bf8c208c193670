"""One utterance that is neither a red flag nor a control: what is asked about what, or why not to answer."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Refusal
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.questions.alternatives import CAUSES, alternatives
from skill.listening.questions.asked import LIKELY, NAMELESS, UNKNOWN_THING, Asked
from skill.listening.questions.gaps import hear_gaps, named_first
from skill.listening.questions.in_part import answer_in_part, leave_out_gaps, not_covered
from skill.listening.questions.pairing import pair
from skill.listening.questions.shape import shape
from skill.listening.questions.uncovered import counts, names_something_else, uncovered
from skill.listening.questions.unknown import goes_with, leave_out_strange, nameless, unknown_things
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.bringing import brought_about
from skill.listening.subjects.contained import FOODS, thing_holding
from skill.listening.subjects.hearing import Hearing
from skill.listening.subjects.origins import ORIGINS, asked_origin
from skill.listening.subjects.places import (
    CAUSAL,
    CAUSING,
    COMES_OF,
    EMPTY,
    OF_CAUSE,
    OF_EFFECT,
    asks_what_causes_a_cause,
    misplaced,
)
from skill.listening.words.lexicon import Span, spans

_SEVERAL = 2
"""Signs, at least, of a cause of which they are told."""
SYMPTOMS = "symptoms"
"""The aspect that tells the signs of a cause."""
MEANING = "meaning"
"""The aspect that tells what something is."""
UNLIKELY, SURE, CERTAIN = 0.05, 0.8, 0.95
"""Probabilities: a refusal that was only learned must be `SURE`, and something happening now, where a cue asks a question,
`CERTAIN`."""


def read_asked(hearing: Hearing, *, cry: bool = True) -> Reading:
    """Decide, and keep what the words alone tell."""
    asked = Asked(hearing)
    evidence = hearing.evidence()
    if cry and _is_cramp_now(asked):
        return Reading(Kind.CONTROL, control="relief", evidence=evidence)
    found = uncovered(asked)
    if not found and names_something_else(asked):
        found = [asked.knowledge.refusals[NAMELESS]]
    strange = [] if found else unknown_things(asked)
    if asked.knowledge.covering is not None:
        seen = shape(asked, found, [clear for _, clear in strange])
        evidence = evidence._replace(shape=seen, gaps=tuple(gap.id for gap in found))
    return _read(asked, found, strange)._replace(evidence=evidence)


def _read(asked: Asked, found: Sequence[Refusal], strange: Sequence[tuple[Span, bool]]) -> Reading:
    """Decide, by what is found that is not covered, and the words that may name something unknown."""
    origin = asked_origin(asked.stems, asked.subjects.topics, asked.knowledge)
    if origin is not None:
        named = tuple(gap.id for gap in found if gap.part)
        return asked.question(origin, ORIGINS)._replace(settled=True, sure=True, gaps=named)
    final = _refused_for_good(asked)
    if final is not None:
        return final
    either = alternatives(asked)
    if either is not None and not found:
        one, other = either
        return Reading(Kind.QUESTION, one, CAUSES, other, points=asked.hearing.points, settled=True, sure=True)
    brought = _brought_about(asked, found)
    if brought is not None:
        return brought
    held = _held(asked, found)
    if held is not None:
        return held
    sign = _sign_of_another(asked, found)
    if sign is not None:
        return sign
    rest = leave_out_gaps(asked, found) if found else asked
    gaps = hear_gaps(asked, rest, found) if found else ()
    if found and not gaps:
        return not_covered(asked, found[0])
    if asks_what_causes_a_cause(asked.stems, asked.subjects, asked.knowledge):
        return asked.refused("unknown")._replace(settled=True)
    rule = asked.find_rule()
    ruled = rule is not None and rule.sure
    place = "" if ruled else misplaced(asked.stems, asked.subjects, asked.hearing.cued, asked.knowledge)
    if place:
        return _beside_unknown(asked, place)
    if any(clear for _, clear in strange):
        things = [span for span, _ in strange]
        rest = leave_out_strange(asked, things)
        if not goes_with(asked, rest, things):
            return asked.refused("unknown")._replace(settled=not CAUSING.isdisjoint(asked.stems))
        gaps = (nameless(asked),)
    if gaps:
        return answer_in_part(asked, gaps, rest)
    explained = named_first(asked)
    if explained is not None:
        return asked.question(explained, MEANING)._replace(settled=True, sure=True)
    reading = _read_covered(asked)
    return reading._replace(beside=(NAMELESS,)) if strange and reading.kind is Kind.QUESTION else reading


def _beside_unknown(asked: Asked, place: str) -> Reading:
    """Return what is known of the effect, or of the cause, beside which something unknown stands, with that as a gap.

    "Does damp weather cause cramps" hears that it is not known, and the causes that are; "can low B12 make you blind", the
    signs. What nothing is listed of is refused.
    """
    topics = {asked.knowledge.topics[one].kind: one for one in dict.fromkeys(asked.topics)}
    cause = asked.knowledge.topics.get(topics.get("factor", ""))
    gap = next((one for one in (UNKNOWN_THING, NAMELESS) if one in asked.knowledge.refusals), None)
    if gap is not None and len({*asked.topics}) == 1:
        if place == OF_CAUSE and "effect" in topics:
            return asked.question(topics["effect"], CAUSES)._replace(settled=True, sure=True, gaps=(gap,))
        if place == OF_EFFECT and cause is not None and len(cause.signs) >= _SEVERAL:
            return asked.question(topics["factor"], SYMPTOMS)._replace(settled=True, sure=True, gaps=(gap,))
    return asked.refused("unlinked")


def _brought_about(asked: Asked, found: Sequence[Refusal]) -> Reading | None:
    """Return the question where a cause comes from, for whoever asks whether something brings it about."""
    brought = brought_about(asked.stems, asked.subjects.topics, asked.knowledge)
    if brought is None or any(not gap.part for gap in found):
        return None
    cause, thing = brought
    rule = asked.find_rule()
    if rule is not None and rule.topic in {span.id for span in asked.subjects.topics} - {cause}:
        return None  # a rule knows what is named there: a B12 injection does lower potassium
    refusals = asked.knowledge.refusals
    fronted = () if found else [span.id for span in asked.subjects.refusals if refusals[span.id].part]
    named = tuple(gap.id for gap in found) or tuple(dict.fromkeys(fronted))  # "the metformin, does it make it low"
    if not named and not EMPTY.issuperset(thing) and "foods" not in asked.hearing.cued:
        named = (nameless(asked).id,)
    return Reading(Kind.QUESTION, cause, ORIGINS, points=asked.hearing.points, gaps=named, settled=True, sure=True)


def _held(asked: Asked, found: Sequence[Refusal]) -> Reading | None:
    """Return the question for foods, for whoever asks whether something holds what is found in them."""
    topics = asked.subjects.topics
    if found and not topics:  # "how much b12" names an amount, which is a gap
        topics = tuple(span for span in spans(asked.stems, asked.knowledge.subjects) if span.kind == "topic")
    holding = thing_holding(asked.stems, topics, asked.knowledge.held)
    if holding is None or asked.find_rule() is not None or any(not gap.part for gap in found):
        return None
    topic, thing = holding
    told = any(span.id == FOODS and span.kind == "aspect" for span in spans(thing, asked.knowledge.cues))
    nothing = () if told else (nameless(asked).id,)
    named = (
        tuple(gap.id for gap in found if gap.stands_for is None) or nothing
    )  # venison is no medicine, for all its ending
    return Reading(Kind.QUESTION, topic, FOODS, points=asked.hearing.points, gaps=named, settled=True, sure=True)


def _sign_of_another(asked: Asked, found: Sequence[Refusal]) -> Reading | None:
    """Return the question for the signs of a cause, for whoever asks if it brings something felt that is none of them."""
    cause = asked.knowledge.topics[asked.topics[0]] if len(asked.topics) == 1 else None
    if cause is None or cause.about is not None or len(cause.signs) < _SEVERAL:
        return None
    if not found or not all(gap.felt and gap.part for gap in found):
        return None
    if (
        (CAUSING | COMES_OF).isdisjoint(asked.stems)
        or asked.find_rule() is not None
        or not (CAUSAL | {SYMPTOMS}).issuperset(asked.hearing.cued)
    ):
        return None
    named = tuple(gap.id for gap in found)
    return Reading(
        Kind.QUESTION, asked.topics[0], SYMPTOMS, points=asked.hearing.points, gaps=named, settled=True, sure=True
    )


def _read_covered(asked: Asked) -> Reading:
    """Return what is asked where nothing heard is a gap, or the refusal of it."""
    rule = asked.find_rule()
    if rule is None and asked.chances.get(REFUSE, 0.0) >= SURE:
        return asked.refused("unknown" if asked.is_about_us() else "off-topic")
    if rule is not None and rule.refuse is not None:
        return _refused_by_rule(asked, rule.refuse)
    if rule is not None and rule.topic is not None:
        named = (rule.gap,) if rule.gap is not None else ()
        reading = asked.question(rule.topic, rule.aspect or asked.aspect, rule.other)
        return reading._replace(settled=True, sure=rule.sure, gaps=named)
    if rule is not None:
        asked.aspect, asked.sure = rule.aspect, True
    reading = pair(asked)
    if rule is None or not rule.sure:
        return reading
    if reading.kind is not Kind.QUESTION:
        reading = Reading(Kind.QUESTION, aspect=rule.aspect, points=asked.hearing.points)
    return reading._replace(settled=True, sure=True)


def _refused_for_good(asked: Asked) -> Reading | None:
    """Return the refusal of what it would be dangerous to hear an answer to, whatever else is named: to stop a medicine."""
    rule = asked.find_rule()
    if rule is None or rule.refuse is None or not asked.knowledge.refusals[rule.refuse].final:
        return None
    return _refused_by_rule(asked, rule.refuse)


def _refused_by_rule(asked: Asked, refusal: str) -> Reading:
    return asked.refused(refusal, near=asked.knowledge.refusals[refusal].offer)._replace(settled=True, sure=True)


def _is_cramp_now(asked: Asked) -> bool:
    """Tell whether somebody has a cramp now, rather than asks about cramps."""
    ideas = asked.subjects.ids()
    now = asked.knowledge.happening
    asks = asked.aspect if asked.sure else None
    if asked.chances.get(HAPPENING, 0.0) >= LIKELY:
        if not asked.hearing.cued <= now.aspects and asked.chances[HAPPENING] < CERTAIN:
            return False
        felt = not ideas.isdisjoint(now.any | now.all | now.where)
        return felt and now.topics.issuperset(asked.topics) and now.none.isdisjoint(ideas)
    return (
        asked.chances.get(HAPPENING, 1.0) >= UNLIKELY
        and now.all <= ideas
        and not now.any.isdisjoint(ideas)
        and now.none.isdisjoint(ideas)
        and now.topics.issuperset(asked.topics)
        and (asks is None or asks in now.aspects)
        and not any(counts(asked, span) for span in asked.subjects.refusals)
    )
