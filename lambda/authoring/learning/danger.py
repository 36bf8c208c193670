"""Learn to hear danger from strangers: a score beside the lists, its thresholds from voices it was not learned from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from skill.listening.danger_score import UNIT, danger_features
from skill.listening.knowledge import Knowledge
from skill.listening.packed import pack
from skill.listening.red_flags import find_red_flag
from skill.listening.words import fold, stem

FOLDS = 3
"""In how many parts the voices are each judged by what was learned from the others."""
SEEN_AT_LEAST, SMALLEST = 4, 3
"""How often a feature must occur to be learned, and the least weight that is kept."""
FALSE_ALARMS, CAUTIONS = 0.008, 0.09
"""The share of strangers' look-alikes, unheard by the lists, that may alarm, and that may be met with caution besides."""
SOON_WRONG = 0.03
"""The share of strangers' look-alikes to which a doctor may be named without need."""
OLD_WEIGHT = 0.5
"""What an example counts that the lists were tuned on."""


class Example(NamedTuple):
    """One thing said, and what it is: `danger`, `doctor` or `no`."""

    say: str
    kind: str
    group: str
    """The voice or file that it is from; never learned from and judged at once."""
    strangers: bool
    """Whether it was written without knowing the code: such examples set the thresholds."""


class _Row(NamedTuple):
    features: dict[str, int]
    kind: str
    flagged: bool


def learn_danger(examples: Iterable[Example], knowledge: Knowledge) -> tuple[dict[str, Any], str]:
    """Return the weights as `skill.listening.danger_score.Score` reads them, and what they come to on voices kept out."""
    examples = list(examples)
    rows = [_row(one, knowledge) for one in examples]
    groups = sorted({one.group for one in examples})
    part = np.array([groups.index(one.group) % FOLDS for one in examples])
    weight = np.array([1.0 if one.strangers else OLD_WEIGHT for one in examples])
    scores = np.zeros((len(rows), 2))
    for fold_ in range(FOLDS):
        kept = [row for row, one in zip(rows, part, strict=True) if one != fold_]
        model = _fit(kept, weight[part != fold_])
        for index in np.flatnonzero(part == fold_):
            scores[index] = _score(model, rows[index])
    judged = [index for index, one in enumerate(examples) if one.strangers]
    cuts, report = _thresholds([rows[index] for index in judged], scores[judged])
    weights, bias, soon_bias = _fit(rows, weight)
    packed = pack({name: f"{one} {other}" if other else str(one) for name, (one, other) in weights.items()})
    return {"bias": bias, "soon_bias": soon_bias, **cuts, "weights": packed}, report


def _row(example: Example, knowledge: Knowledge) -> _Row:
    words = fold(example.say, knowledge.folding)
    flag = find_red_flag([stem(word) for word in words], knowledge)
    names = [name for name in danger_features(words) if "|" not in name and "=" not in name]
    return _Row(dict.fromkeys(names, 1), example.kind, flag is not None)


Model = tuple[dict[str, tuple[int, int]], int, int]


def _fit(rows: Sequence[_Row], weight: Any) -> Model:
    """Return the weights of danger against all else, and of a doctor against what needs none, in units."""
    seen = Counter(name for row in rows for name in row.features)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform([{name: 1 for name in row.features if seen[name] >= SEEN_AT_LEAST} for row in rows])
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)  # liblinear wants these
    kinds = np.array([row.kind for row in rows])
    danger = LogisticRegression(C=0.15, solver="liblinear", tol=1e-2)
    danger.fit(table, kinds == "danger", sample_weight=weight * np.where(kinds == "danger", 2.0, 1.0))
    doctor = LogisticRegression(C=0.3, solver="liblinear", tol=1e-2)
    doctor.fit(table, kinds == "doctor", sample_weight=weight * np.where(kinds == "doctor", 3.0, 1.0))
    both = zip(danger.coef_[0], doctor.coef_[0], strict=True)
    units = dict(zip(vectorizer.feature_names_, [(round(one / UNIT), round(two / UNIT)) for one, two in both], strict=True))
    kept = {
        name: (one if abs(one) >= SMALLEST else 0, two if abs(two) >= 2 * SMALLEST else 0)
        for name, (one, two) in units.items()
        if abs(one) >= SMALLEST or abs(two) >= 2 * SMALLEST
    }
    return kept, round(float(danger.intercept_[0]) / UNIT), round(float(doctor.intercept_[0]) / UNIT)


def _score(model: Model, row: _Row) -> tuple[int, int]:
    weights, danger, soon = model
    for name in row.features:
        one, two = weights.get(name, (0, 0))
        danger, soon = danger + one, soon + two
    return danger, soon


def _thresholds(rows: Sequence[_Row], scores: Any) -> tuple[dict[str, int], str]:
    """Return the least score of each band, and how strangers fare with them."""
    kinds = np.array([row.kind for row in rows])
    flagged = np.array([row.flagged for row in rows])
    danger, soon = scores[:, 0], scores[:, 1]
    harmless, need, doctor = kinds == "no", kinds == "danger", kinds == "doctor"
    silent = danger[harmless & ~flagged]  # what the lists hear is an alarm whatever the score
    alarm = int(np.quantile(silent, 1 - FALSE_ALARMS)) + 1
    unsure = min(alarm, int(np.quantile(silent, 1 - FALSE_ALARMS - CAUTIONS)) + 1)
    alarmed = flagged | (danger >= alarm)
    cautious = ~alarmed & (danger >= unsure)
    least = int(np.quantile(soon[harmless & ~alarmed & ~cautious], 1 - SOON_WRONG)) + 1
    named = ~alarmed & ~cautious & (soon >= least)

    def share(which: Any, of: Any) -> str:
        return f"{(which & of).sum()} of {of.sum()}"

    report = (
        f"danger, on voices kept out: alarm {share(alarmed, need)}, unsure {share(cautious, need)}, "
        f"missed {share(~alarmed & ~cautious, need)}, by the lists alone missed {share(~flagged, need)}; look-alikes: "
        f"alarm {share(alarmed, harmless)}, unsure {share(cautious, harmless)}, doctor {share(named, harmless)}; "
        f"for a doctor: alarm {share(alarmed, doctor)}, unsure {share(cautious, doctor)}, named {share(named, doctor)}"
    )
    return {"alarm": alarm, "unsure": unsure, "soon": least}, report


def to_text(weights: dict[str, Any]) -> str:
    """Return the weights as the text of their file."""
    note = {"generated": "by 'cramp-helper learn'; our own safety weighing, not from the article; do not edit"}
    return json.dumps(note | weights, indent=1) + "\n"
