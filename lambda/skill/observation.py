"""What a turn looked like from inside, for those who watch: the workbench, and the log of missed questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from skill.conversation import Conversation
from skill.reply import Reply
from skill.understanding.reading import Reading


class Observation(NamedTuple):
    """One turn."""

    words: str
    """What was said, as far as it reached the skill; nothing that watches may log or keep it unasked (R7.21)."""
    reading: Reading
    reply: Reply
    conversation: Conversation
    """The conversation after the turn."""


Observer = Callable[[Observation], None]
