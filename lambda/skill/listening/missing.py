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


STEPS = 10
"""In how many steps a probability tells how much is covered."""

Likeliest = tuple[str, float]
"""What is likeliest missing, and how likely that is, from 0 to 1."""


def missing(features: Sequence[str], knowledge: Knowledge) -> Likeliest:
    """Return what is likeliest missing; `NOTHING`, and 0, where nothing was learned."""
    if knowledge.missing is None:
        return NOTHING, 0.0
    chances = knowledge.missing.chances(features)
    likeliest = max(chances, key=chances.__getitem__)
    return likeliest, math.exp(chances[likeliest])


def missing_features(likeliest: Likeliest) -> tuple[str, ...]:
    """Return what of it tells how much of a question is covered (`skill.conversation.covering`)."""
    name, chance = likeliest
    whole = "nothing" if name == NOTHING else "elsewhere" if name == ELSEWHERE else "something"
    return (f"missing:{name}", f"missing {whole} {int(chance * STEPS)}")


def named_missing(likeliest: Likeliest, found: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the gaps of a question, by their ids: those `found` by phrases, or the one that was learned, where likelier."""
    name, chance = likeliest
    refusal = knowledge.refusals.get(name)
    if refusal is None or chance < (SURE if found else LIKELY) or name in found or not refusal.part:
        return tuple(found)
    return (name,)
