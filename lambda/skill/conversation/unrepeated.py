"""Nothing is said twice in the same words unasked: what was just said goes deeper, or only the sentence that is asked for.

"Where does the extra go", after an answer that says so, is answered by that one sentence (design, section 5).
"""

from __future__ import annotations

from skill.article.article import Answer, AnswerId, AspectId
from skill.content import Content
from skill.conversation import resolve
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.welcome import asks_behind
from skill.listening.acts import CORRECT, YES
from skill.listening.telling import telling
from skill.listening.utterance import Utterance
from skill.listening.words import stem

DISCLAIMER = "disclaimer"
"""The answer that is quoted, whole, each time it is asked for."""

HOW_SO = "how-so"
"""The act that asks for a reason: what gives none has no more to say."""
_REASON = frozenset(("why", "reason", "reasons"))
"""Words that ask for a reason, wherever they stand."""
_TELLS_REASON = frozenset(map(stem, "forgetting remember know knew is explains".split()))
"""Words before "why" where nothing is asked by it: "I forgot why I went in", "that's why"."""
_OTHERS = frozenset(("else", "only", "others"))
"""Words that ask for what is left, or for the others."""
HOW_COME = ("how", "come")
WHY = "why"
"""The aspect of an answer that gives one."""
_RULES_OUT = frozenset("not no none never without neither nor allergic intolerant vegan vegetarian".split())
"""Words of somebody who rules out what an answer lists: they hear what follows from it instead."""
ALL_SAID, NO_REASON = "all-said", "no-reason"
"""Why a question is declined whose answer was heard, whole and in short; or that asks why, where nothing says so."""


def unrepeated(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the part of its answer that is meant where all of it was what was said last.

    A question that names its topic and what it asks of it is asked anew: it gets the same answer, whole.
    """
    said = state.said
    if move.kind != "answer" or said is None or said.id != move.answer or said.id == DISCLAIMER:
        return move
    answer = content.article.answers[AnswerId(said.id)]
    reason = content.article.find(answer.topic, AspectId(WHY)) if _asks_reason(utterance) else None
    if reason is not None and not state.has_heard(reason.id) and (move.part == "short" or not telling(utterance.words)):
        return Move("answer", reason.id)
    if move.part != "short":
        return move
    if CORRECT in utterance.acts.edges:
        return Move("ask-back")
    if utterance.acts.polarity == YES and state.offer is not None and not asks_behind(utterance):
        return Move("control", detail=YES)  # "yes, I walked into the kitchen and forgot why"
    follows = [one for one in answer.next if not state.has_heard(one)]
    if follows and not _RULES_OUT.isdisjoint(utterance.words):
        return Move("answer", follows[0])
    if not _OTHERS.isdisjoint(utterance.words) and asks_behind(utterance):
        return resolve.rest(content, state)
    deeper = bool(answer.more) and not state.has_heard(f"{answer.id}+")
    aspects = content.places[answer.id].aspects
    if _asks_reason(utterance) and WHY not in aspects:
        return move._replace(part="more") if deeper else Move("decline", detail=NO_REASON, topic=state.topic)
    asked, named, evidence = utterance.asked, utterance.asked.topic is not None, utterance.asked.evidence
    if asked.aspect == state.aspect and (asked.topic == state.topic if utterance.words else not named):
        return move
    if named and not utterance.words:
        return move
    words = telling(utterance.words) - _names(answer, content)
    alike = [len(words.intersection(line.split())) for line in content.lines[answer.id]]
    best = max(range(len(alike)), key=alike.__getitem__)
    if deeper and (best >= len(answer.short) or not alike[best]):
        return move._replace(part="more")
    meant = evidence is not None and (
        not aspects.isdisjoint(evidence.cued | evidence.hinted) or not {answer.topic}.issuperset(evidence.asked)
    )
    nothing = not (alike[best] or meant) and asks_behind(utterance)
    if state.recapped or nothing or utterance.acts.special == HOW_SO:  # nothing is left to say of it
        return Move("decline", detail=ALL_SAID, topic=state.topic)
    return move._replace(part="recap", detail=str(best))


def _asks_reason(utterance: Utterance) -> bool:
    """Tell whether somebody asks why, whatever else the words ask: "and why would a water pill do that"."""
    pairs = list(zip(("", *utterance.words), utterance.words, strict=False))
    return HOW_COME in pairs or any(word in _REASON and stem(before) not in _TELLS_REASON for before, word in pairs)


def _names(answer: Answer, content: Content) -> set[str]:
    """Return the stems of what the topic of an answer is called: whoever names it again has asked nothing yet."""
    return {stem(word) for word in content.article.topics[answer.topic].name.split()}
