"""What is named besides cramps: a topic of the article, a food, a thing that is not covered."""

from __future__ import annotations

from itertools import pairwise

from skill.article.article import TopicId
from skill.content import Content
from skill.listening.subjects.contained import FOODS
from skill.listening.utterance import Utterance

REMEDIES = frozenset(("other-remedies", "other-medicines"))
"""Gaps that are asked about in the steps, and are no step."""
_OTHER_FOODS = "other-foods"
"""The gap of a food that the article does not name."""
_HAVING = frozenset("have has got get bought buy".split())
_OWN = frozenset(("i", "we"))
_SOME = frozenset("one some two".split())


def names_other(utterance: Utterance, content: Content) -> bool:
    """Tell whether the words name a topic of the article besides cramps."""
    evidence = utterance.asked.evidence
    intended = () if utterance.asked.topic is None else (utterance.asked.topic,)  # it came as an intent, without words
    named = intended if evidence is None else (*evidence.asked, *evidence.told)
    return any(content.article.topics[TopicId(topic)].kind != "effect" for topic in named)


def names_a_thing(utterance: Utterance, content: Content) -> bool:
    """Tell whether something besides a cramp and what helps it is named: "I asked about bananas"."""
    evidence, refusals = utterance.asked.evidence, content.knowledge.refusals
    gaps = () if evidence is None else evidence.gaps
    if names_a_food(utterance):
        return True
    things = (one for one in gaps if one in refusals and one not in REMEDIES)
    return names_other(utterance, content) or any(refusals[one].thing for one in things)


def names_a_food(utterance: Utterance) -> bool:
    """Tell whether a food is named, of the article or not."""
    evidence = utterance.asked.evidence
    return evidence is not None and (FOODS in evidence.hinted | evidence.cued or _OTHER_FOODS in evidence.gaps)


def has_a_food(utterance: Utterance) -> bool:
    """Tell whether somebody says that they have got a food that they name: "bananas, I've got one in my bag"."""
    words = utterance.words
    has = any(
        pair[0] in _HAVING and pair[1] in _SOME and not _OWN.isdisjoint(words[max(place - 2, 0) : place])
        for place, pair in enumerate(pairwise(words))
    )
    return has and names_a_food(utterance)
