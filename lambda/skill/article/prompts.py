"""What is said besides the answers, and what differs from one English-speaking country to the next."""

from __future__ import annotations

from collections.abc import Mapping

from skill.article.article import PassageId
from skill.record import Record


class Prompt(Record):
    """One of the things said besides the answers, each part with the wordings it takes in turn."""

    say: tuple[str, ...]
    ask: tuple[str, ...]
    reprompt: tuple[str, ...]
    sources: tuple[PassageId, ...] = ()
    """The passages that it quotes."""


class Flag(Record):
    """A red flag as it is spoken of."""

    name: str
    say: tuple[str, ...]
    """Sentences with `{emergency}`, `{crisis}`, `{poison}` and `{sign}` to be filled in."""


class Locale(Record):
    """Where an English-speaking locale differs."""

    id: str
    numbers: Mapping[str, str]
    """`emergency`, `crisis` and `poison`: whom to call, as spoken."""
    words: Mapping[str, str]
    """What it says instead of a word of the content."""
