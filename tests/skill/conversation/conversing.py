"""A conversation by words alone: no device, no cloud, no SDK."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn


class Talk:
    """What has been said so far, and its content."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.state = Conversation()

    def open(self) -> Turn:
        """Open the skill, and return the turn of it."""
        turn = take_turn(Said(opened=True), self.state, self.content.locale(None), self.content)
        self.state = turn.conversation
        return turn

    def say(self, *words: str) -> Turn:
        """Say one thing after the other, and return the turn of the last; a session that ends begins anew."""
        for one in words:
            turn = take_turn(Said(one), self.state, self.content.locale(None), self.content)
            self.state = turn.conversation if turn.reply.ask is not None else Conversation()
        return turn
