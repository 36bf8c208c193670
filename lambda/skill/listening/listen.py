"""Words in, `Utterance` out: what somebody does, and what is asked, each found once."""

from __future__ import annotations

import math
from collections.abc import Sequence

from skill.listening.acts.edges import NO, hear_acts
from skill.listening.acts.guess import guess_acts
from skill.listening.cramp.happening import SEIZES_OR_HURTS, hear_cramp
from skill.listening.danger.alarm import ALARM, SAFE, hear_danger, with_rest
from skill.listening.knowledge import Knowledge
from skill.listening.reader import read_words
from skill.listening.reading import Kind, Reading
from skill.listening.utterance import Utterance
from skill.listening.words.folding import DETERMINERS, Words, fold
from skill.listening.words.grammar import ASKING, AUXILIARIES

_SHORTEST = 3
"""Words that each of two questions needs."""
CLEAR = 0.6
"""Probability from which on a cry is one, whatever else is asked in it."""
_LONGEST = 120
"""Words of two questions together: more is a story, and reading it again behind each "and" costs the square of it."""


def listen(text: str, knowledge: Knowledge) -> Utterance:
    """Hear an utterance, given as recognised speech or typed, of any length."""
    return listen_to(fold(text, knowledge.folding), knowledge)


def listen_to(folded: Sequence[str], knowledge: Knowledge) -> Utterance:
    """Hear an utterance, given as folded words."""
    words = Words(folded)
    cramp = hear_cramp(words, knowledge)
    cry = cramp is not None or knowledge.cries is None
    danger = hear_danger(words, knowledge)
    whole = read_words(words, knowledge, danger, cry=cry)
    asks = cramp is not None and cramp.chance < CLEAR and _asks_of_a_thing(words, whole, knowledge)
    if cramp is not None and (asks or _feels_something_else(words, whole, knowledge)):
        cramp, cry = None, False
    places = [place for place, word in enumerate(words) if word not in DETERMINERS]
    stems = [words.stems[place] for place in places]
    acts = hear_acts(stems, knowledge)
    rest: Reading | None = None
    second: Reading | None = None
    if whole.kind is not Kind.EMERGENCY:
        left = words
        if acts.edges and acts.rest:
            left = Words(words[places[acts.start] : places[acts.end - 1] + 1])
            if acts.polarity != NO:  # a "no" that opens may deny all that follows
                danger = with_rest(danger, hear_danger(left, knowledge))
            if danger.band == ALARM:
                whole = Reading(Kind.EMERGENCY, flag=danger.flag)
            else:
                rest = read_words(left, knowledge, SAFE, cry=cry)
        both = _both(left, knowledge)
        if both is not None:
            rest, second = both
    control = knowledge.controls.marks(stems)
    guess = {act: math.exp(chance) for act, chance in guess_acts(words, knowledge.acting).items()}
    return Utterance(
        words,
        acts,
        whole,
        rest,
        control,
        guess,
        danger,
        second,
        cramp,
    )


def _asks_of_a_thing(words: Sequence[str], whole: Reading, knowledge: Knowledge) -> bool:
    """Tell whether it is asked what something not covered does: "does kumara make my calf cramp" is no cry."""
    heard = [knowledge.refusals[one] for one in (*whole.gaps, whole.reason or "") if one in knowledge.refusals]
    return bool(words) and words[0] in AUXILIARIES and any(refusal.thing and not refusal.felt for refusal in heard)


def _feels_something_else(words: Words, whole: Reading, knowledge: Knowledge) -> bool:
    """Tell whether what is felt is no cramp, and nothing seizes or hurts: "my foot is tingling"."""
    evidence = whole.evidence
    if evidence is None or knowledge.happening.felt.isdisjoint((*evidence.asked, *evidence.told)):
        return False
    return SEIZES_OR_HURTS.isdisjoint(words.stems)


def _both(words: Sequence[str], knowledge: Knowledge) -> tuple[Reading, Reading] | None:
    """Return two questions that an "and" joins, where each is complete: "what causes it and how do i ..."."""
    if "and" not in words or len(words) > _LONGEST:
        return None
    for place in range(_SHORTEST, len(words) - _SHORTEST):
        if words[place] == "and" and words[place + 1] in ASKING:
            one, other = (read_words(part, knowledge, SAFE) for part in (words[:place], words[place + 1 :]))
            if all(part.kind is Kind.QUESTION and part.aspect is not None for part in (one, other)):
                return one, other if other.topic is not None else other._replace(topic=one.topic)
    return None
