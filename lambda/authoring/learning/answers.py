"""Learn which answer is wanted by its words: a softmax whose classes share weights by topic and by aspect.

An example may have several right answers; their probability together is what is made high. No library at hand learns
classes that share weights from examples with several right ones, so the loss is written out and SciPy finds its least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from skill.content import Content
from skill.listening.weights import HAPPENING, REFUSE, UNIT

SEEN_AT_LEAST = 2
"""How often a feature must occur to be learned."""
STRENGTH, STEPS = 1.0, 60
"""How strongly large weights are held down, and for how many steps the least loss is looked for."""
REFUSAL_WEIGHT = 1.25
"""What an example that should be declined counts: a wrong answer costs more than a declined one."""

Learned = tuple[tuple[str, ...], frozenset[str]]
"""The features of an example and what would be right."""
Array = NDArray[np.float32]


def learn_answers(examples: Sequence[Learned], content: Content) -> dict[str, Any]:
    """Return the weights as `skill.listening.weights.Weights` reads them; the same examples give the same weights."""
    classes = _columns(content)
    columns = list(dict.fromkeys(column for shared in classes.values() for column in shared))
    membership = np.zeros((len(classes), len(columns)), np.float32)
    for row, shared in enumerate(classes.values()):
        membership[row, [columns.index(column) for column in shared]] = 1
    seen = Counter(feature for features, _ in examples for feature in features)
    vocabulary = {name: index for index, name in enumerate(sorted(name for name in seen if seen[name] >= SEEN_AT_LEAST))}
    weights = _least_loss(_matrix(examples, vocabulary), _rights(examples, list(classes)), membership)
    units = np.rint(weights / UNIT).astype(int)
    kept = {
        name: [int(value) for column in np.flatnonzero(row) for value in (column, row[column])]
        for name, row in zip(vocabulary, units, strict=False)
    }
    return {
        "classes": {name: [columns.index(column) for column in shared] for name, shared in classes.items()},
        "bias": [int(value) for value in units[-1]],
        "weights": {name: row for name, row in kept.items() if row},
    }


def _columns(content: Content) -> dict[str, list[str]]:
    """Return for every class what its score is the sum of: weights of its own, of its topics and of its aspect."""
    classes = {
        str(answer.id): [
            f"answer {answer.id}",
            f"topic {answer.topic}",
            f"aspect {answer.aspect}",
            *([f"topic {answer.other}"] if answer.other else []),
        ]
        for answer in content.article.answers.values()
        if answer.topic != "disclaimer"
    }
    return classes | {name: [name] for name in (REFUSE, HAPPENING)}


def _matrix(examples: Sequence[Learned], vocabulary: dict[str, int]) -> Any:
    """Return a row for each example with a 1 for each of its features, and one more for the bias."""
    rows, columns = [], []
    for row, (features, _) in enumerate(examples):
        found = [vocabulary[feature] for feature in features if feature in vocabulary]
        columns += [*found, len(vocabulary)]
        rows += [row] * (len(found) + 1)
    shape = (len(examples), len(vocabulary) + 1)
    return sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)


def _rights(examples: Sequence[Learned], classes: Sequence[str]) -> Array:
    index = {name: number for number, name in enumerate(classes)}
    rights = np.zeros((len(examples), len(classes)), np.float32)
    for row, (_, right) in enumerate(examples):
        rights[row, [index[name] for name in right]] = 1
    return rights


def _least_loss(given: Any, rights: Array, membership: Array) -> NDArray[np.float64]:
    """Return a row of weights for each feature, the last one for the bias, and a column for each column of the classes."""
    shape = (given.shape[1], membership.shape[1])
    transposed = given.T.tocsr()
    refuse = rights[:, -2]  # `_columns` puts it there
    counts = 1 + (REFUSAL_WEIGHT - 1) * refuse[:, None]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(shape).astype(np.float32)
        chances = softmax(given @ weights @ membership.T)
        together = (chances * rights).sum(1, keepdims=True) + 1e-30
        missed = counts * (chances - chances * rights / together)
        held = weights.copy()
        held[-1] = 0  # the bias may be as large as it likes
        slope = transposed @ (missed @ membership) + STRENGTH * held
        size = float(-(counts * np.log(together)).sum() + STRENGTH / 2 * (held**2).sum())
        return size, slope.ravel().astype(np.float64)

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(found.x).reshape(shape)


def softmax(scores: Any) -> Any:
    """Return probabilities for rows of scores."""
    odds = np.exp(scores - scores.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)
