"""A softmax over classes that may share weights, learned from examples that may have several right classes.

No library at hand learns such classes from such examples, so the loss is written out, and its least is looked for with
L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4): in single precision, which halves the time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Array = NDArray[np.float32]
MEMORY = 10
"""How many steps back the curvature is remembered."""
_SHORTER, _ENOUGH = 0.5, 1e-4
"""By how much a step that went too far is shortened, and how much of what the slope promises must come of it."""


class Examples(NamedTuple):
    """What is learned from."""

    given: Any
    """A sparse row for each example, with a 1 for each of its features, and one more for the bias."""
    rights: Array
    """A row for each example, with a 1 for each class that would be right."""
    counts: Array
    """How much each example counts."""


def vocabulary_of(examples: Iterable[Sequence[str]], least: int) -> dict[str, int]:
    """Return the features that at least so many examples have, each with its place."""
    seen = Counter(chain.from_iterable(examples))
    return {name: index for index, name in enumerate(sorted(name for name in seen if seen[name] >= least))}


def rows_of(examples: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> Any:
    """Return the sparse rows of examples, given as features; unknown ones are left out."""
    ends, columns = [0], []
    for features in examples:
        columns += sorted(vocabulary[feature] for feature in features if feature in vocabulary)
        columns.append(len(vocabulary))
        ends.append(len(columns))
    shape = (len(examples), len(vocabulary) + 1)
    ones = np.ones(len(columns), np.float32)
    return sparse.csr_matrix((ones, np.array(columns, np.int32), np.array(ends, np.int32)), shape=shape)


class Search(NamedTuple):
    """How the least loss is looked for."""

    strength: float
    """How strongly large weights are held down; the bias may be as large as it likes."""
    steps: int
    """After how many steps it ends."""
    enough: float = 0.0
    """It ends sooner when no slope is steeper."""


def fit(examples: Examples, search: Search, *, columns: Array | None = None, start: Array | None = None) -> Array:
    """Return a row of weights for each feature, the last one for the bias.

    It has a column for each class; or, with `columns`, for each column of that table, whose row for a class has a 1 where
    the class's score takes up a column. `start` is where to begin: what an earlier search for the same features found.
    """
    # The best weights of shared columns are a turn of as many columns as there are classes, which are looked for instead:
    # nothing else of them meets the loss, and what does keeps its length.
    mixed, turn = (None, None) if columns is None else _turned(columns)
    strength = search.strength
    given, rights, counts = examples
    transposed = given.T.tocsr()
    weigh = counts[:, None]

    def loss(weights: Array) -> tuple[float, Array]:
        scores = given @ weights
        missed = softmax(scores if mixed is None else scores @ mixed)
        met = missed * rights
        together = met.sum(1, keepdims=True) + 1e-30
        met /= together
        missed -= met
        missed *= weigh
        slope = transposed @ (missed if mixed is None else missed @ mixed)
        slope[:-1] += strength * weights[:-1]
        held = weights[:-1].ravel()
        return float(-(counts * np.log(together[:, 0])).sum(dtype=np.float64) + strength / 2 * np.dot(held, held)), slope

    first = np.zeros((given.shape[1], rights.shape[1]), np.float32) if start is None else start
    found = _least(loss, first, search)
    return found if turn is None else found @ turn


def softmax(scores: Array) -> Array:
    """Return probabilities for rows of scores."""
    likely: Array = scores - scores.max(1, keepdims=True)
    np.exp(likely, out=likely)
    likely /= likely.sum(1, keepdims=True)
    return likely


def _turned(columns: Array) -> tuple[Array, Array]:
    """Return the root of how much the classes share, and what turns a column for each class into the shared ones."""
    sizes, ways = np.linalg.eigh((columns @ columns.T).astype(np.float64))
    root = (ways * np.sqrt(sizes)) @ ways.T
    return root.astype(np.float32), ((ways / np.sqrt(sizes)) @ ways.T @ columns).astype(np.float32)


def _least(loss: Callable[[Array], tuple[float, Array]], weights: Array, search: Search) -> Array:
    size, slope = loss(weights)
    moved: list[tuple[Array, Array, float]] = []  # what was moved, by how much the slope turned, and their product
    for _ in range(search.steps):
        if np.abs(slope).max() <= search.enough:
            break
        way = _way(slope, moved)
        promised = _dot(way, slope)
        length = 1.0 if moved else 1 / float(np.sqrt(_dot(slope, slope)))
        while True:
            new = weights + np.float32(length) * way
            new_size, new_slope = loss(new)
            if new_size <= size + _ENOUGH * length * promised or length < 1e-6:
                break
            length *= _SHORTER
        move, turn = new - weights, new_slope - slope
        if (product := _dot(move, turn)) > 0:
            moved = [*moved, (move, turn, product)][-MEMORY:]
        weights, size, slope = new, new_size, new_slope
    return weights


def _way(slope: Array, moved: Sequence[tuple[Array, Array, float]]) -> Array:
    """Return the direction to go: down the slope, bent by the curvature that was met."""
    way = -slope
    step = np.empty_like(way)  # made once: these are large
    shares = []
    for move, turn, product in reversed(moved):
        shares.append(_dot(move, way) / product)
        way -= np.multiply(turn, np.float32(shares[-1]), out=step)
    if moved:
        _, turn, product = moved[-1]
        way *= np.float32(product / _dot(turn, turn))
    for (move, turn, product), share in zip(moved, reversed(shares), strict=True):
        way += np.multiply(move, np.float32(share - _dot(turn, way) / product), out=step)
    return way


def _dot(one: Array, other: Array) -> float:
    return float(np.dot(one.ravel(), other.ravel()))
