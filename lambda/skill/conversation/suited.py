"""What somebody says of themselves holds for the whole session: no vegan is told of meat, now or five turns later.

Which answers are kept from whom, and what is said instead, stands in the article's `rules.toml` (`[[suits]]`).
"""

from __future__ import annotations

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.named import names_a_food
from skill.conversation.state import Conversation
from skill.conversation.unrepeated import ALL_SAID
from skill.listening.acts import YES
from skill.listening.contained import FOODS
from skill.listening.utterance import Utterance

HEARD = "heard:"
"""What the name of a concept's feature begins with."""


def remembering(utterance: Utterance, state: Conversation, content: Content) -> Conversation:
    """Return the conversation in which it is known what somebody has said of themselves."""
    suits, readings = content.knowledge.suits, (utterance.whole, utterance.asked)
    features = [one.evidence.features for one in readings if one.evidence is not None]
    unknown = [one for suit in suits for one in suit.any if one not in state.suits]
    told = [one for one in unknown if any(f"{HEARD}{one}" in heard for heard in features)]
    if not told:
        return state
    kept = [answer for suit in suits if not suit.any.isdisjoint(told) for answer in suit.spared]
    return state._replace(suits=(*state.suits, *told), turned_down=tuple(dict.fromkeys((*state.turned_down, *kept))))


def suited(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return a move, or what is said instead to somebody whom its answer is no use to; once, and then that this was all."""
    answer, offer = move.answer, state.offer
    if move.kind == "control" and move.detail == YES and offer is not None and offer.kind == "answer":
        answer = offer.answers[0]
    for suit in content.knowledge.suits:
        if answer not in suit.spared or suit.any.isdisjoint(state.suits) or suit.gap in move.gaps:
            continue
        gaps = move.gaps if suit.gap is None else (suit.gap,)
        told, evidence = content.article.answers[suit.instead], utterance.asked.evidence
        eats = suit.gap is not None and answer == move.answer and names_a_food(utterance)
        if eats and not (utterance.asked.gaps or move.gaps):
            return move  # "does milk have it", of whoever eats that after all
        names = suit.gap is None and evidence is not None and FOODS in evidence.hinted | evidence.cued
        if not state.has_heard(suit.instead) or names:  # "and curd", to a vegetarian
            return Move("answer", suit.instead, gaps=gaps)
        if told.more and not state.has_heard(f"{suit.instead}+") and not gaps:
            return Move("answer", suit.instead, "more")
        return Move("decline", gaps=gaps, detail=suit.gap or ALL_SAID, topic=told.topic)
    return move
