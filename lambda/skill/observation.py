"""What a turn looked like from inside, for those who watch: the workbench, and the log of missed questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from skill.conversation import Conversation
from skill.reply import Reply
from skill.understanding.reading import Reading


@dataclass(frozen=True, slots=True)
class Observation:
    """One turn."""

    words: str
    """What was said, as far as it reached the skill; nothing that watches may log or keep it unasked (R7.21)."""
    reading: Reading
    reply: Reply
    conversation: Conversation
    """The conversation after the turn."""


Observer = Callable[[Observation], None]
