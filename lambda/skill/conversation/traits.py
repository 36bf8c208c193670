"""What speaks for or against each answer that could be given: traits, each with a name and a value.

A trait is the same for all answers, such as being what the rules find or being about the topic in focus, so that what was
learned about it (`cramp-helper learn`) holds for every one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.reading import Evidence, Kind, Reading
from skill.listening.weights import HAPPENING, REFUSE

OFF_TOPIC = "off-topic"
UNSPECIFIC = frozenset({"unknown", OFF_TOPIC})
"""Reasons of refusals that name no subject."""

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
