"""Why that is: the reason that there is for what was just said, or that none is known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import Answer, AnswerId, AspectId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.acts.edges import YES
from skill.listening.subjects.origins import ORIGINS
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES
from skill.listening.words.telling import telling

WHY = "why"
"""The aspect of an answer that gives a reason."""
TREATMENT = "treatment"
COMMON = "common"
"""The aspect of how many have something."""
NO_REASON = "no-reason"
"""Why a question is declined that asks why, where nothing says so."""
_REASON = frozenset((WHY, "reason", "reasons"))
"""Words that ask for a reason, wherever they stand."""
_BRINGING_ABOUT = frozenset("caus trigger".split())
"""Stems behind "how" with which a reason is asked for."""
_WHO = frozenset("they people somebody someone anybody anyone folk folks".split())
"""Words for whoever has something, no group of them told apart."""
_HAVING = frozenset(
    map(stem, "get got have has run go low short people somebody someone anybody anyone folk folks".split())
)
"""Stems of a why that only asks how somebody comes to have it."""
_HOW_COME = ("how", "come")
_PERSONS = frozenset("i you we he she they my your our his her their people am did".split())
_OF_ITS_OWN = frozenset(("origins", "foods", "tests", "doctor"))
"""Aspects whose answers would need a reason of their own: why cramps come of it is not why a doctor tests for it."""
_FIGURE = frozenset(("percent", "estimated", "hundred"))
"""Words of a figure, which needs one, too."""
_TELLS_REASON = frozenset(map(stem, "forgetting remember know knew explains".split()))
"""Words before "why" where nothing is asked by it: "I forgot why I went in", "that's why"."""
_THAT = tuple((word,) for word in ("that", "this", "it", "which"))
"""What stands before "is why" where nothing is asked."""


def asks_reason(words: Sequence[str]) -> bool:
    """Tell whether somebody asks why, whatever else the words ask: "and why would a water pill do that"."""
    words = tuple(words)
    if "how" in words and not _BRINGING_ABOUT.isdisjoint(map(stem, words[list(words).index("how") :])):
        return True  # "explain how the diabetes is causing it"
    if _HOW_COME in pairwise(words):
        return True
    return not _REASON.isdisjoint(words) and any(
        word in _REASON
        and stem(before) not in _TELLS_REASON
        and (before != "is" or words[place - 2 : place - 1] not in _THAT)
        for place, (before, word) in enumerate(zip(("", *words), words, strict=False))
    )


def reason_of(answer: Answer, state: Conversation, content: Content) -> Move:
    """Return what says why it is as an answer has it: one of its own, what is left of this one, or that nothing does."""
    if WHY in content.offers[answer.id][1] and answer.more and not state.has_heard(f"{answer.id}+"):
        return Move("answer", answer.id, "more")
    reason = content.article.find(answer.topic, AspectId(WHY))
    broader = reason is not None and reason.topic != answer.topic
    if broader and answer.aspect == TREATMENT:
        reason = None  # why it is treated so is not why what it comes with is
    if reason is not None and not state.has_heard(reason.id) and not _of_its_own(answer):
        return Move("answer", reason.id)
    return Move("decline", detail=NO_REASON, topic=state.topic)


def bare_why(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what a why that names nothing comes to after an answer that gives no reason itself: "and why is that".

    One that only says words of it back asks for the reason of those: "lifelong, why lifelong" is not why anything cramps.
    """
    last, evidence = last_answer(content, state), utterance.asked.evidence
    if last is None or not asks_reason(utterance.words) or utterance.asked.sure:
        return None
    origins = content.article.find(last.topic, AspectId(ORIGINS)) if last.aspect == COMMON else None
    asked = telling(utterance.words) - {WHY, "reason"}
    if (
        origins is not None
        and asked <= _HAVING
        and not _WHO.isdisjoint(utterance.words)
        and not state.has_heard(origins.id)
    ):
        return Move("answer", origins.id)  # "and why do they get it", after how many have it
    offered = () if state.offer is None else state.offer.answers
    reasons = [one for one in offered if one in content.places and WHY in content.places[one].aspects]
    if len(reasons) == 1 and (not asked or _insists(utterance)):
        return Move("answer", reasons[0])
    names = evidence is not None and bool(evidence.asked or evidence.told)
    if asked and not names and (_of_its_own(last) or asked <= _said_alone(last, content)):
        return reason_of(last, state, content)
    return None if asked or WHY in content.places[last.id].aspects else reason_of(last, state, content)


def _insists(utterance: Utterance) -> bool:
    """Tell whether a yes takes up the reason on offer and names nothing else: "yes, for the third time, why"."""
    evidence = utterance.asked.evidence
    names = evidence is None or bool(evidence.asked or evidence.told or evidence.gaps or evidence.strangers)
    return not names and utterance.acts.polarity == YES


def _of_its_own(answer: Answer) -> bool:
    """Tell whether what an answer says would need a reason that no other answer gives."""
    said = {word.rstrip(".") for line in answer.short for word in line.say.split()}
    return answer.aspect in _OF_ITS_OWN or not _FIGURE.isdisjoint(said)


def _said_alone(answer: Answer, content: Content) -> set[str]:
    """Return the stems of an answer's lines which tell nothing of why it is: not its topic, nor an effect."""
    named = [
        content.article.topics[answer.topic],
        *(one for one in content.article.topics.values() if one.kind == "effect"),
    ]
    names = {stem(word) for topic in named for word in topic.name.lower().split()}
    return {word for line in content.lines[answer.id] for word in line.split()} - names


def _asks_of_somebody(words: Sequence[str]) -> bool:
    """Tell whether it is asked why somebody has it: "why do I cramp when I run" asks for the cause, which is told."""
    for place, word in enumerate(words):
        if word in _REASON:
            behind = [one for one in words[place + 1 : place + 4] if one not in AUXILIARIES]
            return not behind or behind[0] in _PERSONS or "happen" in behind
    return False


def without_reason(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move that answers why a cause does it, where nothing says so: that is named, and what it does is said once.

    "And why do statins do that", after the answer about them, hears only that no reason is known.
    """
    gap, evidence = content.missing.get(WHY), utterance.asked.evidence
    if gap is None or evidence is None or move.kind != "answer" or move.answer is None or move.part != "short" or move.gaps:
        return move
    answer = content.article.answers[AnswerId(move.answer)]
    cause = content.article.topics[answer.topic].kind == "factor" and answer.aspect == "causes"
    named = answer.topic in (*evidence.asked, *evidence.told)
    if (
        not (cause and named)
        or _asks_of_somebody(utterance.words)
        or WHY in content.places[answer.id].aspects
        or not asks_reason(utterance.words)
    ):
        return move
    if content.article.find(answer.topic, AspectId(WHY)) is not None:
        return move
    if state.has_heard(answer.id):
        return Move("decline", detail=NO_REASON, topic=answer.topic)
    return move._replace(gaps=(gap,))
