"""Whoever thanks and goes is let go: "I'll ask him, thank you kindly", "no, that'll do, I'm going back to bed"."""

from __future__ import annotations

from itertools import pairwise

from skill.listening.grammar import QUESTION_WORDS, inverts
from skill.listening.utterance import Utterance

ENOUGH = "enough"
"""The control of whoever has had enough."""
_THANKS = frozenset("thank thanks cheers ta obliged bless appreciate".split())
_REFUSES = frozenset("no nope nah naw".split())
_GOES = frozenset(
    {("i", "will"), ("going", "to"), ("going", "back"), ("will", "do"), ("is", "all"), ("off", "to"), ("let", "you")}
)
"""Two words with which somebody says what they do next, or that they have what they wanted."""


def takes_leave(utterance: Utterance) -> bool:
    """Tell whether somebody takes leave in words of their own, and asks nothing."""
    words = utterance.words
    if not _GOES.isdisjoint(pairwise(words)) and not (_THANKS | _REFUSES).isdisjoint(words):
        return not asks_anything(words)
    return False


def asks_anything(words: tuple[str, ...]) -> bool:
    """Tell whether a question stands anywhere in some words."""
    return inverts(words) or not QUESTION_WORDS.isdisjoint(words)
