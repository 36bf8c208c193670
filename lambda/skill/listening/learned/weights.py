"""Learned weights: how probable each class is, given what was heard (`cramp-helper learn` makes them).

The score of a class is the sum of some columns, and each feature adds to some columns. An aspect has a column of its own.
An answer has one too, and shares those of its topic and its aspect with all others that have them, so that a wording that
was only ever met about statins still tells what it asks about diabetes.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from struct import unpack as read_off
from typing import Any

from skill.listening.words.packed import Packed, pack, unpack

NO_ASPECT, HAPPENING, REFUSE = "none", "relief", "refuse"
"""What the models call an utterance that names a topic and asks nothing about it, one that says "I have it right now",
and one about something that the article does not cover."""

UNIT = 0.08
"""What a weight of 1 stands for. Finer steps tell nothing more; many small weights together do, so they are kept."""

_DIGITS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"=|\\')
"""What a row of weights is written in: a sixth of a package would else be blanks and signs."""
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_BASE, _HALF = len(_DIGITS), len(_DIGITS) // 2
_BITS = 32
"""Of a whole number, for the score of one class: far more than any sum of weights fills."""
_ZERO = 1 << (_BITS - 1)
"""What stands for a score of 0, so that none is below 0."""


class Weights:
    """One model; unpacked when it is first needed, which most starts never do.

    The scores of all classes stand side by side in one whole number, so that what a feature adds is added in one step.
    """

    def __init__(self, classes: Mapping[str, Sequence[int]], bias: Sequence[int], packed: str | Packed) -> None:
        """Take the columns whose sum is the score of each class, what each begins with, and what `pack_weights` made."""
        self._classes = classes
        self._bias = bias
        self._packed = packed
        self._rows: dict[str, Any] = {}
        """What each feature adds, as a whole number; until it is first heard, as text."""
        self._columns: Sequence[int] = ()
        """What a weight of 1 in each column adds."""
        self._start = 0
        self._form = ""
        """How the scores stand in the bytes of that number."""

    def chances(self, features: Collection[str]) -> dict[str, float]:
        """Return the logarithm of every class's probability; features that nobody has seen count for nothing."""
        rows = self._rows or self._unpack()
        try:
            total = sum(filter(None, map(rows.get, features)), self._start)
        except TypeError:  # of a feature that is heard for the first time there is but the text
            self._read(features)
            total = sum(filter(None, map(rows.get, features)), self._start)
        scores = read_off(self._form, total.to_bytes(_BITS // 8 * len(self._classes), "little"))
        highest = max(scores)
        behind = [(score - highest) * UNIT for score in scores]
        share = math.log(sum(map(math.exp, behind)))
        return dict(zip(self._classes, [one - share for one in behind], strict=True))

    def _unpack(self) -> dict[str, Any]:
        """Make ready what every use needs, and return the rows; two threads may both do it, and get the same."""
        columns = [0] * len(self._bias)
        for place, one in enumerate(self._classes.values()):
            for column in one:
                columns[column] += 1 << (_BITS * place)
        self._columns = columns
        self._form = f"<{len(self._classes)}I"
        zero = sum(_ZERO << (_BITS * place) for place in range(len(self._classes)))
        self._start = zero + self._row(enumerate(self._bias))
        self._rows = {**unpack(str(self._packed)), "": 0}  # never without one, or it would be unpacked each time
        return self._rows

    def _read(self, features: Iterable[str]) -> None:
        """Take the text of some features apart."""
        for feature in features:
            row = self._rows.get(feature)
            if isinstance(row, str):
                self._rows[feature] = self._row(_read_row(row, len(self._columns)))

    def _row(self, weights: Iterable[tuple[int, int]]) -> int:
        """Return what some weights, each with its column, add to all classes."""
        return sum([weight * self._columns[column] for column, weight in weights])


def pack_weights(weights: Mapping[str, Sequence[int]], columns: int) -> str:
    """Return features, each with the index of one of so many columns, a weight, an index and so on, as one text."""
    return pack({feature: _write_row(row, columns) for feature, row in weights.items()})


def _write_row(row: Sequence[int], columns: int) -> str:
    """Return the weights of a feature as text: a digit or two for the column, and one for the weight.

    What is more than one digit holds is written as several weights of the same column, which add up.
    """
    written = []
    for column, weight in zip(row[::2], row[1::2], strict=True):
        place = _DIGITS[column] if columns <= _BASE else _DIGITS[column // _BASE] + _DIGITS[column % _BASE]
        while weight:
            some = max(-_HALF, min(weight, _BASE - _HALF - 1))
            written.append(place + _DIGITS[some + _HALF])
            weight -= some
    return "".join(written)


def _read_row(row: str, columns: int) -> Iterator[tuple[int, int]]:
    """Return each column of what `_write_row` wrote, with its weight."""
    values = [_VALUES[digit] for digit in row]
    if columns <= _BASE:
        return ((place, weight - _HALF) for place, weight in zip(values[::2], values[1::2], strict=True))
    wide = zip(values[::3], values[1::3], values[2::3], strict=True)
    return ((high * _BASE + low, weight - _HALF) for high, low, weight in wide)
