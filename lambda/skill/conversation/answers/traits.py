"""What speaks for or against each answer that could be given: traits, each with a name and a value.

A trait is the same for all answers, such as being what the rules find or being about the topic in focus, so that what was
learned about it (`cramp-helper learn`) holds for every one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from skill.content import Content, Served
from skill.conversation.state import Conversation
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.reading import Evidence, Kind, Reading
from skill.record import Record

OFF_TOPIC = "off-topic"
UNSPECIFIC = frozenset({"unknown", OFF_TOPIC})
"""Reasons of refusals that name no subject."""

Trait = tuple[str, float]


class Scene(Record):
    """What is weighed."""

    evidence: Evidence
    chances: Mapping[str, float]
    """Id of an answer, or of what is none, to the logarithm of the probability that the words give it."""
    highest: float
    """That of the likeliest."""
    conversation: Conversation
    reading: Reading
    ruled: str
    """What the rules find: the id of an answer, `HAPPENING` or `REFUSE`."""
    found: dict[str, list[Trait]]
    """The traits of each candidate that was looked at; the same ones are asked for to weigh a question and to choose."""


def traits(candidate: str, scene: Scene, content: Content) -> list[Trait]:
    """Return the name and the value of everything that speaks for or against a candidate."""
    found = scene.found.get(candidate)
    if found is None:
        found = scene.found[candidate] = _traits(candidate, scene, content)
    return found


def _traits(candidate: str, scene: Scene, content: Content) -> list[Trait]:
    evidence, talking = scene.evidence, scene.conversation.topic is not None
    named = bool(evidence.asked or evidence.told)
    learned = scene.chances[candidate]
    found: list[Trait] = [("learned", learned)]
    if talking:
        found.append(("learned, talking" if named else "learned, pointing", learned))
    if candidate == scene.ruled:
        found.append((f"ruled, {_how(scene.reading)}{', talking' if talking else ''}", 1))
    if candidate in (REFUSE, HAPPENING):
        found += [(candidate, 1), (f"learned, {candidate}", learned)]
        return [*found, *_traits_of_declining(scene, named=named, talking=talking)] if candidate == REFUSE else found
    served = content.places[candidate]
    found += _traits_of_words(served, evidence)
    if talking:
        found += _traits_of_focus(candidate, served, scene)
    return found


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


def _traits_of_words(served: Served, evidence: Evidence) -> list[Trait]:
    topics, aspects, broader = served
    asked, told = evidence.asked, evidence.told
    found: list[Trait] = []
    if asked or told:
        if not topics.isdisjoint(asked):
            found.append(("topic asked", 1))
        elif not topics.isdisjoint(told):
            found.append(("topic told", 1))
        else:
            found.append(("topic not named" if broader.isdisjoint(asked) else "topic narrower", 1))
    if len(topics) > 1 and "compare" in aspects:
        found.append(("both sides named" if topics.issubset((*asked, *told)) else "compares", 1))
    if not aspects.isdisjoint(evidence.cued):
        found.append(("aspect cued", 1))
    elif not aspects.isdisjoint(evidence.hinted):
        found.append(("aspect hinted", 1))
    return found


def _traits_of_focus(answer: str, served: Served, scene: Scene) -> list[Trait]:
    topics, aspects, broader = served
    conversation, evidence = scene.conversation, scene.evidence
    how = "named" if evidence.asked or evidence.told else "pointing"
    found: list[Trait] = []
    if conversation.topic in topics:
        found.append((f"same topic, {how}", 1))
    elif conversation.topic in broader:
        found.append((f"narrower topic, {how}", 1))
    if conversation.other in topics:
        found.append((f"other side, {how}", 1))
    if conversation.aspect in aspects:
        found.append((f"same aspect, {how}{', cued' if evidence.cued else ''}", 1))
    if conversation.said is not None and conversation.said.id == answer:
        found.append((f"just said, {how}", 1))
    elif answer in conversation.heard:
        found.append((f"heard, {how}", 1))
    if conversation.offer is not None and answer in conversation.offer.answers:
        found.append((f"offered, {how}", 1))
    return found


def _how(reading: Reading) -> str:
    """Return how much of the question the rules found."""
    if reading.kind is not Kind.QUESTION:
        return str(reading.kind.value)
    if reading.settled:
        return "settled"
    parts = [name for name, found in (("topic", reading.topic), ("aspect", reading.aspect)) if found]
    return " and ".join(parts) or "neither"
