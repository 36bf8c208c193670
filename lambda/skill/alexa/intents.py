"""From an intent and its slots to what was said: ids that Alexa resolved count, everything else is read as words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from skill.article.article import TopicId
from skill.content import Content
from skill.listening.acts import NO_ACTS
from skill.listening.links import link, sharing
from skill.listening.reader import red_flag_in
from skill.listening.reading import Kind, Reading
from skill.listening.said import Said
from skill.listening.utterance import Utterance

TOPIC, OTHER, SIGN, RED_FLAG = "topic", "other", "sign", "red_flag"
"""The slots that hold something known; every other slot is free text."""

WHOLE = 4_000
"""Characters that are read as one utterance, five minutes of speech: what reading costs may grow with their square."""
PIECE, OVERLAP = 1_000, 200
"""How more than that is listened to for danger: in pieces, each beginning within the one before."""

_SLOT = re.compile(r"\{([a-z_]+)\}")


class SlotValue(NamedTuple):
    """A slot as filled: the words said, and the id that entity resolution gave them."""

    words: str
    id: str | None = None


def said(intent: str, slots: Mapping[str, SlotValue], content: Content) -> Said:
    """Return what an intent with its slots says.

    Where every slot resolved to something we know, that is what was meant. Otherwise the words are put together again, and
    read as if they had come alone: Alexa puts any words into a slot (R3.1), a danger sign among them.
    """
    words = words_of(content.words.get(intent, ()), {name: _words(slot, content) for name, slot in slots.items()})
    strange = any(_name(slot, content) is None for slot in slots.values())
    if content.controls.get(intent) == "ask" or strange:
        return Said(words if len(words) <= WHOLE else _danger_in(words, content))
    reading = understand(intent, slots, content)
    return Said(words, heard=Utterance((), NO_ACTS, reading, None, reading.control))


def _danger_in(words: str, content: Content) -> str:
    """Return the piece of a very long utterance that holds a danger sign; nothing, to be asked for again, if none does."""
    pieces = (words[start : start + PIECE] for start in range(0, len(words), PIECE - OVERLAP))
    return next((piece for piece in pieces if red_flag_in(piece, content.knowledge)), "")


def words_of(templates: Iterable[str], slots: Mapping[str, str]) -> str:
    """Return the words that an intent stands for: the first template whose slots are all filled, and the rest.

    `words_of(["what is {topic}"], {"topic": "b12", "phrase": "in milk"})` is `what is b12 in milk`.
    """
    filled = {name: words for name, words in slots.items() if words.strip()}
    template = next((one for one in templates if all(name in filled for name in _SLOT.findall(one))), "")
    used = set(_SLOT.findall(template))
    if not used:
        return " ".join(filled.values())
    whole = _SLOT.sub(lambda slot: filled[slot[1]], template)
    return " ".join([whole, *(words for name, words in filled.items() if name not in used)])


def understand(intent: str, slots: Mapping[str, SlotValue], content: Content) -> Reading:
    """Return what an intent with slots that resolved asks for; red flags come first in every slot (R7.25)."""
    control = content.controls.get(intent)
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


def _name(slot: SlotValue, content: Content) -> str | None:
    """Return the spoken name of what a slot resolved to; None when it is nothing that the content knows."""
    if slot.id is not None and slot.id in content.flags:
        return content.flags[slot.id].name
    topic = content.article.topics.get(TopicId(slot.id or ""))
    return None if topic is None else topic.name


def _words(slot: SlotValue, content: Content) -> str:
    return slot.words or _name(slot, content) or ""
