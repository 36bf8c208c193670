"""What a device with a screen shows of a reply: the data that `content/listing/screen.apl.json` binds, never a word more.

The screen complements what is heard; whoever cannot see it loses nothing (R9.5).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.state import Conversation
from skill.record import Record
from skill.replying.reply import Reply, offer_words
from skill.speaking.speech import as_written

TOKEN = "cramp-helper"  # noqa: S105  the name of a document, not a secret
"""What Alexa calls our document in its events."""

MOST_SUGGESTIONS = 3
"""How many things to touch fit under an answer and can still be read from two metres."""

_YES_OR_NO = frozenset({"relief", "eased", "step", "last-step", "steps", "more", "anything"})
"""Kinds of offer whose question names nothing that could be said back, so that yes and no are what to touch."""


class Screen(Record):
    """A document and what it binds: the two parts of RenderDocument (R9.3)."""

    document: Mapping[str, Any]
    datasources: Mapping[str, Any]


def make_screen(
    reply: Reply, conversation: Conversation, content: Content, locale: Locale, *, runtime: str | None
) -> Screen | None:
    """Return what to show beside a reply, or None.

    `runtime` is the newest APL version that the device renders, None for a device without a screen (R9.2); the document
    is sent as that version where the device is older than the document. Nothing is shown with a goodbye.
    """
    farewell = reply.outcome == "control" and reply.ask is None
    if runtime is None or content.screen is None or not (reply.lines or reply.ask) or farewell:
        return None
    document = content.screen
    if _version(runtime) < _version(str(document["version"])):
        document = {**document, "version": runtime}
    return Screen(document, {"screen": _bind(reply, conversation, content, locale)})


def next_words(reply: Reply, conversation: Conversation, content: Content) -> tuple[str, ...]:
    """Return what can be said next: yes and no where only they answer, what was offered, then what is nearest.

    Every one of them is a sample of the interaction model (R2.18).
    """
    if reply.ask is None:
        return ()
    kind = conversation.offer.kind if conversation.offer is not None else ""
    words = [*(("yes", "no") if kind in _YES_OR_NO else ()), *reply.suggestions]
    answer = content.article.answer(reply.answer)
    if answer is not None and kind == "answer":
        words += [offer_words(content, one) for one in answer.next if not conversation.has_heard(one)]
    return tuple(dict.fromkeys(words))[:MOST_SUGGESTIONS]


def touched(words: str, content: Content) -> str | None:
    """Return the id of the answer that a touched suggestion offered, in whichever locale it was shown; None if none did."""
    for answer in content.article.answers.values():
        offered = offer_words(content, answer.id)
        if words == offered or any(words == as_written(offered, locale) for locale in content.locales.values()):
            return answer.id
    return None


def _bind(reply: Reply, conversation: Conversation, content: Content, locale: Locale) -> dict[str, Any]:
    headline, lines = _headline(reply, content)
    sections = list(dict.fromkeys(content.article.passages[source].section for source in reply.sources))
    disclaimer = content.prompts["disclaimer"].say[0]
    suggestions = [as_written(words, locale) for words in next_words(reply, conversation, content)]
    return {
        "headline": as_written(headline, locale),
        "lines": [as_written(line, locale) for line in lines if line != disclaimer],
        "urgent": reply.outcome == "emergency",
        "steps": _steps(reply, content),
        "question": as_written(reply.ask or "", locale),
        "suggestions": [{"shown": words[:1].upper() + words[1:], "say": words} for words in suggestions],
        "source": ", ".join(sections[:2]),  # the card names them all; a line on a screen holds two
        "disclaimer": disclaimer,
    }


def _headline(reply: Reply, content: Content) -> tuple[str, tuple[str, ...]]:
    """Return the headline and the lines under it; in an emergency, whom to call is the headline."""
    if reply.outcome == "emergency":
        return reply.lines[0], reply.lines[1:]
    if reply.progress is not None and content.article.relief is not None:
        return content.article.relief.steps[reply.progress[0] - 1].title, reply.lines
    return reply.title or content.article.title, reply.lines


def _steps(reply: Reply, content: Content) -> list[dict[str, Any]]:
    """Return every step of the cramp path with where the listener is; empty outside the path."""
    if reply.progress is None or content.article.relief is None:
        return []
    here = reply.progress[0]
    steps = enumerate(content.article.relief.steps, start=1)
    return [
        {"number": number, "title": step.title, "here": number == here, "reached": number <= here} for number, step in steps
    ]


def _version(text: str) -> tuple[int, ...]:
    """Return an APL version as numbers, so that 1.10 is newer than 1.9; what is no number counts as zero."""
    return tuple(int(part) if part.isdecimal() else 0 for part in text.split("."))
