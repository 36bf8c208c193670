"""The words of a reply for a speaker that takes plain text: what Alexa says, without its markup."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from skill.article.prompts import Locale
from skill.content import Content
from skill.replying.reply import Reply
from skill.speaking.speech import as_heard

LONGEST_SAID = 2000
"""Characters listened to in one turn; a spoken question has a hundred, and listening takes time by the word."""


class Words(NamedTuple):
    """A reply in the order in which it is heard."""

    parts: tuple[str, ...]
    """A sentence or two each: the lines, the disclaimer where it is due, the closing question where it is asked."""

    @property
    def text(self) -> str:
        """Return it as one text."""
        return " ".join(self.parts)


def words_of(reply: Reply, content: Content, locale: Locale, *, reopens: bool = False) -> Words:
    """Return a reply's words; without its closing question where the microphone does not reopen by itself.

    A reply that is nothing but a question keeps it: silence would be no reply.
    """
    parts = [line for line in reply.lines if line]
    if reply.disclaimer:
        parts.append(disclaimer(content))
    if reply.ask and (reopens or not parts):
        parts.append(reply.ask)
    return Words(tuple(as_heard(part, locale) for part in parts))


def disclaimer(content: Content) -> str:
    """Return the article's disclaimer, word for word."""
    return next(iter(content.prompts["disclaimer"].say), "")


def is_english(language: str | None) -> bool:
    """Tell whether a locale or language is English, or is not named at all."""
    return not language or language.replace("_", "-").partition("-")[0].lower() == "en"


def only_english(content: Content) -> str:
    """Return what is said in answer to another language."""
    return content.prompts["language"].say[0]


def numbers_in(reply: Reply, locale: Locale) -> Mapping[str, str]:
    """Return whom an emergency's reply says to call: `emergency`, `crisis`, `poison`, as far as it names them."""
    if reply.outcome != "emergency":
        return {}
    text = " ".join(reply.lines).casefold()
    return {kind: number for kind, number in locale.numbers.items() if number.casefold() in text}
