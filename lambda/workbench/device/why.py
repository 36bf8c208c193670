"""Why something was said: what was heard, and every candidate with its score and the traits behind it, best first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from skill.content import Content
from skill.conversation.state import Conversation
from skill.conversation.traits import traits
from skill.conversation.weighing import look_at
from skill.turn import Turn

MOST = 6
"""Candidates that are shown."""
LEAST = 0.05
"""Probability from which an act is shown."""


def why(turn: Turn, before: Conversation, content: Content) -> dict[str, Any]:
    """Return what was heard, what was decided, and the likeliest candidates; `before` is the conversation it was said in.

    A candidate has its `score` (a logarithm, the higher the likelier) and `reasons`, each a trait with what it added.
    """
    move = turn.move
    found: dict[str, Any] = {
        "move": move.kind,
        "detail": move.detail,
        "answer": move.answer,
        "part": move.part,
        "heard": {},
        "candidates": [],
    }
    utterance = turn.utterance
    if utterance is None:
        return found
    asked = utterance.asked
    found["heard"] = {
        "words": " ".join(utterance.words),
        "acts": [*utterance.acts.edges, *filter(None, (utterance.acts.pick, utterance.acts.special, utterance.control))],
        "likely acts": {act: round(chance, 2) for act, chance in utterance.guess.items() if chance >= LEAST},
        "left over": " ".join(utterance.acts.rest),
        "topics": [topic for topic in (asked.topic, asked.other) if topic],
        "aspect": asked.aspect,
        "gaps": list(move.gaps),
        "refused as": asked.reason,
        "danger": utterance.danger.band,
    }
    scene = look_at(asked, before, content)
    if scene is None:
        return found
    weights = content.knowledge.judgement
    scored = []
    for candidate in scene.chances:
        found_traits = traits(candidate, scene, content)
        reasons = [(name, round(weights.get(name, 0) * value / 100, 2)) for name, value in found_traits]
        scored.append((sum(value for _, value in reasons), candidate, reasons))
    found["candidates"] = [
        {"candidate": candidate, "score": round(score, 2), "reasons": [list(reason) for reason in reasons if reason[1]]}
        for score, candidate, reasons in sorted(scored, key=lambda one: -one[0])[:MOST]
    ]
    return found


def lines(found: dict[str, Any]) -> Iterator[str]:
    """Return what `why` found as lines of text: what was heard, what was decided, and each candidate with its reasons."""
    heard = [f"{name} {_text(value)}" for name, value in found["heard"].items() if value]
    yield f"heard: {'; '.join(heard) or 'nothing'}"
    decided = (found["move"], found["detail"], found["answer"], found["part"] if found["answer"] else "")
    yield f"decided: {' '.join(filter(None, decided))}"
    for one in found["candidates"]:
        yield f"{one['score']:8.2f}  {one['candidate']}: {', '.join(f'{name} {value:g}' for name, value in one['reasons'])}"


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {one}" for name, one in value.items())
    return ", ".join(value) if isinstance(value, list) else str(value)
