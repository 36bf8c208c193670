"""What is surely missing is named with an answer that would pass it over, and by its name instead of "all of that".

What is missing was learned from strangers (`lacking`); what the rules made of the rest stays as it is.
"""

from __future__ import annotations

from skill.content import Content
from skill.conversation.lacking import LIKELY
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.asked import NAMELESS, UNKNOWN_THING
from skill.listening.utterance import Utterance

CERTAIN = 0.9
"""Probability from which what is missing is named with an answer that was found without it."""
_VAGUE = frozenset((NAMELESS, UNKNOWN_THING))


def gap_learned(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the same with the gap that was learned."""
    evidence = utterance.asked.evidence
    if move.kind != "answer" or move.part not in ("short", "brief") or evidence is None or state.step is not None:
        return move
    name, chance = evidence.missing or ("", 0.0)
    refusal = content.knowledge.refusals.get(name)
    if refusal is None or not refusal.part or name in move.gaps:
        return move
    least = LIKELY if move.gaps else CERTAIN
    if chance < least or not _VAGUE.issuperset(move.gaps):
        return move
    return move._replace(gaps=(name,))
