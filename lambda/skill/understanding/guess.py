"""Weigh which aspect is asked about, or which answer is wanted: linear models learned by `cramp-helper learn`."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NO_ASPECT, HAPPENING, REFUSE = "none", "relief", "refuse"
"""What the model calls an utterance that names a topic and asks nothing about it, one that says "I have it right now",
and one about something that the article does not cover."""


@dataclass(frozen=True, slots=True)
class Guesser:
    """The learned weights, in hundredths."""

    classes: tuple[str, ...]
    """Aspects, or ids of answers."""
    bias: tuple[int, ...]
    weights: Mapping[str, list[int]]
    """Feature to index of a class, weight, index, weight, ..."""

    def guess(self, features: Iterable[str]) -> dict[str, float]:
        """Return the probability of every class, from 0 to 1; features that nobody has seen count for nothing."""
        scores = list(self.bias)
        for feature in features:
            weights = self.weights.get(feature)
            if weights is not None:
                for index in range(0, len(weights), 2):
                    scores[weights[index]] += weights[index + 1]
        highest = max(scores)
        odds = [math.exp((score - highest) / 100) for score in scores]
        total = sum(odds)
        return {name: odd / total for name, odd in zip(self.classes, odds, strict=True)}


def read_weights(plain: Mapping[str, Any] | None) -> Guesser | None:
    """Read the weights from their file; None where nothing was learned."""
    if plain is None:
        return None
    return Guesser(tuple(plain["classes"]), tuple(plain["bias"]), plain["weights"])
