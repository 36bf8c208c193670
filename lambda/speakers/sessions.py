"""Conversations in memory, by the id that a speaker gives them: five minutes, at most a thousand, never written down."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

from skill.conversation.state import Conversation

KEPT_SECONDS = 300.0
"""How long a conversation is remembered after its last turn:"""
MOST = 1000
LONGEST_ID = 200
"""Characters of an id. Nothing is kept for a longer one."""


class Conversations:
    """What was said in each conversation, as far as the next turn needs it; it holds no words of a listener.

    For one thread: an asynchronous server's.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start empty; `clock` gives seconds that only ever grow."""
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, Conversation]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def recall(self, identity: str) -> Conversation:
        """Return a conversation, or a new one when there is none of that id or it is too old."""
        self.drop_old()
        kept = self._kept.get(identity)
        return Conversation() if kept is None else kept[1]

    def keep(self, identity: str, conversation: Conversation) -> None:
        """Remember a conversation; past the limit, whichever was silent longest goes."""
        if len(identity) > LONGEST_ID:
            return
        self._kept[identity] = (self._clock(), conversation)
        self._kept.move_to_end(identity)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def forget(self, identity: str) -> None:
        """Drop a conversation that has ended."""
        self._kept.pop(identity, None)

    def drop_old(self) -> None:
        """Drop every conversation that was silent for too long; the oldest are always first."""
        oldest = self._clock() - KEPT_SECONDS
        while self._kept and next(iter(self._kept.values()))[0] <= oldest:
            self._kept.popitem(last=False)
