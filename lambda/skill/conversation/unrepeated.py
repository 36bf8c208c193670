"""Nothing is said twice in the same words unasked: what was just said goes deeper, or only the sentence that is asked for.

"Where does the extra go", after an answer that says so, is answered by that one sentence (design, section 5).
"""

from __future__ import annotations

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.welcome import is_question
from skill.listening.acts import CORRECT
from skill.listening.telling import telling
from skill.listening.utterance import Utterance

DISCLAIMER = "disclaimer"
"""The answer that is quoted, whole, each time it is asked for."""

HOW_SO = "how-so"
"""The act that asks for a reason: what gives none has no more to say."""
_RULES_OUT = frozenset("not no none never without neither nor allergic intolerant vegan vegetarian".split())
"""Words of somebody who rules out what an answer lists: they hear what follows from it instead."""
ALL_SAID = "all-said"
"""Why a question is declined whose answer was heard, whole and in short."""


def unrepeated(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or the part of its answer that is meant where all of it was what was said last.

    A question that names its topic and what it asks of it is asked anew: it gets the same answer, whole.
    """
    said = state.said
    if move.kind != "answer" or move.part != "short" or said is None or said.id != move.answer:
        return move
    if said.id == DISCLAIMER:
        return move
    if CORRECT in utterance.acts.edges:
        return Move("ask-back")
    answer = content.article.answers[AnswerId(move.answer)]
    follows = [one for one in answer.next if not state.has_heard(one)]
    if follows and not _RULES_OUT.isdisjoint(utterance.words):
        return Move("answer", follows[0])
    asked, named = utterance.asked, utterance.asked.topic is not None
    if asked.aspect == state.aspect and (asked.topic == state.topic if utterance.words else not named):
        return move
    if named and not utterance.words:
        return move
    heard = len(answer.short)
    words = telling(utterance.words)
    alike = [len(words.intersection(line.split())) for line in content.lines[answer.id]]
    best = max(range(len(alike)), key=alike.__getitem__)
    deeper = bool(answer.more) and not state.has_heard(f"{answer.id}+")
    if deeper and (best >= heard or (not alike[best] and is_question(utterance))):
        return move._replace(part="more")
    if state.recapped or utterance.acts.special == HOW_SO:  # a second time round, nothing is left to say of it
        return Move("decline", detail=ALL_SAID, topic=state.topic)
    return move._replace(part="recap", detail=str(best))
