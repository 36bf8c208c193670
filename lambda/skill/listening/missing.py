"""Which thing that the article does not cover is asked for, as learned from strangers (`cramp-helper learn missing`).

Phrases hear some of what nobody here knows; how people ask how often, how much, or of a food, no list holds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from skill.listening.knowledge import Knowledge

NOTHING, ELSEWHERE = "nothing", "elsewhere"
"""What is missing where all is covered, and where something else altogether is asked about; any other is a refusal's id."""
LIKELY, SURE = 0.5, 0.8
"""Probabilities from which what was learned names what is missing where no phrase does, and against a phrase: of voices kept
out, 89 and 95 % are then named rightly."""


def missing(features: Sequence[str], knowledge: Knowledge) -> tuple[str, float]:
    """Return what is likeliest missing, and how likely that is, from 0 to 1; `NOTHING`, and 0, where nothing was learned."""
    if knowledge.missing is None:
        return NOTHING, 0.0
    chances = knowledge.missing.chances(features)
    likeliest = max(chances, key=chances.__getitem__)
    return likeliest, math.exp(chances[likeliest])


def named_missing(features: Sequence[str], found: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the gaps of a question, by their ids: those `found` by phrases, or the one that was learned, where likelier."""
    likeliest, chance = missing(features, knowledge)
    refusal = knowledge.refusals.get(likeliest)
    least = SURE if found else LIKELY
    if refusal is None or chance < least or likeliest in found or not refusal.part:
        return tuple(found)
    return (likeliest,)
