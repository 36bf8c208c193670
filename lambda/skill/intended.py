"""From an intent with slots that resolved, or from words that are a sample of one, to what was heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from skill.article.article import TopicId
from skill.content import Content
from skill.listening.acts.edges import NO_ACTS
from skill.listening.reader import red_flag_in
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.links import link, sharing
from skill.listening.utterance import Utterance
from skill.record import Record

TOPIC, OTHER, SIGN, RED_FLAG = "topic", "other", "sign", "red_flag"
"""The slots that hold something known; every other slot is free text. `treatment_topic` holds a topic too: those that have
a treatment."""


_SLOT = re.compile(r"\{([a-z_]+)\}")


class SlotValue(Record):
    """A slot as filled: the words said, and the id that they stand for."""

    words: str
    id: str | None = None


def role(slot: str) -> str:
    """Return what a slot is for: the last word of its name, where that is one of those above."""
    last = slot.rpartition("_")[2]
    return last if last in (TOPIC, OTHER, SIGN) else slot


def words_of(templates: Iterable[str], slots: Mapping[str, str]) -> str:
    """Return the words that an intent stands for: the first template whose slots are all filled, and the rest.

    `words_of(["what is {topic}"], {"topic": "b12", "phrase": "in milk"})` is `what is b12 in milk`.
    """
    filled = {role(name): words for name, words in slots.items() if words.strip()}
    template = next((one for one in templates if all(name in filled for name in _SLOT.findall(one))), "")
    used = set(_SLOT.findall(template))
    if not used:
        return " ".join(filled.values())
    whole = _SLOT.sub(lambda slot: filled[slot[1]], template)
    return " ".join([whole, *(words for name, words in filled.items() if name not in used)])


def sampled(folded: Sequence[str], content: Content) -> Utterance | None:
    """Return what folded words mean that are a sample of the interaction model, as if Alexa had sent its intent; else None.

    So a first reply is the same whichever way Alexa's cloud passes a sample on, and on every other speaker.
    """
    found = content.samples.find(folded)
    if found is None:
        return None
    return heard({name: SlotValue(*value) for name, value in found.slots.items()}, found.intent, content)


def heard(slots: Mapping[str, SlotValue], intent: str, content: Content) -> Utterance:
    """Return what an intent means whose slots all stand for something known."""
    reading = understand(intent, slots, content)
    return Utterance((), NO_ACTS, reading, None, reading.control)


def understand(intent: str, slots: Mapping[str, SlotValue], content: Content) -> Reading:
    """Return what an intent with slots that resolved asks for; red flags come first in every slot (R7.25)."""
    control = content.controls.get(intent)
    slots = {role(name): slot for name, slot in slots.items()}
    flag = next((flag for slot in slots.values() if (flag := red_flag_in(slot.words, content.knowledge))), None)
    named = slots.get(RED_FLAG)
    if named is not None and named.id in content.flags:
        flag = named.id
    if flag is not None:
        return Reading(Kind.EMERGENCY, flag=flag)
    if control in ("emergency", "ask"):
        return Reading(Kind.CONTROL, control="unheard")
    topic = _topic(TOPIC, slots, content)
    if control == "topic":
        return Reading(Kind.QUESTION, topic)
    if control is not None:
        return Reading(Kind.CONTROL, control=control)
    aspect = content.aspects.get(intent)
    if aspect is None:
        return Reading(Kind.CONTROL, control="unheard")
    other, sign = _topic(OTHER, slots, content), _topic(SIGN, slots, content)
    if sign is None or (content.article.topics[TopicId(sign)].kind == "effect" and topic is not None):
        return Reading(Kind.QUESTION, topic, aspect, other)
    if topic is None:
        return Reading(Kind.QUESTION, sign, aspect, other)
    together = sharing([topic, sign], content.knowledge)
    if together is not None:
        return Reading(Kind.QUESTION, together, "symptoms")
    linked, aspect = link(topic, sign, aspect, content.knowledge)
    return Reading(Kind.QUESTION, linked, aspect) if linked else Reading(Kind.REFUSED, topic, reason="unlinked")


def _topic(name: str, slots: Mapping[str, SlotValue], content: Content) -> str | None:
    """Return the topic that a slot resolved to, if it holds one."""
    slot = slots.get(name)
    return slot.id if slot is not None and slot.id in content.article.topics else None
