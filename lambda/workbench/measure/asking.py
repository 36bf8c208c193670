"""Asks what a set says, by every road: the same requests in the same order get the same replies, so they are sent once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from authoring.questions import Question
from authoring.wanted import Told
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn
from workbench.device.cloud import Cloud, Routed
from workbench.device.device import Device
from workbench.device.heard import Heard, sources, understood
from workbench.measure.verdicts import judge


def told(turn: Turn | None, before: Conversation, content: Content) -> Told:
    """Return what a turn is judged by."""
    if turn is None:
        return Told("control", None, frozenset(), (), False, "control", before, None)
    reply = turn.reply
    found = frozenset(map(str, sources(turn, content)))
    kind = understood(turn)
    return Told(reply.outcome, reply.answer, found, reply.gaps, turn.move.caution, kind, before, turn)


def told_by(heard: Heard) -> Told:
    """Return what a turn with a device is judged by."""
    return told(heard.exchange.turn, heard.exchange.before, heard.content)


def verdict(content: Content, question: Question) -> str:
    """Return what comes of a question that is put to some content, in words and without a device."""
    state, locale, turn = Conversation(), content.locale("en-US"), None
    before = state
    for words in (*question.before, question.question):
        before = state
        turn = take_turn(Said(words), state, locale, content)
        state = turn.conversation
    return judge(question, told(turn, before, content))


@dataclass(slots=True)
class _Node:
    """A reply, the session that it left, and what was said then."""

    told: Told | None = None
    session: Mapping[str, Any] | None = None
    after: dict[Any, _Node] = field(default_factory=dict)


class Asker:
    """Says things by any of several roads, each conversation in a session of its own."""

    def __init__(self, device: Device, clouds: Mapping[str, Cloud]) -> None:
        """Take a device, whose own cloud is not used, and the cloud of each road."""
        self._device = device
        self.roads = tuple(clouds)
        self._clouds = clouds
        self.content = device.content
        self.locale = device.settings.locale
        self._known = _Node()

    def prepare(self, said: Sequence[str]) -> None:
        """Tell the clouds what will be said."""
        for cloud in self._clouds.values():
            cloud.prepare(said)

    def ask(self, road: str, said: Sequence[str]) -> list[Told]:
        """Return the replies to what is said one after the other by some road."""
        node, replies = self._known, []
        for words in said:
            node = self._next(node, self._clouds[road].route(words))
            assert node.told is not None  # noqa: S101  only the root has none
            replies.append(node.told)
        return replies

    def _next(self, node: _Node, routed: Routed) -> _Node:
        key = (routed.intent, frozenset(routed.slots.items()))
        known = node.after.get(key)
        if known is None:
            self._device.resume(node.session)
            exchange = self._device.exchange(routed.request)
            reply = told(exchange.turn, exchange.before, self.content)
            known = node.after[key] = _Node(reply, self._device.session)
        return known

    def forget(self) -> None:
        """Forget what was said so far, to spare memory."""
        self._known = _Node()
