"""Learn which answer is wanted by its words: a softmax whose classes share weights by topic and by aspect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from authoring.learning.softmax import Array, Examples, Search, fit, rows_of, vocabulary_of
from skill.content import Content
from skill.listening.learned.weights import HAPPENING, REFUSE, UNIT

SEEN_AT_LEAST = 2
"""How often a feature must occur to be learned."""
SEARCH = Search(strength=1.0, steps=50)
REFUSAL_WEIGHT = 1.25
"""What an example that should be declined counts: a wrong answer costs more than a declined one."""

Learned = tuple[tuple[str, ...], frozenset[str]]
"""The features of an example and what would be right."""


def learn_answers(examples: Sequence[Learned], content: Content) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them.

    The same examples give the same weights.
    """
    classes = _columns(content)
    columns = list(dict.fromkeys(column for shared in classes.values() for column in shared))
    membership = np.zeros((len(classes), len(columns)), np.float32)
    for row, shared in enumerate(classes.values()):
        membership[row, [columns.index(column) for column in shared]] = 1
    vocabulary = vocabulary_of((features for features, _ in examples), SEEN_AT_LEAST)
    rights = rights_of([right for _, right in examples], list(classes))
    counts = 1 + np.float32(REFUSAL_WEIGHT - 1) * rights[:, list(classes).index(REFUSE)]
    given = rows_of([features for features, _ in examples], vocabulary)
    weights = fit(Examples(given, rights, counts), SEARCH, columns=membership)
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


def rights_of(rights: Sequence[frozenset[str]], classes: Sequence[str]) -> Array:
    """Return a row for each example with a 1 for each class that would be right."""
    index = {name: number for number, name in enumerate(classes)}
    table = np.zeros((len(rights), len(classes)), np.float32)
    for row, right in enumerate(rights):
        table[row, [index[name] for name in right]] = 1
    return table


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
