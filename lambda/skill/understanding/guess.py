"""Weigh which aspect is asked about, or which answer is wanted: linear models learned by `cramp-helper learn`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any

NO_ASPECT, HAPPENING, REFUSE = "none", "relief", "refuse"
"""What the model calls an utterance that names a topic and asks nothing about it, one that says "I have it right now",
and one about something that the article does not cover."""


class Guesser:
    """Learned weights, in hundredths; unpacked when they are first needed, which most starts never do."""

    def __init__(self, packed: str) -> None:
        """Take the weights as JSON.

        `classes` are aspects or ids of answers; `weights` is feature to a list: index of a class, weight, index, ...
        """
        self._packed = packed
        self._plain: dict[str, Any] | None = None

    def guess(self, features: Iterable[str]) -> dict[str, float]:
        """Return the probability of every class, from 0 to 1; features that nobody has seen count for nothing."""
        plain = self._plain
        if plain is None:  # two threads may both unpack; they get the same
            plain = self._plain = json.loads(self._packed)
        weights, scores = plain["weights"], list(plain["bias"])
        for feature in features:
            found = weights.get(feature)
            if found is not None:
                for index in range(0, len(found), 2):
                    scores[found[index]] += found[index + 1]
        highest = max(scores)
        odds = [math.exp((score - highest) / 100) for score in scores]
        total = sum(odds)
        return {name: odd / total for name, odd in zip(plain["classes"], odds, strict=True)}
