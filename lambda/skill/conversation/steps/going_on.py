"""Whether somebody in the steps goes on to the next, or back to them from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.conversation.state import Conversation
from skill.conversation.steps import phrases
from skill.conversation.steps.ease import eases
from skill.conversation.steps.welcome import asks_behind
from skill.listening.acts.edges import NO, YES
from skill.listening.utterance import Utterance

CLEAR = 0.8
"""Probability of a yes from which somebody is ready."""
READY = frozenset(("step", "last-step"))
"""Offers that ask whether somebody is ready."""


_FIRST = frozenset({("is", "first"), ("comes", "first"), ("come", "first"), ("goes", "first"), ("do", "first")})
_FIRST |= {("what", "first"), ("go", "first"), ("i", "start"), ("we", "start"), ("we", "begin"), ("i", "begin")}
_NEXT = frozenset({("what", "next"), ("is", "next"), ("comes", "next"), ("do", "next"), ("now", "what"), ("what", "now")})


def asks_first(words: Sequence[str]) -> bool:
    """Tell whether the first thing to do is asked for, whatever else is said: "hang on, slow down, what's first"."""
    asks = not {"what", "where", "which"}.isdisjoint(words)
    return asks and any(pair in _FIRST for pair in pairwise(words))


def asks_next(words: Sequence[str]) -> bool:
    """Tell whether the next thing to do is asked for: "you already said that, what's next"."""
    return any(pair in _NEXT for pair in pairwise(words))


def goes_back(utterance: Utterance, state: Conversation) -> bool:
    """Tell whether somebody wants to go back to the steps, as they were asked: "yes, go back", "the steps"."""
    if state.offer is None or state.offer.kind != "steps" or utterance.acts.polarity == NO or asks_behind(utterance):
        return False
    if eases(utterance.words) and "still" not in utterance.words:
        return False  # "well, all right, it's finally letting up a little"
    return utterance.acts.polarity == YES or not {"step", "steps", "back"}.isdisjoint(utterance.words)


def is_ready(utterance: Utterance, state: Conversation) -> bool:
    """Tell whether somebody is ready for the next step that they are asked about: "aye, go on, I'm resting it"."""
    asked = state.offer is not None and state.offer.kind in READY
    onward = utterance.control is None and phrases.goes_on(utterance.words)
    if not utterance.words or not (asked or onward) or asks_behind(utterance):
        return False
    likely = utterance.guess.get(YES, 0.0) >= CLEAR and utterance.acts.polarity != NO
    return utterance.words[-1] == "next" or (likely and not phrases.holds_back(utterance.words))
