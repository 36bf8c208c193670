"""What is surely missing is named with an answer that would pass it over, and nothing is where surely nothing is.

What is missing was learned from strangers (`lacking`); which answer is given stays as it is. "I don't know all of that",
before all that was asked, is as wrong as an answer that passes over what was.
"""

from __future__ import annotations

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.in_brief import BRIEF
from skill.conversation.lacking import ELSEWHERE, LIKELY, NOTHING, SURE
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.asked import NAMELESS, UNKNOWN_THING
from skill.listening.utterance import Utterance

ALL = 0.8
"""Probability that nothing is missing from which no gap without a name is said: of such gaps of voices kept out, five in
six were wrong."""
ELSE = 0.9
"""Probability that something else altogether is asked about, from which no answer is given to what names no topic."""
_VAGUE = frozenset((NAMELESS, UNKNOWN_THING))
_SHORT, _COMMON = "short", "common"


def gap_learned(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the same with the gap that was learned, or with none."""
    evidence = utterance.asked.evidence
    if move.kind == "answer" and move.part == "more" and move.gaps and move.answer is not None:
        told = content.article.answers[AnswerId(move.answer)]
        return move._replace(part=BRIEF) if told.brief else move  # its rest leans on what was said before it
    answers = move.kind == "answer" and move.part in (_SHORT, BRIEF, "more")
    if not answers or evidence is None or evidence.missing is None or state.step is not None:
        return move
    vague = _VAGUE.issuperset(move.gaps)
    name, chance = evidence.missing
    if name == NOTHING:
        settled = move.reading is not None and move.reading.settled
        return move._replace(gaps=()) if vague and not settled and chance >= ALL and move.part == _SHORT else move
    if name == ELSEWHERE:
        off = chance >= ELSE and move.part != BRIEF and not (evidence.asked or evidence.told or evidence.hinted)
        return Move("decline", detail="off-topic", reading=move.reading) if off else move
    refusal = content.knowledge.refusals.get(name)
    if refusal is None or not refusal.part or not vague or chance < LIKELY or move.part == "more":
        return move
    sure = chance >= SURE and _COMMON not in evidence.hinted
    return move._replace(gaps=(name,)) if move.gaps or sure else move
