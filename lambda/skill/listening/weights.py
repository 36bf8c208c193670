"""Learned weights: how probable each class is, given what was heard (`cramp-helper learn` makes them).

The score of a class is the sum of some columns, and each feature adds to some columns. An aspect has a column of its own.
An answer has one too, and shares those of its topic and its aspect with all others that have them, so that a wording that
was only ever met about statins still tells what it asks about diabetes.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter

from skill.listening.packed import pack, unpack

NO_ASPECT, HAPPENING, REFUSE = "none", "relief", "refuse"
"""What the models call an utterance that names a topic and asks nothing about it, one that says "I have it right now",
and one about something that the article does not cover."""

UNIT = 0.08
"""What a weight of 1 stands for. Finer steps tell nothing more; many small weights together do, so they are kept."""


_ZERO = 1 << 40
"""What stands for 0 in a column of a row: far above any sum of weights below it, and far below what a column holds."""
_BYTES = 8


class Weights:
    """One model; unpacked when it is first needed, which most starts never do.

    All columns of a row stand side by side in one whole number, so that two rows are added in one step.
    """

    def __init__(self, classes: Mapping[str, Sequence[int]], bias: Sequence[int], packed: str) -> None:
        """Take the columns whose sum is the score of each class, what each begins with, and what `pack_weights` made."""
        self._classes = classes
        self._bias = bias
        self._packed = packed
        self._weights: dict[str, str] | None = None
        self._rows: dict[str, int] = {}
        self._start = 0
        self._picks: list[tuple[Callable[[Sequence[int]], tuple[int, ...]], int]] = []

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """Return the logarithm of every class's probability; features that nobody has seen count for nothing."""
        weights = self._weights
        if weights is None:  # two threads may both unpack; they get the same
            # One column more than there are, which stays empty: of a single one, no tuple would come back.
            self._picks = [(itemgetter(*one, len(self._bias)), len(one) + 1) for one in self._classes.values()]
            self._start = self._row(enumerate(self._bias))
            weights = self._weights = unpack(self._packed)
        total, number = self._start, 1
        for feature in features:
            row = self._rows.get(feature)
            if row is None:
                if feature not in weights:
                    continue
                numbers = [int(one) for one in weights[feature].split()]
                row = self._rows[feature] = self._row(zip(numbers[::2], numbers[1::2], strict=True))
            total += row
            number += 1
        columns = array("Q", total.to_bytes(_BYTES * (len(self._bias) + 1), sys.byteorder))
        zero = number * _ZERO
        scores = [(sum(pick(columns)) - many * zero) * UNIT for pick, many in self._picks]
        highest = max(scores)
        total_chance = highest + math.log(sum([math.exp(score - highest) for score in scores]))
        return {name: score - total_chance for name, score in zip(self._classes, scores, strict=True)}

    def _row(self, weights: Iterable[tuple[int, int]]) -> int:
        """Return some columns and what is added to each as one number."""
        columns = [_ZERO] * (len(self._bias) + 1)
        for column, weight in weights:
            columns[column] += weight
        return int.from_bytes(array("Q", columns).tobytes(), sys.byteorder)


def pack_weights(weights: Mapping[str, Sequence[int]]) -> str:
    """Return features, each with the index of a column, a weight, an index and so on, as one text."""
    return pack({feature: " ".join(map(str, row)) for feature, row in weights.items()})
