"""What the last replies put before the listener, so that "the second one" and "that" can be taken up."""

from __future__ import annotations

import math
from collections.abc import Sequence

from skill.article.article import Answer, TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.reading import Evidence
from skill.listening.words.telling import echo, telling

CHOICES = frozenset({"choice", "menu", "ready"})
"""Kinds of offer that name several things."""
ONE = frozenset({"answer", "more"})
"""Kinds of offer that a plain yes takes up."""


def last_answer(content: Content, state: Conversation) -> Answer | None:
    """Return the answer that was said last; None where something else was, or nothing."""
    return None if state.said is None else content.article.answer(state.said.id)


def offered(state: Conversation) -> tuple[str, ...]:
    """Return the answers on offer."""
    return () if state.offer is None else state.offer.answers


def items(content: Content, state: Conversation) -> list[TopicId]:
    """Return the topics that the last answer named, in the order in which they were heard, its own left out."""
    said = state.said
    if said is None or said.id not in content.named:
        return []
    return [TopicId(topic) for topic in content.named[said.id][said.kind != "short"]]


def is_on_offer(content: Content, state: Conversation, topic: str | None, aspect: str | None) -> str | None:
    """Return the answer on offer that a question asks for, if one does: an offer said back need not name all of it."""
    for answer_id in offered(state):
        answer = content.article.answer(answer_id)
        if answer is None:
            continue
        served = content.places[answer.id]
        about = topic is None or topic in served[0] or topic in served[2]
        if about and (aspect is None or aspect in served[1]) and (topic or aspect):
            return answer.id
    return None


def shares(words: Sequence[str], content: Content) -> dict[str, float]:
    """Return each answer in which some of the words are heard, with how much that tells: the rarer a word, the more."""
    found: dict[str, float] = {}
    for one in telling(words):
        answers = content.telling.get(one)
        if answers:
            tells = math.log(len(content.places) / len(answers))
            for answer in answers:
                found[answer] = found.get(answer, 0.0) + tells
    return found


def echoes(words: Sequence[str], content: Content, state: Conversation) -> dict[str, float]:
    """Return what is on offer, each with the share of some words that says it back: "yes, the exceptions".

    What is offered is an answer, by its id, or the rest of the last one, as its id with a "+".
    """
    said = set[str]() if state.offer is None else echo(words)
    if state.offer is None or not said:
        return {}
    if state.offer.kind == "more":
        last = last_answer(content, state)
        phrases = {} if last is None else {f"{last.id}+": content.offers[str(last.id)][1]}
    else:
        phrases = {answer: content.offers[answer][0] for answer in state.offer.answers if answer in content.offers}
    shares = {answer: len(said.intersection(phrase)) / len(said) for answer, phrase in phrases.items()}
    return {answer: share for answer, share in shares.items() if share}


def names_other_topic(evidence: Evidence | None, state: Conversation, content: Content) -> bool:
    """Tell whether something is asked about that the last answer is not: "the other signs of dehydration" are no rest."""
    served = content.places.get(state.said.id) if state.said is not None else None
    named = set() if evidence is None else {*evidence.asked}
    return (
        served is not None and bool(named) and named.isdisjoint({*served.topics, *served.broader, *items(content, state)})
    )
