"""Nothing is said twice in the same words unasked: what was just said goes deeper, or only the sentence that is asked for.

"Where does the extra go", after an answer that says so, is answered by that one sentence (design, section 5).
"""

from __future__ import annotations

from skill.article.article import Answer, AnswerId, AspectId
from skill.content import Content
from skill.conversation.answers.weighing import DOCTOR
from skill.conversation.following import resolve
from skill.conversation.following.confirming import AFFIRM, CONFIRM
from skill.conversation.following.kept import KEPT
from skill.conversation.following.whys import WHY, asks_reason, reason_of
from skill.conversation.heard.remarks import NOTED, only_tells
from skill.conversation.move import BRIEF, Move
from skill.conversation.state import Conversation
from skill.conversation.steps.welcome import asks_behind
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import YES
from skill.listening.subjects.contained import FOODS
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.telling import telling

DISCLAIMER = "disclaimer"
"""The answer that is quoted, whole, each time it is asked for."""

HOW_SO = "how-so"
"""The act that asks for a reason: what gives none has no more to say."""
_OTHERS = frozenset(("else", "only", "others"))
"""Words that ask for what is left, or for the others."""
_RULES_OUT = frozenset("not no none never without neither nor".split())
"""Words of somebody who rules out what an answer lists: they hear what follows from it instead."""
_DONE = "already"
"""Word of somebody who does what was told: they need not hear it again."""
_CANNOT = frozenset("allergic intolerant".split())
"""Words that do so by themselves."""
_ALWAYS = frozenset((DOCTOR, "tests"))
"""Aspects that are told as often as they are asked: whom to see, and how it is found out."""
ALL_SAID = "all-said"
"""Why a question is declined whose answer was heard, whole and in short."""


def unrepeated(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the part of its answer that is meant where all of it was what was said last.

    A question that names its topic and what it asks of it is asked anew: it gets the same answer, whole.
    """
    said = state.said
    if move.kind != "answer" or said is None or move.answer == DISCLAIMER:
        return move
    if said.id != move.answer:
        return _heard_before(move, utterance, state, content)
    answer = content.article.answers[AnswerId(said.id)]
    if move.part in (CONFIRM, AFFIRM):
        return move
    if move.part != "short":
        own = content.article.find(answer.topic, AspectId(WHY))  # what a bare why asks for, and not for the rest
        bare = asks_reason(utterance.words) and not telling(utterance.words)
        return move if own is None or state.has_heard(own.id) or not bare else Move("answer", own.id)
    instead = _instead(answer, utterance, state, content)
    if instead is not None:
        return instead
    anew = _is_asked_anew(utterance, state) and not only_tells(utterance)
    return move if anew else _part_of(move, answer, utterance, state, content)


def _heard_before(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or what is left to say where its answer was heard earlier: its rest, or that all of it was said.

    Whoever asks for it once more, by its topic or what it tells of that, hears it again.
    """
    if move.part != "short" or move.answer is None or not state.has_heard(move.answer) or not utterance.words:
        return move
    answer, evidence = content.article.answers[AnswerId(move.answer)], utterance.asked.evidence
    if move.detail == KEPT or evidence is None:
        return move
    if _is_named(answer, utterance, content):
        if not only_tells(utterance):
            return move
        part = _part_of(move, answer, utterance, state._replace(recapped=False), content)
        return move if part.kind == "decline" else part
    if answer.more and not state.has_heard(f"{answer.id}+"):
        return move._replace(part="more")
    if not _ALWAYS.isdisjoint(content.places[answer.id].aspects):
        return move
    gaps = _missing(move, utterance)
    if gaps and answer.brief and state.briefed != answer.id:
        return move._replace(part=BRIEF, gaps=gaps)  # "just tell me how to stop it in bed", when that was told
    return Move("decline", gaps=gaps, detail=ALL_SAID, topic=answer.topic)


def _is_named(answer: Answer, utterance: Utterance, content: Content) -> bool:
    """Tell whether the words name the topic of an answer or what it tells of it, and nothing unknown."""
    evidence, places = utterance.asked.evidence, content.places[answer.id]
    if evidence is None or evidence.strangers or evidence.gaps or utterance.acts.pick is not None:
        return utterance.acts.pick is not None
    told = not places.aspects.isdisjoint(evidence.cued | evidence.hinted)
    return told or not {*places.topics, *places.broader}.isdisjoint((*evidence.asked, *evidence.told))


def _instead(answer: Answer, utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is meant instead of the answer that was just said; None where it is meant."""
    words = utterance.words
    why = asks_reason(words) and WHY not in content.places[answer.id].aspects
    if CORRECT in utterance.acts.edges:
        return reason_of(answer, state, content) if why else Move("ask-back")
    takes = state.offer is not None and state.offer.kind != "anything" and not asks_behind(utterance)
    if utterance.acts.polarity == YES and takes:
        return Move("control", detail=YES)  # "yes, I walked into the kitchen and forgot why"
    follows = [one for one in answer.next if not state.has_heard(one) and one not in state.turned_down]
    if _rules_out(words, answer, content):
        if answer.more and not state.has_heard(f"{answer.id}+"):
            return Move("answer", answer.id, "more")
        return Move("answer", follows[0]) if follows else None
    if not _OTHERS.isdisjoint(words) and asks_behind(utterance):
        return resolve.rest(content, state)
    return reason_of(answer, state, content) if why else None


def _rules_out(words: tuple[str, ...], answer: Answer, content: Content) -> bool:
    """Tell whether somebody has, eats or wants none of what an answer lists: "I don't eat meat", "I'm not thirsty"."""
    if not _CANNOT.isdisjoint(words) and FOODS in content.places[answer.id].aspects:
        return True
    if _RULES_OUT.isdisjoint(words[1:] if words[:1] == ("no",) else words):
        return False
    listed = {word for line in content.lines[answer.id] for word in line.split()} - _names(answer, content)
    return not telling(words).isdisjoint(listed)


def _is_asked_anew(utterance: Utterance, state: Conversation) -> bool:
    """Tell whether the same is asked of the same topic once more, by its name or by an intent."""
    asked = utterance.asked
    if not utterance.words and asked.topic is not None:
        return True
    same = asked.topic == state.topic if utterance.words else asked.topic is None
    return asked.aspect == state.aspect and same


def _part_of(move: Move, answer: Answer, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move with the part of its answer that is meant: the rest, one sentence; or that all of it was said."""
    words = telling(utterance.words) - _names(answer, content)
    alike = [len(words.intersection(line.split())) for line in content.lines[answer.id]]
    best = max(range(len(alike)), key=alike.__getitem__)
    deeper = bool(answer.more) and not state.has_heard(f"{answer.id}+")
    if deeper and (best >= len(answer.short) or not alike[best]):
        return move._replace(part="more")
    nothing = not (alike[best] or _is_meant(answer, utterance, content)) and asks_behind(utterance)
    if only_tells(utterance) and not move.gaps and (not alike[best] or state.recapped or _DONE in utterance.words):
        return NOTED
    if state.recapped or nothing or utterance.acts.special == HOW_SO:  # nothing is left to say of it
        return Move("decline", gaps=_missing(move, utterance), detail=ALL_SAID, topic=state.topic)
    return move._replace(part="recap", detail=str(best))


def _missing(move: Move, utterance: Utterance) -> tuple[str, ...]:
    """Return what is asked and not covered: where all was said, that is what is left to be named."""
    evidence = utterance.asked.evidence
    return move.gaps or (() if evidence is None else evidence.gaps[:1])


def _is_meant(answer: Answer, utterance: Utterance, content: Content) -> bool:
    """Tell whether the words ask for what the answer tells, or name something else that it may tell of."""
    evidence = utterance.asked.evidence
    if evidence is None:
        return False
    aspects = content.places[answer.id].aspects
    return not aspects.isdisjoint(evidence.cued | evidence.hinted) or not {answer.topic}.issuperset(evidence.asked)


def _names(answer: Answer, content: Content) -> set[str]:
    """Return the stems of what the topic of an answer is called: whoever names it again has asked nothing yet."""
    return {stem(word) for word in content.article.topics[answer.topic].name.split()}
