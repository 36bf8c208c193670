"""A linear model of a few classes, written down as `skill.listening.learned.weights.Weights` reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from skill.listening.learned.weights import UNIT, Weights, pack_weights

SEEN_AT_LEAST = 2
"""How often a feature must occur to be learned."""
STEPS, ENOUGH = 500, 1e-5
"""After how many steps the search ends, and the steepest slope, as a share of all that counts, at which it ends sooner."""


def fit_linear(
    examples: Sequence[Sequence[str]], kinds: Sequence[str], counts: Sequence[float], *, strength: float, smallest: int
) -> dict[str, Any]:
    """Return the weights of examples, given as features, each of a kind and counting so much; the same give the same.

    `strength` is how loosely weights are held, `smallest` the least that is kept, in units.
    """
    import numpy as np

    from authoring.learning.softmax import Examples, Search, fit, rows_of, vocabulary_of

    vocabulary = vocabulary_of(examples, SEEN_AT_LEAST)
    names = sorted(set(kinds))
    rights = np.array([[kind == name for name in names] for kind in kinds], np.float32)
    weighed = np.array(counts, np.float32)
    # Of two classes, one weight is the other turned round: two that are held half as much each are held as one is.
    search = Search((2 if len(names) == 2 else 1) / strength, STEPS, ENOUGH * float(weighed.sum()))
    found = fit(Examples(rows_of(examples, vocabulary), rights, weighed), search)
    units = np.rint(found / UNIT).astype(int)
    kept = {
        name: [int(value) for column in np.flatnonzero(np.abs(row) >= smallest) for value in (column, row[column])]
        for name, row in zip(vocabulary, units, strict=False)
    }
    return {
        "classes": {name: [index] for index, name in enumerate(names)},
        "bias": [int(value) for value in units[-1]],
        "weights": {name: row for name, row in kept.items() if row},
    }


def as_weights(model: Mapping[str, Any]) -> Weights:
    """Return what was learned in the form in which it is used."""
    return Weights(model["classes"], model["bias"], pack_weights(model["weights"], len(model["bias"])))


def to_text(
    models: Mapping[str, Mapping[str, Any]], origin: str, plain: Mapping[str, Mapping[str, int]] | None = None
) -> str:
    """Return models by name as the text of their file, one feature a line; `origin` says what they were learned from.

    `plain` are weights by name that are no model of classes.
    """
    parts = [f'"generated": {json.dumps(f"by cramp-helper learn {origin}; do not edit")}']
    for name, model in models.items():
        head = json.dumps({key: model[key] for key in ("classes", "bias")}, separators=(",", ":"))[:-1]
        parts.append(f'"{name}": {head}, "weights": {_lines(model["weights"])}}}')
    parts += [f'"{name}": {_lines(weights)}' for name, weights in (plain or {}).items()]
    return "{" + ",\n".join(parts) + "}\n"


def _lines(rows: Mapping[str, Any]) -> str:
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(row, separators=(',', ':'))}" for key, row in rows.items())
    return f"{{\n{lines}\n}}"
