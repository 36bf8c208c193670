"""Whoever is worried, or asks whether they should be, is sent to a doctor, whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

_FEELING = (("i", "am"), ("i", "feel"))
_WORRIED = frozenset("worried scared frightened anxious terrified".split())
_TO_WORRY = _WORRIED | {"worry", "concerned"}
_SOON = 6
"""Words of an utterance within which it says what somebody feels."""


def is_worried(words: Sequence[str]) -> bool:
    """Tell whether somebody is worried, or asks if they should be: "that's the third this week, should I be worried"."""
    feels = tuple(words[:2]) in _FEELING and not _WORRIED.isdisjoint(words[2:_SOON])
    asks = any(one == "should" and other == "i" and not _TO_WORRY.isdisjoint(words) for one, other in pairwise(words))
    return feels or asks


def asks_nothing(utterance: Utterance) -> bool:
    """Tell whether nothing is named or asked: "I'm so worried about the state of me"."""
    evidence = utterance.asked.evidence
    return evidence is not None and not (evidence.asked or evidence.told) and not asks_anything(utterance.words)
