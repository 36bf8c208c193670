"""All that a listener can do in a turn, made from the content: every intent, every control, a question of each aspect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from skill.content import Content
from workbench.device.requests import filled_slot, intent_request

OFF_TOPIC = "who won the game last night"
IN_A_CRAMP = {"cry": "ow my calf has locked up", "okay": "okay then", "wait": "hold on a moment"}
"""Kind to what somebody with a cramp says."""


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that can be said, as the request it becomes."""

    name: str
    request: Mapping[str, Any]
    kind: str
    """The control that it is, or `question`, `stranger`, `emergency`, `said-back`."""
    number: int = 0
    """Which of the things offered is said back."""

    @property
    def ends(self) -> bool:
        """Tell whether it is meant to end the session."""
        return self.kind in ("stop", "emergency")


def moves_of(content: Content) -> list[Move]:
    """Return every move that can be made in any state."""
    moves = [Move("open", {"type": "LaunchRequest"}, "launch")]
    for intent, control in content.controls.items():
        if control not in ("topic", "ask", "emergency"):
            moves.append(Move(intent, intent_request(intent, {}), control))
        elif control == "ask":
            moves.append(_free_text(intent, OFF_TOPIC, "stranger"))
            moves.append(Move(f"{intent}, empty", intent_request(intent, {}), "stranger"))
        elif control == "emergency":
            moves += _emergencies(intent, content)
        else:
            moves.append(_question(intent, _topics(content)[-1]))
    for intent, aspect in content.aspects.items():
        moves.append(Move(f"{intent}, no topic", intent_request(intent, {}), "question"))
        answers = [answer for answer in content.article.answers.values() if answer.aspect == aspect]
        moves += [_question(intent, answer.topic, answer.other) for answer in answers[:2]]
    if content.article.relief is None:
        return moves
    ask = next(name for name, control in content.controls.items() if control == "ask")
    return [*moves, *(_free_text(ask, words, kind) for kind, words in IN_A_CRAMP.items())]


def said_back(words: str, number: int, request: Mapping[str, Any]) -> Move:
    """Return the move of saying an offer in its own words."""
    return Move(f"{words!r}", request, "said-back", number)


def _emergencies(intent: str, content: Content) -> list[Move]:
    flag = next(iter(content.flags))
    words = content.flags[flag].name
    named = {"red_flag": filled_slot("red_flag", words, "RED_FLAG", (flag, words))}
    ask = next(name for name, control in content.controls.items() if control == "ask")
    return [Move(intent, intent_request(intent, named), "emergency"), _free_text(ask, words, "emergency")]


def _question(intent: str, topic: str, other: str | None = None) -> Move:
    slots = {"topic": filled_slot("topic", topic, "TOPIC", (topic, topic))}
    if other is not None:
        slots["other"] = filled_slot("other", other, "TOPIC", (other, other))
    return Move(" ".join((intent, *slots, topic, other or "")).strip(), intent_request(intent, slots), "question")


def _free_text(intent: str, words: str, kind: str) -> Move:
    return Move(repr(words), intent_request(intent, {"phrase": filled_slot("phrase", words)}), kind)


def _topics(content: Content) -> list[str]:
    return [topic for topic, _ in content.article.pairs]
