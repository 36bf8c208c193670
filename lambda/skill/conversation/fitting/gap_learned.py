"""What is surely missing is named with an answer that would pass it over, and nothing is where surely nothing is.

What is missing was learned from strangers (`answers.lacking`); which answer is given stays as it is. "I don't know all of
that", before all that was asked, is as wrong as an answer that passes over what was.
"""

from __future__ import annotations

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.answers.lacking import ELSEWHERE, LIKELY, NOTHING, SURE, Likeliest
from skill.conversation.move import BRIEF, Move
from skill.conversation.state import Conversation
from skill.listening.questions.asked import NAMELESS, UNKNOWN_THING
from skill.listening.reading import Evidence
from skill.listening.utterance import Utterance

ALL = 0.8
"""Probability that nothing is missing from which no gap without a name is said: of such gaps of voices kept out, five in
six were wrong."""
ELSE = 0.9
"""Probability that something else altogether is asked about, from which no answer is given to what names no topic."""
_VAGUE = frozenset((NAMELESS, UNKNOWN_THING))
_SHORT, _MORE, _COMMON = "short", "more", "common"


def gap_learned(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the same with the gap that was learned, or with none."""
    evidence = utterance.asked.evidence
    answers = move.kind == "answer" and move.part in (_SHORT, BRIEF, _MORE)
    if not answers or evidence is None or state.step is not None:
        return move
    if move.gaps and move.part == _MORE and move.answer is not None:
        told = content.article.answers[AnswerId(move.answer)]
        return move._replace(part=BRIEF) if told.brief else move  # its rest leans on what was said before it
    if move.gaps and move.part == _SHORT:
        move = move._replace(gaps=tuple(one for one in move.gaps if not _is_told(one, move, evidence, content)))
    return move if evidence.missing is None else _with_learned(move, evidence, evidence.missing, content)


def _with_learned(move: Move, evidence: Evidence, missing: Likeliest, content: Content) -> Move:
    """Return a move with the gap that was learned where none is named; with none where surely nothing is missing."""
    vague = _VAGUE.issuperset(move.gaps)
    name, chance = missing
    if name == NOTHING:
        settled = move.reading is not None and move.reading.settled
        return move._replace(gaps=()) if vague and not settled and chance >= ALL and move.part == _SHORT else move
    if name == ELSEWHERE:
        off = chance >= ELSE and move.part != BRIEF and not (evidence.asked or evidence.told or evidence.hinted)
        return Move("decline", detail="off-topic", reading=move.reading) if off else move
    refusal = content.knowledge.refusals.get(name)
    if refusal is None or not refusal.part or not vague or chance < LIKELY or move.part == _MORE:
        return move
    sure = chance >= SURE and _COMMON not in evidence.hinted
    return move._replace(gaps=(name,)) if move.gaps or sure else move


def _is_told(gap: str, move: Move, evidence: Evidence, content: Content) -> bool:
    """Tell whether an answer tells as much of a gap as there is: of a water pill "for my pressure", the water pill."""
    refusal, served = content.knowledge.refusals.get(gap), content.places.get(move.answer or "")
    if refusal is None or served is None:
        return False
    one_of_those = refusal.stands_for in served.broader and not served.topics.isdisjoint(evidence.asked)
    learned = evidence.missing is not None and evidence.missing[0] in (gap, refusal.kind_of)
    return move.answer in refusal.told_by or (one_of_those and not learned)
