"""What a turn looked like from inside, for those who watch: the workbench, and the log of missed questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from skill.conversation.state import Conversation
from skill.listening.reading import Reading
from skill.replying.reply import Reply


class Observation(NamedTuple):
    """One turn."""

    words: str
    """What was said, as far as it reached the skill; nothing that watches may log or keep it unasked (R7.21)."""
    reading: Reading
    reply: Reply
    conversation: Conversation
    """The conversation after the turn."""


Observer = Callable[[Observation], None]
