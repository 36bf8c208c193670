"""From an intent and its slots to what was said: ids that Alexa resolved count, everything else is read as words."""

from __future__ import annotations

from collections.abc import Mapping

from skill.article.article import TopicId
from skill.content import Content
from skill.intended import SlotValue, heard, words_of
from skill.listening.reader import red_flag_in
from skill.listening.said import Said

WHOLE = 4_000
"""Characters that are read as one utterance, five minutes of speech: what reading costs may grow with their square."""
PIECE, OVERLAP = 1_000, 200
"""How more than that is listened to for danger: in pieces, each beginning within the one before."""


def said(intent: str, slots: Mapping[str, SlotValue], content: Content) -> Said:
    """Return what an intent with its slots says.

    Where every slot resolved to something we know, that is what was meant. Otherwise the words are put together again, and
    read as if they had come alone: Alexa puts any words into a slot (R3.1), a danger sign among them.
    """
    words = words_of(content.words.get(intent, ()), {name: _words(slot, content) for name, slot in slots.items()})
    strange = any(_name(slot, content) is None for slot in slots.values())
    if content.controls.get(intent) == "ask" or strange:
        return Said(words if len(words) <= WHOLE else _danger_in(words, content))
    return Said(words, heard=heard(slots, intent, content))


def _danger_in(words: str, content: Content) -> str:
    """Return the piece of a very long utterance that holds a danger sign; nothing, to be asked for again, if none does."""
    pieces = (words[start : start + PIECE] for start in range(0, len(words), PIECE - OVERLAP))
    return next((piece for piece in pieces if red_flag_in(piece, content.knowledge)), "")


def _name(slot: SlotValue, content: Content) -> str | None:
    """Return the spoken name of what a slot resolved to; None when it is nothing that the content knows."""
    if slot.id is not None and slot.id in content.flags:
        return content.flags[slot.id].name
    topic = content.article.topics.get(TopicId(slot.id or ""))
    return None if topic is None else topic.name


def _words(slot: SlotValue, content: Content) -> str:
    return slot.words or _name(slot, content) or ""
