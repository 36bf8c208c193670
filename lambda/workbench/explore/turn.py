"""One turn of an exploration, as the rules see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from skill.content import Content
from skill.conversation.state import Conversation
from skill.turn import Turn as Observed
from workbench.device.timing import plain_text
from workbench.explore.sayings import Move


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn with all that is known of it."""

    move: Move
    before: Conversation
    disclaimed: bool
    """The disclaimer was spoken earlier in the session."""
    last: Turn | None
    """The turn before, without the one before that."""
    response: Mapping[str, Any]
    observed: Observed
    content: Content

    def without_last(self) -> Turn:
        """Return the turn without the one before it."""
        return replace(self, last=None)

    @property
    def ssml(self) -> str:
        """What is spoken, as a whole document."""
        return str(self.response["response"].get("outputSpeech", {}).get("ssml", "<speak></speak>"))

    @property
    def speech(self) -> str:
        """What is heard."""
        return plain_text(self.ssml)

    @property
    def reprompt(self) -> str:
        """What is heard after eight seconds of silence."""
        speech = self.response["response"].get("reprompt", {}).get("outputSpeech", {})
        return plain_text(speech.get("ssml", "<speak></speak>"))

    @property
    def ended(self) -> bool:
        """The session is over."""
        return self.response["response"].get("shouldEndSession") is True

    @property
    def disclaimers(self) -> int:
        """How often the disclaimer is in what is heard."""
        return self.speech.count(self.content.prompts["disclaimer"].say[0])
