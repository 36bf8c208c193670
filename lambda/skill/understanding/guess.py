"""Weigh which aspect is asked about: a linear model whose weights were learned from the samples (`cramp-helper learn`)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NO_ASPECT = "none"
"""What the model calls an utterance that names a topic and asks nothing about it."""


@dataclass(frozen=True, slots=True)
class Guesser:
    """The learned weights, in hundredths."""

    aspects: tuple[str, ...]
    bias: tuple[int, ...]
    weights: Mapping[str, list[int]]
    """Feature to aspect index, weight, aspect index, weight, ..."""

    def guess(self, features: Iterable[str]) -> tuple[str, float]:
        """Return the likeliest aspect and its probability, from 0 to 1; features nobody has seen count for nothing."""
        scores = list(self.bias)
        for feature in features:
            weights = self.weights.get(feature)
            if weights is not None:
                for index in range(0, len(weights), 2):
                    scores[weights[index]] += weights[index + 1]
        best = max(range(len(scores)), key=scores.__getitem__)
        highest = scores[best]
        return self.aspects[best], 1 / sum(math.exp((score - highest) / 100) for score in scores)


def read_weights(plain: Mapping[str, Any] | None) -> Guesser | None:
    """Read the weights from their file; None where nothing was learned."""
    if plain is None:
        return None
    return Guesser(tuple(plain["aspects"]), tuple(plain["bias"]), plain["weights"])
