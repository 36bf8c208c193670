"""Every decision about what to say: what was understood and the conversation in, the reply and the conversation out."""

from __future__ import annotations

from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.reading import Kind, Reading
from skill.replying.answering import Turn, answer_question, decline, emergency
from skill.replying.controls import CONTROLS


def respond(reading: Reading, conversation: Conversation, content: Content, locale: Locale) -> Turn:
    """Decide what to say to what was understood: red flags first, then controls, then questions."""
    conversation = conversation._replace(turn=conversation.turn + 1)
    if reading.kind is Kind.EMERGENCY and reading.flag is not None:
        return emergency(content, locale, reading.flag)
    if reading.kind is Kind.CONTROL and reading.control is not None:
        return CONTROLS[reading.control](content, conversation)
    if reading.kind is Kind.QUESTION:
        return answer_question(content, conversation, reading)
    return decline(content, conversation, reading.reason or "unknown", reading.near, reading.topic)
