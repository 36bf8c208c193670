"""Which thing that the article does not cover is asked for, as learned from strangers (`cramp-helper learn missing`).

Phrases hear some of what nobody here knows; how people ask how often, how much, or of a food, no list holds. What is talked
of tells as well: "and cheddar", behind foods.
"""

from __future__ import annotations

import math

from skill.content import Content
from skill.conversation.answers.weighing import focus
from skill.conversation.heard.remarks import only_tells
from skill.conversation.state import Conversation
from skill.listening.knowledge import Knowledge
from skill.listening.reading import Evidence, Reading
from skill.listening.utterance import Utterance

NOTHING, ELSEWHERE = "nothing", "elsewhere"
"""What is missing where all is covered, and where something else altogether is asked about; any other is a refusal's id."""
LIKELY, SURE = 0.5, 0.8
"""Probabilities from which what was learned names what is missing where no phrase does, and against a phrase: of voices
kept out, 88 and 94 % are then named rightly."""
STEPS = 10
"""In how many steps a probability tells how much is covered."""

HEADLINE, CERTAIN = 5, 0.9
"""Words, at most, of what is put as a search, and the probability of what is missing from which that is asked about."""
_OWN = frozenset("i my me we our he his she her it this that now again help ow ouch got have having had".split())
"""Words of somebody who has what is spoken of."""

Likeliest = tuple[str, float]
"""What is likeliest missing, and how likely that is, from 0 to 1."""


def told_lacking(utterance: Utterance, state: Conversation, content: Content) -> Utterance:
    """Return an utterance with what its question lacks; nothing is told twice, and what asks nothing lacks nothing."""
    if only_tells(utterance):
        return utterance
    reading = with_lacking(utterance.asked, state, content)
    return utterance._replace(whole=reading) if utterance.rest is None else utterance._replace(rest=reading)


def with_lacking(reading: Reading, state: Conversation, content: Content) -> Reading:
    """Return a reading with what it lacks in its evidence: the gap that is named, and what tells how much is covered."""
    evidence, knowledge = reading.evidence, content.knowledge
    if evidence is None or evidence.missing is not None or knowledge.missing is None:
        return reading
    likeliest = lacking(evidence, state, knowledge)
    gaps = _named(likeliest, evidence, knowledge)
    shape = (*evidence.shape, *lacking_features(likeliest))
    return reading._replace(evidence=evidence._replace(gaps=gaps, shape=shape, missing=likeliest))


def lacking(evidence: Evidence, state: Conversation, knowledge: Knowledge) -> Likeliest:
    """Return what is likeliest missing; `NOTHING`, and 0, where nothing was learned."""
    if knowledge.missing is None:
        return NOTHING, 0.0
    chances = knowledge.missing.chances(features_of_lacking(evidence, state))
    likeliest = max(chances, key=chances.__getitem__)
    return likeliest, math.exp(chances[likeliest])


def is_headline(utterance: Utterance, content: Content) -> bool:
    """Tell whether a cramp is named beside an unknown cause, as in a search, and nobody has one: "lupus leg cramps"."""
    words, evidence = utterance.words, utterance.asked.evidence
    if evidence is None or evidence.missing is None or len(words) > HEADLINE or not _OWN.isdisjoint(words):
        return False
    name, chance = evidence.missing
    refusal = content.knowledge.refusals.get(name)
    return refusal is not None and bool(refusal.stands_for or refusal.as_cause) and chance >= CERTAIN


def features_of_lacking(evidence: Evidence, state: Conversation) -> list[str]:
    """Return what tells what is missing: the words, and what they lean on."""
    return [*evidence.features, *focus(evidence, state)]


def lacking_features(likeliest: Likeliest) -> tuple[str, ...]:
    """Return what of it tells how much of a question is covered (`skill.conversation.answers.covering`)."""
    name, chance = likeliest
    whole = name if name in (NOTHING, ELSEWHERE) else "something"
    return (f"missing:{name}", f"missing {whole} {int(chance * STEPS)}")


def _named(likeliest: Likeliest, evidence: Evidence, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the ids of what is not covered: those that phrases found, or the one that was learned, where likelier.

    Where what is asked of a topic is known, and no word is strange, nothing is that no phrase finds.
    """
    name, chance = likeliest
    found, refusal = evidence.gaps, knowledge.refusals.get(name)
    plain = bool(evidence.asked and evidence.hinted) and not (evidence.strangers or found)
    if refusal is None or not refusal.part or plain or chance < (SURE if found else LIKELY):
        return found
    said = any(one == name or knowledge.refusals[one].kind_of == name for one in found)
    return found if said else (name,)
