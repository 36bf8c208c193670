"""What somebody says of themselves holds for the whole session: no vegan is told of meat, now or five turns later.

Which answers are kept from whom, and what is said instead, stands in the article's `rules.toml` (`[[suits]]`).
"""

from __future__ import annotations

from skill.content import Content
from skill.conversation.fitting.unrepeated import ALL_SAID
from skill.conversation.heard.named import names_a_food
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.acts.edges import YES
from skill.listening.knowledge import Suit
from skill.listening.subjects.contained import FOODS
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
    if answer == move.answer and _is_for_others(answer, utterance, state, content):
        meant = next(suit.spared[0] for suit in content.knowledge.suits if suit.instead == answer)
        return move if state.has_heard(meant) else move._replace(answer=meant)
    for suit in _holding(answer, move, state, content):
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


def _holding(answer: str | None, move: Move, state: Conversation, content: Content) -> list[Suit]:
    """Return what keeps an answer from somebody, with all that keeps what is said instead: no meat, and no eggs either."""
    found: list[Suit] = []
    for suit in content.knowledge.suits:
        if answer in suit.spared and not suit.any.isdisjoint(state.suits) and suit.gap not in move.gaps:
            found, answer = [suit], suit.instead
            if suit.gap is not None:
                break
    return found


def _is_for_others(answer: str | None, utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether an answer only stands in for another, for somebody of whom something is so that nobody has said."""
    suits = [suit for suit in content.knowledge.suits if suit.gap is None and suit.instead == answer]
    if not suits or not all(suit.any.isdisjoint(state.suits) for suit in suits):
        return False
    evidence, topics = utterance.asked.evidence, content.places[suits[0].instead].topics
    return evidence is not None and topics.isdisjoint((*evidence.asked, *evidence.told)) and state.topic not in topics
