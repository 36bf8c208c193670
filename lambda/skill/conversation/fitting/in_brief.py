"""What is not known of what was just told is named, with what is known of it in brief: a part costs nothing (section 6).

"How soon would I notice", "what about cereal": whoever only hears that this is not known has lost what it was asked of, and
whoever hears the answer whole again is told the same twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import Answer, AnswerId
from skill.content import Content
from skill.conversation.answers.covering import NAMED
from skill.conversation.fitting.unrepeated import ALL_SAID
from skill.conversation.following.unlisted import UNLISTED
from skill.conversation.move import BRIEF, Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.acts.contrasts import CORRECT
from skill.listening.knowledge import Refusal
from skill.listening.questions.asked import NAMELESS
from skill.listening.reading import Evidence
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

FEW = 4
"""Words, at most, that ask about what was told without the form of a question: "in veterans"."""
_OPEN = frozenset({"unknown", "which-topic", ALL_SAID, UNLISTED, ""})
"""Why something was declined that may be asked of what was told; an entry of the refusals may be, too."""
_KINDS = frozenset(("treatment", "prevention", "symptoms", "foods"))
"""Aspects of which something is one more, or none, only behind an answer of the same: "would a banana help"."""
_NO = frozenset("no nope nah naw".split())
"""First words of somebody who does not ask on."""


def in_brief(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or what was just told in brief behind what is not known of it, where the whole would be declined.

    Once: the next thing that is not known of it is only declined.
    """
    refusals, evidence = content.knowledge.refusals, utterance.asked.evidence
    if move.kind != "decline" or state.step is not None or not (move.detail in _OPEN or move.detail in refusals):
        return move
    gaps = move.gaps or (() if evidence is None else evidence.gaps[:NAMED]) or (NAMELESS,)
    if any(one in refusals and not _may_be_left_out(refusals[one]) for one in (move.detail, *gaps)):
        return move
    last = last_answer(content, state)
    if last is None or not _is_about(last, utterance, content):
        last = _offered(gaps, evidence, content)
    rejected = state.said is not None and last is not None and state.said.id == last.id
    if last is None or not last.brief or state.briefed == last.id or not _asks_on(move, utterance, rejected=rejected):
        return move
    unlisted = UNLISTED if move.detail == UNLISTED else ""
    return Move("answer", last.id, BRIEF, gaps=gaps, detail=unlisted, reading=move.reading)


def _offered(gaps: Sequence[str], evidence: Evidence | None, content: Content) -> Answer | None:
    """Return what is offered instead of what is missing, where it tells just what is asked: which foods have B12."""
    refusals = content.knowledge.refusals
    offered = [one for gap in gaps if gap in refusals for one in refusals[gap].offer]
    asked = frozenset() if evidence is None else evidence.hinted & _KINDS
    found = next((one for one in offered if asked and asked <= content.places[one].aspects), None)
    return None if found is None else content.article.answers[AnswerId(found)]


def _may_be_left_out(refusal: Refusal) -> bool:
    """Tell whether what is refused is no more than a gap: not so what only a doctor decides, or is not our business."""
    return refusal.part or refusal.stands_for is not None


def _is_about(last: Answer, utterance: Utterance, content: Content) -> bool:
    """Tell whether nothing else is named than what the last answer is about, and no other kind of thing."""
    evidence, places = utterance.asked.evidence, content.places[last.id]
    if evidence is None or not {*evidence.asked, *evidence.told} <= {*places.topics, *places.broader}:
        return False
    kinds = evidence.cued & _KINDS
    return not kinds or not kinds.isdisjoint(places.aspects)


def _asks_on(move: Move, utterance: Utterance, *, rejected: bool) -> bool:
    """Tell whether something is asked, and nobody turns down what was said, or corrects it where that is `rejected`."""
    words, evidence = utterance.words, utterance.asked.evidence
    corrects = rejected and CORRECT in utterance.acts.edges
    declines = bool(words) and words[0] in _NO and not utterance.asks  # "no, just tell me how to stop it in bed" asks on
    if utterance.control is not None or not words or declines or corrects:
        return False
    if evidence is None or evidence.gaps or move.gaps or asks_anything(words):
        return True
    return bool(evidence.strangers) and len(words) <= FEW
