"""A question of which the article covers a part: what is left without its gaps, and what is asked of that."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Refusal
from skill.listening.questions.alternatives import CAUSES
from skill.listening.questions.asked import GAP, Asked
from skill.listening.questions.gaps import Gap, defined, helps, lowers, origin_of, settles, taken_along, without_gaps
from skill.listening.questions.pairing import pair
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.hearing import Hearing
from skill.listening.subjects.origins import ORIGINS
from skill.listening.subjects.places import CAUSAL, CAUSING, REASONS, SIGNS, makes


def leave_out_gaps(asked: Asked, found: Sequence[Refusal]) -> Asked:
    """Return the question that is left without what the article does not cover."""
    left = without_gaps(asked.stems, asked.subjects, asked.cues, asked.knowledge)
    return Asked(Hearing(left or asked.stems, asked.knowledge), in_part=True, gaps=[gap.id for gap in found], whole=asked)


def answer_in_part(asked: Asked, gaps: Sequence[Gap], rest: Asked) -> Reading:
    """Return the question that is left when what is not covered is left out, or the refusal of it."""
    refusals = [asked.knowledge.refusals[gap.id] for gap in gaps]
    named = tuple(gap.id for gap in gaps)
    if any(lowers(refusal, asked) for refusal in refusals):
        return asked.question(origin_of(asked), ORIGINS)._replace(gaps=named, settled=True, sure=True)
    explained = defined(asked)
    if explained is not None and any(refusal.thing or refusal.stands_for for refusal in refusals):
        return asked.question(explained, "meaning")._replace(gaps=named, settled=True, sure=True)
    cause = _as_cause(asked, refusals, rest)
    if cause is not None:
        return Reading(Kind.QUESTION, cause, CAUSES, gaps=named)
    ruled = _ruled_by(rest)
    if settles(rest) and (ruled or not any(refusal.asks for refusal in refusals)):
        return _what_is_asked(rest)._replace(gaps=ruled or named)
    asks = next((refusal.asks for refusal in refusals if refusal.asks), ())
    forced = _forced(asked, asks, rest, remedy=any(refusal.thing and not refusal.felt for refusal in refusals))
    if forced is not None:
        rest.aspect, rest.sure = forced, True
    stands_for = next((refusal.stands_for for refusal in refusals if refusal.stands_for), None)
    if stands_for is not None and not rest.of_kind("factor"):
        reading = Reading(Kind.QUESTION, stands_for, rest.aspect if rest.sure else None)
    else:
        reading = _what_is_asked(rest) if forced is None else _main(rest, forced)
    felt = asked.knowledge.happening.any | asked.knowledge.happening.where
    serves_all = forced in asked.knowledge.general
    if reading.topic is None and (serves_all or not asked.subjects.ids().isdisjoint(felt)):
        reading = reading._replace(
            topic=asked.knowledge.defaults.get(rest.aspect or "", asked.knowledge.main), sure=serves_all
        )
    if reading.kind is not Kind.QUESTION or reading.topic is None:
        return not_covered(asked, refusals[0])
    return reading._replace(gaps=named)


def _as_cause(asked: Asked, refusals: Sequence[Refusal], rest: Asked) -> str | None:
    """Return the topic of the causes that something would be one of, where it is asked if it brings an effect about."""
    kinds = {asked.knowledge.topics[one].kind for one in rest.topics}
    if kinds != {"effect"}:
        return None
    found = (one.as_cause for one in refusals if makes(one.id, asked.stems, asked.subjects, asked.knowledge))
    return next((topic for topic in found if topic is not None), None)


def _ruled_by(rest: Asked) -> tuple[str, ...]:
    """Return the gaps with which a rule knows what is said, whatever else they ask of."""
    rule = rest.find_rule()
    if rule is None or rule.all.isdisjoint(rest.gaps):
        return ()
    return tuple(sorted(mark.removeprefix(GAP) for mark in rule.all & rest.gaps)) if rule.gap is None else (rule.gap,)


def _forced(asked: Asked, asks: Sequence[str], rest: Asked, *, remedy: bool) -> str | None:
    """Return the aspect that the gaps leave to be asked about; None where the words that are left tell."""
    if asks:
        cued = asked.hearing.cued | ({"prevention"} if _averts(rest) else set())
        first = next((aspect for aspect in asks if aspect in cued), None)
        return first or (rest.aspect if rest.aspect in asks else asks[0])
    if any(taken_along(gap, asked) for gap in {span.id for span in asked.subjects.refusals}):
        return "treatment"
    if remedy and helps(asked):
        if not rest.of_kind("factor"):
            return "treatment" if "treatment" in rest.hearing.cued else "prevention"
        if rest.aspect in CAUSAL | {None} or (rest.aspect == "compare" and "tak" in asked.stems):
            return "treatment" if CAUSING.isdisjoint(asked.stems) else None
    return (
        "treatment" if not rest.sure and {"factor"} >= {asked.knowledge.topics[one].kind for one in rest.topics} else None
    )


def _averts(asked: Asked) -> bool:
    """Tell whether the effect is what is not to be: "so i do not cramp"."""
    return any(
        not {"not", "no", "never", "avoid"}.isdisjoint(asked.stems[max(span.start - 2, 0) : span.start])
        for span in asked.subjects.topics
        if asked.knowledge.topics[span.id].kind == "effect"
    )


def _main(asked: Asked, aspect: str) -> Reading:
    """Return an aspect of the cause that is named, else of the sign or the effect."""
    topics = asked.of_kind("factor") or asked.of_kind("sign", "thing") or asked.topics
    return asked.question(topics[-1] if topics else None, aspect)


def _what_is_asked(asked: Asked) -> Reading:
    """Return topic and aspect as a rule settles them, or as they are heard; nothing is refused as not linked here."""
    rule = asked.find_rule()
    if rule is not None and rule.topic is not None:
        reading = asked.question(rule.topic, rule.aspect or asked.aspect, rule.other)
        return reading._replace(settled=True, sure=rule.sure)
    reading = pair(asked)
    if reading.kind is Kind.QUESTION or not asked.topics:
        return reading
    topic = (asked.of_kind("factor") or asked.topics)[-1]
    return asked.question(topic, asked.aspect if asked.sure else None)


def not_covered(asked: Asked, refusal: Refusal) -> Reading:
    """Return the refusal, settled where it is final, or where something unknown stands for a cause or an effect."""
    reading = asked.refused(refusal.id if asked.is_about_us() else "off-topic", near=refusal.offer)
    return reading._replace(
        sure=refusal.final,
        settled=refusal.final
        or (
            (refusal.thing or refusal.stands_for is not None)
            and bool(asked.topics)
            and not (CAUSING | REASONS | SIGNS).isdisjoint(asked.stems)
        ),
    )
