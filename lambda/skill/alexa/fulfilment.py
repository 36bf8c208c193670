"""Name-free requests: whether the skill could answer a question that named no skill (rule book, section 8).

A health skill bids only for what it is sure of: a topic that entity resolution matched, and an answer of the article to
it. Nothing is said, stored or remembered.
"""

from __future__ import annotations

from collections.abc import Mapping

from skill.content import Content
from skill.conversation.answers.finding import find_answer
from skill.conversation.state import Conversation
from skill.intended import SlotValue, understand
from skill.listening.reading import Kind
from skill.record import Record

YES, NO, MAYBE = "YES", "NO", "MAYBE"

LOCALE = "en-US"
"""The one locale that has name-free requests (R8.1)."""


class SlotVerdict(Record):
    """What the skill makes of one slot."""

    understands: str
    fulfils: str


class Verdict(Record):
    """Whether the skill could answer, as a whole and slot by slot (R8.4)."""

    fulfils: str
    slots: Mapping[str, SlotVerdict]


def judge(intent: str, slots: Mapping[str, SlotValue | None], content: Content, locale: str | None) -> Verdict:
    """Return whether a question could be answered; `slots` holds every slot of the request, None where it is empty.

    YES needs an intent that asks about a topic, every slot matched, and an answer. MAYBE: only a topic is missing (R8.5).
    Everything else is NO: free text, steering the conversation, and signs of danger, for which Alexa has better help.
    """
    known = {name: slot is not None and slot.id in content.article.topics for name, slot in slots.items()}
    asks = locale == LOCALE and (intent in content.aspects or content.controls.get(intent) == "topic")
    if asks and all(known.values()) and slots:
        filled = {name: slot for name, slot in slots.items() if slot is not None}
        answerable = _answers(intent, filled, content)
        verdict = SlotVerdict(YES, YES if answerable else NO)
        return Verdict(YES if answerable else NO, dict.fromkeys(slots, verdict))
    missing = all(known[name] or slot is None for name, slot in slots.items())
    return Verdict(
        MAYBE if asks and missing else NO,
        {name: SlotVerdict(YES if understood else NO, NO) for name, understood in known.items()},
    )


def _answers(intent: str, slots: Mapping[str, SlotValue], content: Content) -> bool:
    """Tell whether the article answers the question in a session of its own."""
    reading = understand(intent, slots, content)
    return reading.kind is Kind.QUESTION and find_answer(content, Conversation(), reading) is not None
