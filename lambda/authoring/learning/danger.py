"""Learn to hear danger from strangers: a score beside the lists, its thresholds from voices it was not learned from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from authoring.dialogues import read_dialogues
from authoring.questions import TUNING, read_questions
from skill.listening.danger import RULE, believed_from, find_signs
from skill.listening.danger_score import UNIT, danger_features
from skill.listening.knowledge import Knowledge
from skill.listening.packed import pack
from skill.listening.words import fold

FOLDS = 6
"""In how many parts the voices are each judged by what was learned from the others."""
SEEN_AT_LEAST, SMALLEST = 4, 3
"""How often a feature must occur to be learned, and the least weight that is kept."""
FALSE_ALARMS, CAUTIONS = 0.034, 0.13
"""The share of strangers' look-alikes that may alarm, and that may be met with caution besides. Since a miss
costs as much as twenty false alarms, the cautious band is wide: from 9.5 to 13 % it took misses from 5.1 to 4.2 %."""
SOON_WRONG = 0.05
"""The share of strangers' look-alikes to which a doctor may be named without need."""
OLD_WEIGHT = 0.8
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
    """Whether a rule of the lists heard a sign."""
    named: bool
    """Whether it names a sign and says nothing else."""
    believed: int
    """The least score from which a rule is taken at its word."""


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
    flags, named = find_signs(words, knowledge)
    features = dict.fromkeys(danger_features(words), 1)
    features = {name: 1 for name in features if "|" not in name and "=" not in name}
    return _Row(features, example.kind, bool(flags), named, believed_from(len(words)))


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
    own, soon = scores[:, 0], scores[:, 1]
    danger = own + RULE * flagged
    sure = np.array([row.named for row in rows]) | (flagged & (own >= np.array([row.believed for row in rows])))
    harmless, need, doctor = kinds == "no", kinds == "danger", kinds == "doctor"
    ordered = np.sort(np.where(sure, np.inf, danger)[harmless])[::-1]
    alarms, cautions = (int(share * len(ordered)) for share in (FALSE_ALARMS, FALSE_ALARMS + CAUTIONS))
    alarm, unsure = int(ordered[alarms]) + 1, int(ordered[cautions]) + 1
    alarmed = sure | (danger >= alarm)
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


def read_examples(tests: Path) -> list[Example]:
    """Return all that may be learned from: strangers' lines of tests/questions/danger/learn, and the files for tuning."""
    kinds = {"redflag": "danger", "harmless": "no", "doctor": "doctor"}
    questions = tests / "questions"
    found = [
        Example(one.question, kinds[one.kind], path.stem, strangers=True)
        for path in sorted((questions / "danger" / "learn").glob("*.tsv"))
        for one in read_questions(path)
    ]
    paths = [questions / name for name in (*TUNING, "red_flags.tsv")]
    paths += sorted(path for folder in ("cramp", "halves") for path in (questions / folder / "learn").glob("*.tsv"))
    found += [
        Example(one.question, "danger" if one.kind == "redflag" else "no", path.stem, strangers=False)
        for path in paths
        for one in read_questions(path)
    ]
    for path in sorted((tests / "dialogues" / "learn").glob("*.tsv")):
        for line in (line for talk in read_dialogues(path) for line in talk):
            if line.wanted == {"emergency"} or "emergency" not in line.wanted:
                kind = "danger" if "emergency" in line.wanted else "no"
                found.append(Example(line.say, kind, path.stem, strangers=False))
    return found


def to_text(weights: dict[str, Any]) -> str:
    """Return the weights as the text of their file."""
    note = {"generated": "by 'cramp-helper learn danger'; our own safety weighing, not from the article; do not edit"}
    return json.dumps(note | weights, indent=1) + "\n"
