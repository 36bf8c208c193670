"""Which answer, if any: what the rules find, what was learned from the words, and the conversation, weighed together.

Every answer, declining and the steps for a cramp are candidates. Each has traits, such as being what the rules find or
being about the topic in focus; how much a trait counts was learned (`cramp-helper learn`), the same for all answers.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from skill.article import AnswerId
from skill.content import Content
from skill.conversation import Conversation
from skill.finding import find_answer
from skill.understanding.reading import Evidence, Kind, Reading
from skill.understanding.weights import HAPPENING, REFUSE

DOUBT = 0.4
"""The least probability of an answer that is given: a wrong answer costs more than a declined one (design, section 6)."""

UNLINKED = "unlinked"
"""A sign that the article does not list for what was asked: no other answer may stand in for it (design, section 6)."""
OFF_TOPIC = "off-topic"
UNSPECIFIC = frozenset({"unknown", OFF_TOPIC})
"""Reasons of refusals that name no subject."""

HOPELESS = 8
"""How far an answer's chance, as a logarithm, may lie behind the best one's for its traits to be looked at."""

Trait = tuple[str, float]


class Scene(NamedTuple):
    """What is weighed."""

    evidence: Evidence
    chances: Mapping[str, float]
    """Id of an answer, or of what is none, to the logarithm of the probability that the words give it."""
    conversation: Conversation
    reading: Reading
    ruled: str
    """What the rules find: the id of an answer, `HAPPENING` or `REFUSE`."""


def weigh(reading: Reading, conversation: Conversation, content: Content) -> Reading:
    """Return the reading, or the one that is likelier; the same when it comes from an intent rather than from words."""
    scene = look_at(reading, conversation, content)
    return reading if scene is None else _in_context(_choose(scene, content), conversation)


def _choose(scene: Scene, content: Content) -> Reading:
    """Return what the likeliest candidate comes to."""
    reading, conversation = scene.reading, scene.conversation
    weights = content.knowledge.judgement
    scores = {
        candidate: sum([weights.get(name, 0) * value for name, value in traits(candidate, scene, content)]) / 100
        for candidate in _likely(scene, content)
    }
    best = max(scores, key=scores.__getitem__)
    if best != REFUSE and sum([math.exp(score - scores[best]) for score in scores.values()]) * DOUBT > 1:
        best = REFUSE
    if best == REFUSE and reading.points and conversation.topic is None:
        return reading  # "how is that treated", with nothing said before: the rules know what is most often meant
    return reading if best == scene.ruled else _towards(best, reading, content)


def _likely(scene: Scene, content: Content) -> list[str]:
    """Return the candidates that can be the best: the others are so far behind that no trait makes up for it."""
    least = max(scene.chances.values()) - HOPELESS
    topic = scene.conversation.topic
    return [
        candidate
        for candidate, chance in scene.chances.items()
        if chance >= least
        or candidate in (scene.ruled, REFUSE)
        or (topic is not None and candidate in content.places and topic in content.places[candidate][0])
    ]


def look_at(reading: Reading, conversation: Conversation, content: Content) -> Scene | None:
    """Return what is to be weighed; None where there is nothing but the reading."""
    advisor = content.knowledge.advisor
    if reading.evidence is None or advisor is None or reading.reason == UNLINKED:
        return None
    if reading.kind is Kind.CONTROL:
        ruled = HAPPENING
    else:
        answer = find_answer(content, conversation, reading) if reading.kind is Kind.QUESTION else None
        ruled = REFUSE if answer is None else answer.id
    chances = advisor.chances([*reading.evidence.features, *focus(reading.evidence, conversation)])
    known = ruled in chances  # the disclaimer, once asked for, is not weighed
    return Scene(reading.evidence, chances, conversation, reading, ruled) if known else None


def focus(evidence: Evidence, conversation: Conversation) -> list[str]:
    """Return the features of what a question is asked in: what it leans on when it names no topic, or asks nothing."""
    if conversation.topic is None:
        return []
    named = bool(evidence.asked or evidence.told)
    found = ["talking, named" if named else "talking, pointing", f"focus on aspect:{conversation.aspect}"]
    return found if named else [*found, f"focus:{conversation.topic}"]


def traits(candidate: str, scene: Scene, content: Content) -> Iterator[Trait]:
    """Return the name and the value of everything that speaks for or against a candidate."""
    evidence, talking = scene.evidence, scene.conversation.topic is not None
    named = bool(evidence.asked or evidence.told)
    learned = scene.chances[candidate]
    yield "learned", learned
    if talking:
        yield "learned, talking" if named else "learned, pointing", learned
    if candidate == scene.ruled:
        yield f"ruled, {_how(scene.reading)}{', talking' if talking else ''}", 1
    if candidate in (REFUSE, HAPPENING):
        yield candidate, 1
        yield f"learned, {candidate}", learned
        if candidate == REFUSE:
            yield from _traits_of_declining(scene, named=named, talking=talking)
        return
    topics, aspects, broader = content.places[candidate]
    yield from _traits_of_words(topics, aspects, broader, evidence)
    if talking:
        yield from _traits_of_focus(candidate, topics, aspects, broader, scene)


def _traits_of_declining(scene: Scene, *, named: bool, talking: bool) -> Iterator[Trait]:
    yield "decline, strangers", min(scene.evidence.strangers, 4)
    yield "decline, long", math.log(scene.evidence.words + 1)
    if not named:
        yield "decline, pointing" if talking else "decline, nothing named", 1
    if talking:
        yield "decline, talking", 1
    if scene.ruled != REFUSE:
        yield "decline, ruled otherwise", 1
    elif scene.reading.kind is Kind.REFUSED and scene.reading.reason is not None:
        yield f"decline, {scene.reading.reason}", 1
        if scene.reading.reason not in UNSPECIFIC:
            yield "decline, subject", 1


def _traits_of_words(topics: list[str], aspects: list[str], broader: list[str], evidence: Evidence) -> Iterator[Trait]:
    if evidence.asked or evidence.told:
        if _meet(topics, evidence.asked):
            yield "topic asked", 1
        elif _meet(topics, evidence.told):
            yield "topic told", 1
        else:
            yield "topic narrower" if _meet(broader, evidence.asked) else "topic not named", 1
    if len(topics) > 1 and "compare" in aspects:
        yield "both sides named" if all(topic in (*evidence.asked, *evidence.told) for topic in topics) else "compares", 1
    if _meet(aspects, evidence.cued):
        yield "aspect cued", 1
    elif _meet(aspects, evidence.hinted):
        yield "aspect hinted", 1


def _traits_of_focus(
    answer: str, topics: list[str], aspects: list[str], broader: list[str], scene: Scene
) -> Iterator[Trait]:
    conversation, evidence = scene.conversation, scene.evidence
    how = "named" if evidence.asked or evidence.told else "pointing"
    if conversation.topic in topics:
        yield f"same topic, {how}", 1
    elif conversation.topic in broader:
        yield f"narrower topic, {how}", 1
    if conversation.other in topics:
        yield f"other side, {how}", 1
    if conversation.aspect in aspects:
        yield f"same aspect, {how}{', cued' if evidence.cued else ''}", 1
    if conversation.said is not None and conversation.said.id == answer:
        yield f"just said, {how}", 1
    elif answer in conversation.heard:
        yield f"heard, {how}", 1
    if conversation.offer is not None and answer in conversation.offer.answers:
        yield f"offered, {how}", 1


def _meet(some: list[str], others: tuple[str, ...] | frozenset[str]) -> bool:
    return not set(some).isdisjoint(others)


def _how(reading: Reading) -> str:
    """Return how much of the question the rules found."""
    if reading.kind is not Kind.QUESTION:
        return str(reading.kind.value)
    if reading.settled:
        return "settled"
    parts = [name for name, found in (("topic", reading.topic), ("aspect", reading.aspect)) if found]
    return " and ".join(parts) or "neither"


def _in_context(reading: Reading, conversation: Conversation) -> Reading:
    """Return the reading; what is off the topic is near it, where known words ask about what was just spoken of."""
    asks = reading.evidence is not None and reading.evidence.hinted and not reading.evidence.strangers
    if reading.kind is not Kind.REFUSED or reading.reason != OFF_TOPIC or conversation.topic is None or not asks:
        return reading
    return reading._replace(reason="unknown", topic=conversation.topic)


def _towards(best: str, reading: Reading, content: Content) -> Reading:
    if best == REFUSE:
        return reading._replace(kind=Kind.REFUSED, reason="unknown")
    if best == HAPPENING:
        return reading._replace(kind=Kind.CONTROL, control="relief")
    answer = content.article.answers[AnswerId(best)]
    return reading._replace(
        kind=Kind.QUESTION,
        topic=answer.topic,
        aspect=answer.aspect,
        other=answer.other,
        answer=answer.id,
        control=None,
        reason=None,
        near=(),
    )
