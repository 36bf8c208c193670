"""What comes before a move where danger is likely, or a doctor needed: whom to call, and whom to see."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.in_steps import needs_no_caution
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.acts import STOP
from skill.listening.danger import UNSURE, Danger
from skill.listening.utterance import Utterance

WITH_DOCTOR = frozenset(("answer", "decline", "no-more", "ask-back", "ask-again"))
"""Moves before whose words a doctor is named; single steps go on, for they come before all but danger."""
_GOODBYE = Move("control", detail="stop")
"""What is done about a goodbye: "I'll ring the doctor then, bye" is no emergency that only a score hears."""
LASTING = "lasting"
"""The kind of what a doctor is needed for that a cramp is which lasts or comes back, and the detail of its steps."""


def warned(move: Move, danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move with what comes before it, given the danger in what was said."""
    closes = move == _GOODBYE and utterance.acts.closes == STOP and danger.flag is None
    if danger.band == UNSURE and not closes and not needs_no_caution(utterance, state, content):
        move = move._replace(caution=True)
    if not danger.doctor:
        return move
    if move.kind == "cramp":
        return _of_cramp(move, danger, utterance)
    return move._replace(soon=danger.kind) if move.kind in WITH_DOCTOR and state.step is None else move


def _of_cramp(move: Move, danger: Danger, utterance: Utterance) -> Move:
    """Return the steps with a doctor: behind them for a cramp that lasts, before them for what is not called a cramp."""
    named = utterance.cramp is not None and utterance.cramp.named
    if named and danger.kind in (LASTING, ""):
        return move._replace(detail=" ".join(dict.fromkeys((*move.detail.split(), LASTING))))
    return move._replace(soon=danger.kind)
