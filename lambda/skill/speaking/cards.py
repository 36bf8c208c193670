"""The card in the Alexa app: title, answer, where it is from, the disclaimer; plain text."""

from __future__ import annotations

from skill.article.prompts import Locale
from skill.content import Content
from skill.record import Record
from skill.replying.reply import Reply
from skill.speaking.speech import as_written

CARD_LIMIT = 8000
"""Characters of all card text together (R4.9)."""


class Card(Record):
    """A Simple card (R4.14)."""

    title: str
    text: str


def make_card(reply: Reply, content: Content, locale: Locale, disclaimer: str) -> Card | None:
    """Return the card of a reply; None when it says nothing from the article.

    A card holds what the article says, never what the listener said (R7.21).
    """
    if not reply.title or not reply.lines:
        return None
    passages = content.article.passages
    sections = list(dict.fromkeys(passages[source].section for source in reply.sources if source in passages))
    source = f"From: {content.article.title}" + (f" ({', '.join(sections)})" if sections else "")
    text = "\n\n".join([" ".join(reply.lines), source, disclaimer])
    return Card(as_written(reply.title, locale), as_written(text, locale)[:CARD_LIMIT])
