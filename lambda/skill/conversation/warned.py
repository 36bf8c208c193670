"""What comes before a move where danger is likely, or a doctor needed: whom to call, and whom to see."""

from __future__ import annotations

from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.in_steps import needs_no_caution
from skill.conversation.leaving import ENOUGH
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.weighing import DOCTOR
from skill.listening.acts import STOP
from skill.listening.cramp import feels
from skill.listening.danger import UNSURE, Danger
from skill.listening.utterance import Utterance

WITH_DOCTOR = frozenset(("answer", "decline", "no-more", "ask-back", "ask-again"))
"""Moves before whose words a doctor is named; single steps go on, for they come before all but danger."""
_GOODBYE = Move("control", detail="stop")
"""What is done about a goodbye: "I'll ring the doctor then, bye" is no emergency that only a score hears."""
_EATING = frozenset("eat eating have having drink".split())
"""Verbs with which what somebody eats begins."""
_AFTER = frozenset("after afterwards since following now today yesterday tonight reaction".split())
"""Words that say that something came of it."""
BRIEF = 4
"""Words that say little besides what they name."""
INJECTION = "injection"
"""The kind of what a doctor is needed for that comes after an injection."""
LASTING = "lasting"
"""The kind of what a doctor is needed for that a cramp is which lasts or comes back, and the detail of its steps."""


def warned(move: Move, danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move with what comes before it, given the danger in what was said."""
    closes = move.detail == ENOUGH or (move == _GOODBYE and utterance.acts.closes == STOP)
    closes = closes and danger.flag is None
    # Of strangers kept out, this spares a third of the cautions in ordinary conversations, and misses no emergency.
    calm = danger.barely and not state.is_bare and state.step is None
    if danger.band == UNSURE and not closes and not calm and not needs_no_caution(utterance, state, content):
        move = move._replace(caution=True)
    if (
        not danger.doctor
        or (danger.kind in (LASTING, "") and danger.band != UNSURE and _is_habit(utterance))
        or _says_nothing(danger, utterance)
    ):
        return move
    if danger.kind == "" and danger.band != UNSURE and danger.barely and not state.is_bare:
        return move
    if danger.kind == INJECTION and danger.band != UNSURE and _asks_a_schedule(utterance, content):
        return move
    if move.kind == "cramp":
        return _of_cramp(move, danger, utterance)
    if move.answer is not None and danger.kind == LASTING and _sends_to_doctor(move.answer, content):
        return move
    return move._replace(soon=danger.kind) if move.kind in WITH_DOCTOR and state.step is None else move


def _asks_a_schedule(utterance: Utterance, content: Content) -> bool:
    """Tell whether nothing felt is named, nor that it came after: only an injection, or how often it is given."""
    evidence, refusals = utterance.asked.evidence, content.knowledge.refusals
    if evidence is None or utterance.cramp is not None or not _AFTER.isdisjoint(utterance.words):
        return False
    topics = content.article.topics
    named = any(topics[TopicId(one)].kind != "factor" for one in (*evidence.asked, *evidence.told))
    felt = any(refusals[gap].thing or refusals[gap].felt for gap in evidence.gaps if gap in refusals)
    return not (named or felt or evidence.strangers or (feels(utterance.words) and not evidence.gaps))


def _sends_to_doctor(answer: str, content: Content) -> bool:
    """Tell whether an answer says itself when to see a doctor about cramps."""
    served = content.places[answer]
    effects = (topic.id for topic in content.article.topics.values() if topic.kind == "effect")
    return DOCTOR in served.aspects and any(one in served.topics for one in effects)


def _says_nothing(danger: Danger, utterance: Utterance) -> bool:
    """Tell whether the score alone names a doctor for a few words of which none is felt: "tablets, not injections"."""
    few = danger.kind == "" and danger.band != UNSURE and len(utterance.words) <= BRIEF
    evidence = utterance.asked.evidence
    return few and utterance.cramp is None and not feels(utterance.words) and evidence is not None and bool(evidence.asked)


def _is_habit(utterance: Utterance) -> bool:
    """Tell whether what is said to last is what somebody eats: "steak every day"."""
    evidence = utterance.asked.evidence
    eats = not _EATING.isdisjoint(utterance.words[:5])
    return eats and evidence is not None and "foods" in evidence.hinted and not feels(utterance.words)


def _of_cramp(move: Move, danger: Danger, utterance: Utterance) -> Move:
    """Return the steps with a doctor: behind them for a cramp that lasts, before them for what is not called a cramp."""
    named = utterance.cramp is not None and utterance.cramp.named
    if named and danger.kind in (LASTING, ""):
        return move._replace(detail=" ".join(dict.fromkeys((*move.detail.split(), LASTING))))
    return move._replace(soon=danger.kind)
