"""A linear model of a few classes: learned by scikit-learn, written down as `skill.listening.weights.Weights` reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from skill.listening.weights import UNIT

SEEN_AT_LEAST = 2
"""How often a feature must occur to be learned."""


def fit_linear(
    examples: Sequence[Iterable[str]], kinds: Sequence[str], counts: Sequence[float], *, strength: float, smallest: int
) -> dict[str, Any]:
    """Return the weights of examples, given as features, each of a kind and counting so much; the same give the same.

    `strength` is how loosely weights are held, `smallest` the least that is kept, in units.
    """
    from sklearn.linear_model import LogisticRegression

    from authoring.learning.table import table_of

    table = table_of(examples, SEEN_AT_LEAST)
    model = LogisticRegression(C=strength, max_iter=500)
    model.fit(table.rows, list(kinds), sample_weight=list(counts))
    names = [str(name) for name in model.classes_]
    rows, bias = model.coef_, model.intercept_
    if len(names) == 2:  # one row stands for both
        rows, bias = [-rows[0] / 2, rows[0] / 2], [-bias[0] / 2, bias[0] / 2]
    weights = {}
    for column, name in enumerate(table.names):
        units = [round(float(row[column]) / UNIT) for row in rows]
        kept = [value for index, unit in enumerate(units) if abs(unit) >= smallest for value in (index, unit)]
        if kept:
            weights[name] = kept
    return {
        "classes": {name: [index] for index, name in enumerate(names)},
        "bias": [round(float(one) / UNIT) for one in bias],
        "weights": weights,
    }


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
