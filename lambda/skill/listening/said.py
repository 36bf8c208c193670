"""What reached the skill in one turn, whichever way it came."""

from __future__ import annotations

from skill.listening.utterance import Utterance
from skill.record import Record


class Said(Record):
    """One thing said, touched or opened."""

    words: str = ""
    answer: str | None = None
    """The id of an answer that was touched on a screen: it cannot be misheard."""
    opened: bool = False
    """The skill was opened without a question."""
    heard: Utterance | None = None
    """What an intent and its slots already tell."""
