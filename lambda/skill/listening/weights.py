"""Learned weights: how probable each class is, given what was heard (`cramp-helper learn` makes them).

The score of a class is the sum of some columns, and each feature adds to some columns. An aspect has a column of its own.
An answer has one too, and shares those of its topic and its aspect with all others that have them, so that a wording that
was only ever met about statins still tells what it asks about diabetes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter

from skill.listening.packed import pack, unpack

NO_ASPECT, HAPPENING, REFUSE = "none", "relief", "refuse"
"""What the models call an utterance that names a topic and asks nothing about it, one that says "I have it right now",
and one about something that the article does not cover."""

UNIT = 0.08
"""What a weight of 1 stands for. Finer steps tell nothing more; many small weights together do, so they are kept."""


class Weights:
    """One model; unpacked when it is first needed, which most starts never do."""

    def __init__(self, classes: Mapping[str, Sequence[int]], bias: Sequence[int], packed: str) -> None:
        """Take the columns whose sum is the score of each class, what each begins with, and what `pack_weights` made."""
        self._classes = classes
        self._picks: list[Callable[[list[int]], tuple[int, ...]]] = []
        self._bias = bias
        self._packed = packed
        self._weights: dict[str, str] | None = None
        self._rows: dict[str, list[tuple[int, int]]] = {}

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """Return the logarithm of every class's probability; features that nobody has seen count for nothing."""
        weights = self._weights
        if weights is None:  # two threads may both unpack; they get the same
            # One column more than there are, which stays empty: of a single one, no tuple would come back.
            self._picks = [itemgetter(*indices, len(self._bias)) for indices in self._classes.values()]
            weights = self._weights = unpack(self._packed)
        columns = [*self._bias, 0]
        for feature in features:
            row = self._rows.get(feature)
            if row is None:
                if feature not in weights:
                    continue
                numbers = [int(number) for number in weights[feature].split()]
                row = self._rows[feature] = list(zip(numbers[::2], numbers[1::2], strict=True))
            for column, weight in row:
                columns[column] += weight
        scores = [sum(pick(columns)) * UNIT for pick in self._picks]
        highest = max(scores)
        total = highest + math.log(sum([math.exp(score - highest) for score in scores]))
        return {name: score - total for name, score in zip(self._classes, scores, strict=True)}


def pack_weights(weights: Mapping[str, Sequence[int]]) -> str:
    """Return features, each with the index of a column, a weight, an index and so on, as one text."""
    return pack({feature: " ".join(map(str, row)) for feature, row in weights.items()})
