"""From an intent and its slots to what was understood; free text is read by the same rules as everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from skill.article.article import TopicId
from skill.content import Content
from skill.listening.acts import NO_ACTS
from skill.listening.links import link, sharing
from skill.listening.reader import read, red_flag_in
from skill.listening.reading import Kind, Reading
from skill.listening.said import Said
from skill.listening.utterance import Utterance

TOPIC, OTHER, SIGN, RED_FLAG = "topic", "other", "sign", "red_flag"
"""The slots that hold something known; every other slot is free text behind the words of its name."""


class SlotValue(NamedTuple):
    """A slot as filled: the words said, and the id that entity resolution gave them."""

    words: str
    id: str | None = None


def said(intent: str, slots: Mapping[str, SlotValue], content: Content) -> Said:
    """Return what an intent with its slots says: free text as words, everything else as what it already tells."""
    words = " ".join(slot.words for slot in slots.values())
    if content.controls.get(intent) == "ask":
        name, slot = next(((name, slot) for name, slot in slots.items() if slot.words), ("", None))
        return Said(f"{name.replace('_', ' ')} {slot.words}" if slot is not None else "")
    reading = understand(intent, slots, content)
    return Said(words, heard=Utterance((), NO_ACTS, reading, None, reading.control))


def understand(intent: str, slots: Mapping[str, SlotValue], content: Content) -> Reading:
    """Return what an intent asks for; red flags come first in every slot that carries words (R7.25)."""
    control = content.controls.get(intent)
    if control == "ask":
        return _free_text(slots, content)
    flag = next((flag for slot in slots.values() if (flag := red_flag_in(slot.words, content.knowledge))), None)
    if control == "emergency":
        return _emergency(slots.get(RED_FLAG), flag, content)
    if flag is not None:
        return Reading(Kind.EMERGENCY, flag=flag)
    topic, stranger = _topic(TOPIC, slots, content)
    if stranger is not None:
        return stranger
    if control == "topic":
        return Reading(Kind.QUESTION, topic)
    if control is not None:
        return Reading(Kind.CONTROL, control=control)
    aspect = content.aspects.get(intent)
    if aspect is None:
        return Reading(Kind.CONTROL, control="unheard")
    other, stranger = _topic(OTHER, slots, content)
    sign, strange_sign = _topic(SIGN, slots, content)
    if stranger is not None or strange_sign is not None:
        return stranger or strange_sign or Reading(Kind.REFUSED)
    if sign is None or (content.article.topics[TopicId(sign)].kind == "effect" and topic is not None):
        return Reading(Kind.QUESTION, topic, aspect, other)
    if topic is None:
        return Reading(Kind.QUESTION, sign, aspect, other)
    together = sharing([topic, sign], content.knowledge)
    if together is not None:
        return Reading(Kind.QUESTION, together, "symptoms")
    linked, aspect = link(topic, sign, aspect, content.knowledge)
    return Reading(Kind.QUESTION, linked, aspect) if linked else Reading(Kind.REFUSED, topic, reason="unlinked")


def _emergency(slot: SlotValue | None, heard: str | None, content: Content) -> Reading:
    """Return the red flag that was named; the general one when it was not, because Alexa heard one."""
    if slot is not None and slot.id in content.flags:
        return Reading(Kind.EMERGENCY, flag=slot.id)
    return Reading(Kind.EMERGENCY, flag=heard or next(iter(content.flags)))


def _free_text(slots: Mapping[str, SlotValue], content: Content) -> Reading:
    """Read the carrier phrase's words and the free text behind them as one utterance."""
    for name, slot in slots.items():
        if slot.words:
            return read(f"{name.replace('_', ' ')} {slot.words}", content.knowledge)
    return Reading(Kind.CONTROL, control="unheard")


def _topic(name: str, slots: Mapping[str, SlotValue], content: Content) -> tuple[str | None, Reading | None]:
    """Return the topic in a slot, or the refusal of what is in it; neither when the slot is empty (R3.1, R3.6)."""
    slot = slots.get(name)
    if slot is None:
        return None, None
    if slot.id in content.article.topics:
        return slot.id, None
    reading = read(slot.words, content.knowledge)
    if reading.kind is Kind.REFUSED:
        return None, reading
    return reading.topic, None
