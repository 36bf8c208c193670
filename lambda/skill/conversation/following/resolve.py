"""What acts mean on the table: a pick, the rest, a correction, a yes or no with more behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.article.article import Answer, AspectId, TopicId
from skill.content import Content
from skill.conversation.answers.finding import find_about, sign_pointed_at
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import CHOICES, items, last_answer, offered
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import BOTH, EITHER, LAST, NEITHER, ORDINALS
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.places import HELPS
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES, POINTERS, asks_anything

OF_EACH_CAUSE = ("causes", "why", "common")
"""Aspects that are asked of one cause and then of the others."""
OTHERS = "others"
"""How such a move came about: it is not weighed against others."""
_ELSE = frozenset({("what", "else"), ("anything", "else"), ("something", "else")})
_OF_ITS_KIND = frozenset(("other", ones) for ones in "ones medicines medicine meds tablets pills drugs".split())
_OTHER = _OF_ITS_KIND | {("other", "things"), ("other", "causes"), ("other", "reasons")}
_WHICH = frozenset("what which name".split())
_BESIDES = frozenset("besides beside apart except than".split())
_COULD_BE = frozenset(
    {("it", "be"), ("that", "be"), ("cause", "it"), ("causes", "it"), ("cause", "them"), ("be", "causing")}
)
_FEW = 6
"""Words, at most, of "what others should I watch"."""
_TIMES = frozenset("night time times week weekend month year summer winter".split())
"""What "last" and "first" are said of without picking anything."""


def ordinal(words: Sequence[str]) -> str | None:
    """Return what an ordinal anywhere in some words would pick; None where none does: "last night" picks nothing."""
    pairs = zip(words, [*words[1:], ""], strict=False)
    return next((ORDINALS[word] for word, after in pairs if word in ORDINALS and after not in _TIMES), None)


def pick(which: str, content: Content, state: Conversation) -> Move | None:
    """Return what picking one of several things comes to; None where there is nothing to pick from."""
    named = pickable(content, state)
    if which == NEITHER:
        return Move("control", detail="no") if named else None
    if which == EITHER:
        which = "1"
    if not named:
        return None
    if which == BOTH:
        return Move("answer", named[0], then=tuple(named[1:2]))
    place = len(named) - 1 if which == LAST else int(which) - 1
    return Move("answer", named[place]) if 0 <= place < len(named) else Move("ask-again")


def pickable(content: Content, state: Conversation) -> tuple[str, ...]:
    """Return the answers that can be picked by number: those on offer, else to what was named last, or listed before.

    A list is kept while its things are gone through: "number one", and then "number two".
    """
    named = listed(content, state)
    return named if len(named) > 1 or len(state.listed) <= len(named) else state.listed


def listed(content: Content, state: Conversation) -> tuple[str, ...]:
    """Return the answers that the last reply listed: on offer, or about the things that it named."""
    if state.offer is not None and state.offer.kind in CHOICES:
        return offered(state)
    return tuple(answer.id for topic in items(content, state) if (answer := _about(topic, content, state)))


def _about(topic: TopicId, content: Content, state: Conversation) -> Answer | None:
    """Return the answer about a topic that was named, to what is being talked about as far as there is one."""
    aspect = "causes" if state.aspect in ("causes", "why", "common") else None
    found = find_about(content, state._replace(aspect=aspect), topic, aspect)
    return found if found is not None and found.id != (state.said.id if state.said else None) else None


def rest(content: Content, state: Conversation) -> Move:
    """Return what was not said yet of what was just spoken of; that there is no more, where all was said."""
    if state.offer is not None and state.offer.kind == "menu":
        return Move("control", detail="menu")
    answer = last_answer(content, state)
    if answer is None:
        return Move("control", detail="more")
    if answer.more and not state.has_heard(f"{answer.id}+"):
        return Move("answer", answer.id, "more")
    others = _others(answer, content)
    return Move("no-more") if others is None or state.has_heard(others) else Move("answer", others)


def others(utterance: Utterance, content: Content, state: Conversation) -> Move | None:
    """Return the other causes, where one was told of and somebody asks what else there is besides; None for all else.

    "What else could it be", "what else apart from that"; "what other ones", after statins, asks for the other medicines.
    """
    answer, words = last_answer(content, state), utterance.words
    pairs = set(pairwise(words))
    if answer is None or content.article.topics[answer.topic].kind != "factor" or answer.aspect not in OF_EACH_CAUSE:
        return None
    few = len(words) <= _FEW and "others" in words
    which = (not _WHICH.isdisjoint(words) and not _OTHER.isdisjoint(pairs)) or few
    which = which or (CORRECT in utterance.acts.edges and not _OF_ITS_KIND.isdisjoint(pairs))
    besides = not _ELSE.isdisjoint(pairs) and not (_BESIDES.isdisjoint(words) and _COULD_BE.isdisjoint(pairs))
    if not besides and not (which and (not answer.more or state.has_heard(f"{answer.id}+"))):
        return None
    alike = "others" in words or not _OF_ITS_KIND.isdisjoint(pairs)
    kinds = content.places[answer.id].broader if alike else ()
    of_kind = (content.article.find(TopicId(kind), answer.aspect) for kind in kinds)
    found = next((str(one.id) for one in of_kind if one is not None and one.id != answer.id), None) or _others(
        answer, content
    )
    return None if found is None or state.has_heard(found) else Move("answer", found, detail=OTHERS)


def _others(answer: Answer, content: Content) -> str | None:
    """Return the answer that tells of the other causes, where one of them was told of: "what else can it be"."""
    topics = content.article.topics
    effect = next((topic for topic in topics.values() if topic.kind == "effect"), None)
    if effect is None or topics[answer.topic].kind != "factor" or answer.aspect not in OF_EACH_CAUSE:
        return None
    found = content.article.find(effect.id, answer.aspect)
    return None if found is None else str(found.id)


def correction(utterance: Utterance, content: Content, state: Conversation) -> Reading | None:
    """Return what is asked after a correction: what was asked stays, but for what was corrected; None if nothing is.

    A whole question is what it is: "I meant, does that block absorption" keeps nothing of what was asked.
    """
    reading = utterance.asked
    if reading.kind is not Kind.QUESTION:
        return None
    if reading.settled and reading.sure:
        return reading  # a rule knows what is asked: "no, I mean will vegans be low"
    evidence = reading.evidence
    cued = evidence is not None and bool(evidence.cued)
    whole = cued or (reading.aspect is not None and asks_anything(utterance.acts.rest))
    if reading.topic is not None and not whole:
        asked = state.asked_aspect or state.aspect
        answer = content.article.pairs.get((TopicId(reading.topic), AspectId(asked))) if asked else None
        if answer is not None:
            return reading._replace(aspect=asked, answer=str(answer))
        return reading._replace(aspect=asked)
    if reading.topic is None and reading.aspect == "compare":
        return reading
    if reading.topic is None and reading.aspect is not None:
        return reading._replace(topic=state.asked_topic or state.topic)
    return reading if reading.topic is not None else None


def pointed(reading: Reading, utterance: Utterance, content: Content, state: Conversation) -> Reading | None:
    """Return the question about what is talked of that "do they cause cramps" is; None where nothing points at a cause."""
    topics = content.article.topics
    if reading.kind is Kind.QUESTION:
        sign = sign_pointed_at(content, state, reading)
        if sign is not None:
            return reading._replace(topic=sign, aspect="causes")
    about = topics.get(TopicId(state.topic)) if state.topic else None
    effect = reading.topic is not None and topics[TopicId(reading.topic)].kind == "effect"
    if reading.kind is not Kind.QUESTION or not effect or about is None or about.kind != "factor":
        return None
    words = utterance.words
    asks = bool(words) and words[0] in POINTERS
    asks = asks or any(word in AUXILIARIES and words[place + 1] in POINTERS for place, word in enumerate(words[:-2]))
    aspect = "causes" if reading.aspect is None else reading.aspect
    if aspect in ("treatment", "prevention") and not HELPS.isdisjoint(map(stem, words)):
        aspect = "treatment"  # "does it help with cramps"
    return reading._replace(topic=state.topic, aspect=aspect) if asks and aspect in ("causes", "why", "treatment") else None
