"""Whether something said to "Do you have a cramp right now?" says that somebody has one: yes in whatever words.

"What do you think I'm rolling about here for" holds no word for yes; what says it was learned from strangers' answers
(`cramp-helper learn cramp`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from skill.listening.acts.guess import act_features
from skill.listening.cramp.happening import Cramp, cramp_features
from skill.listening.knowledge import Knowledge

HAS, OTHER = "has", "other"
_PARTS = 4
"""In how many parts the probability of a cry is told."""


def has_cramp(words: Sequence[str], cramp: Cramp | None, knowledge: Knowledge) -> float:
    """Return the probability that folded words say so, given what they cry about; 0 where nothing was learned."""
    if knowledge.welcome is None or not words:
        return 0.0
    return math.exp(knowledge.welcome.chances(has_features(words, cramp))[HAS])


def has_features(words: Sequence[str], cramp: Cramp | None) -> list[str]:
    """Return what tells it: what tells a cry and what tells an act, and how likely it is a cry."""
    cries = 0.0 if cramp is None else cramp.chance
    acts = [f"act:{feature}" for feature in act_features(words)]
    return [*cramp_features(words), *acts, f"cries:{int(cries * _PARTS)}"]
