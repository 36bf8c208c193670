"""The phrases that prompts tell the listener to say: "Say yes, or ask me something else" invites "yes"."""

from __future__ import annotations

import re

from skill.article.prompts import Locale
from skill.content import Content
from skill.speaking.speech import as_written

_SAY = re.compile(r"(?<!\bI )(?<!\bme )(?<!could )\bsay (?P<what>[^.?;]+)", re.IGNORECASE)
_TO_END = re.compile(r"\band (?P<what>[a-z]+) to end\b")
_ASK = re.compile(r"\bask me (?P<what>(?:what|how|when|why|which|can|is|are|if|whether)\b[^.?;]+)", re.IGNORECASE)
_UNTIL = re.compile(r",? (?:to hear|to end|for|at any|whenever|when you|if you|now|and)\b.*$")
_NOT_LITERAL = re.compile(r"^(?:just )?(?:ask|tell|so$|one of)|[{}]")
"""Pieces that are no words to be said: "or ask me something else", "just say so", and named offers."""


def invited_by(content: Content, locale: Locale) -> set[str]:
    """Return every phrase that some prompt invites, in the words of a locale; offers by name are checked elsewhere."""
    found: set[str] = set()
    for prompt in content.prompts.values():
        for text in (*prompt.say, *prompt.ask, *prompt.reprompt):
            written = as_written(text, locale)
            for pattern in (_SAY, _ASK, _TO_END):
                for match in pattern.finditer(written):
                    found |= set(_pieces(match["what"]))
    return found


def _pieces(text: str) -> list[str]:
    pieces = [piece.strip(" ,") for piece in re.split(r",? or |, ", _UNTIL.sub("", text))]
    return [piece for piece in pieces if piece and not _NOT_LITERAL.search(piece)]
