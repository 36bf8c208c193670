"""Learn to hear danger from strangers: a score beside the lists, its thresholds from voices it was not learned from."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from authoring.dialogues import read_dialogues
from authoring.learning.hands import hands_for
from authoring.learning.table import Table, columns, often, table_of
from authoring.questions import TUNING, read_questions
from skill.listening.danger.alarm import RULE, believed_from, find_signs
from skill.listening.danger.harmless import without_ages
from skill.listening.knowledge import Knowledge
from skill.listening.learned.danger_score import OFTEN, UNIT, UNUSUAL, danger_features, features_unusual
from skill.listening.words.folding import fold, stem
from skill.listening.words.lexicon import spans
from skill.listening.words.packed import pack

PIECE = 5000
"""How many examples are heard at once, in one process."""
FOLDS = 4
"""In how many parts the voices are each judged by what was learned from the others."""
SEEN_AT_LEAST = 4
"""How often a feature must occur to be learned."""
LARGEST = {"danger": 12000, "doctor": 4000}
"""How many weights are kept, the largest, and then fitted once more without the others: with 12,000 of 29,000, strangers'
danger is missed as often as with all, and with 8,000 a little more often."""
ROUGHLY, WELL = 1e-1, 1e-2
"""How near to the best the first fit comes, which only tells the largest weights, and the last."""
FALSE_ALARMS, CAUTIONS = 0.03, 0.09
"""The share of strangers' look-alikes that may alarm, and that may be met with caution besides."""
SOON_WRONG = 0.05
"""The share of strangers' look-alikes to which a doctor may be named without need."""
ABOUT = "cramp cramps cramping"
"""What the strangers were to speak of who said what is danger and what is none: the plain form first."""
TUNED_ON, ASKED, CRIED, TALKED = 0.5, 0.3, 0.7, 1.0
"""What an example counts, where a stranger's of danger counts 1: an emergency that the lists were tuned on, since they know
it too well; a question, unless it is like an emergency; a cry of a cramp, and a line of a conversation, neither of which
should hear of an emergency. With cries at 0.2, half as many again as now were met with caution where as many emergencies
were missed."""


class Example(NamedTuple):
    """One thing said, and what it is: `danger`, `doctor` or `no`."""

    say: str
    kind: str
    group: str
    """The voice or file that it is from; never learned from and judged at once."""
    counts: float = 1.0
    strangers: bool = False
    """Whether strangers said it who were asked for emergencies and what is like them: such examples set the thresholds."""


class _Row(NamedTuple):
    words: tuple[str, ...]
    features: list[str]
    kind: str
    flagged: bool
    """Whether a rule of the lists heard a sign."""
    named: bool
    """Whether it names a sign and says nothing else."""
    believed: int
    """The least score from which a rule is taken at its word."""


def learn_danger(examples: Iterable[Example], knowledge: Knowledge) -> tuple[dict[str, Any], str]:
    """Return the weights as `skill.listening.learned.danger_score.Score` reads them.

    With them goes what they come to on voices kept out.
    """
    examples = list(examples)
    hands = hands_for(len(examples))
    pieces = [examples[start : start + PIECE] for start in range(0, len(examples), PIECE)]
    rows = list(chain.from_iterable(hands.map(_rows, pieces, repeat(knowledge))))
    said = _said(rows, examples)
    unusual = _unusual(rows, examples, said)
    rows = [row._replace(features=row.features + more) for row, more in zip(rows, unusual, strict=True)]
    groups = sorted({one.group for one in examples})
    part = np.array([groups.index(one.group) % FOLDS for one in examples])
    weight = np.array([one.counts for one in examples])
    table = table_of([row.features for row in rows], SEEN_AT_LEAST)
    kinds = np.array([row.kind for row in rows])
    scores = np.zeros((len(rows), 2))
    kept = [np.flatnonzero(part != fold_) for fold_ in range(FOLDS)]
    fitted = [hands.submit(_fit, often(table, of, SEEN_AT_LEAST), kinds[of], weight[of]) for of in kept]
    everything = hands.submit(_fit, often(table, slice(None), SEEN_AT_LEAST), kinds, weight)
    for fold_, fold_fitted in enumerate(fitted):
        weights, *biases = fold_fitted.result()
        units = np.array([weights.get(name, (0, 0)) for name in table.names])
        scores[part == fold_] = table.rows[part == fold_] @ units + biases
    weights, bias, soon_bias = everything.result()
    judged = [index for index, one in enumerate(examples) if one.strangers]
    cuts, report = _thresholds([rows[index] for index in judged], scores[judged])
    packed = pack({name: f"{one} {other}" if other else str(one) for name, (one, other) in weights.items()})
    return {"about": ABOUT, "bias": bias, "soon_bias": soon_bias, **cuts, **_by_use(said), "weights": packed}, report


def _said(rows: Sequence[_Row], examples: Sequence[Example]) -> dict[str, Counter[str]]:
    """Return how often those in no danger say each word, by voice; look-alikes, which use danger's words, are left out."""
    by: dict[str, Counter[str]] = {one.group: Counter() for one in examples}
    for row, one in zip(rows, examples, strict=True):
        if one.kind == "no" and not one.strangers:
            by[one.group].update(set(row.words))
    return by


def _unusual(rows: Sequence[_Row], examples: Sequence[Example], said: Mapping[str, Counter[str]]) -> Iterable[list[str]]:
    """Yield for each row how usual its words are to all other voices: its own are not learned from and judged at once."""
    everybody = sum(said.values(), Counter[str]())
    for row, one in zip(rows, examples, strict=True):
        own = said[one.group]
        others = {word: everybody[word] - own[word] for word in row.words}
        yield features_unusual(row.words, {word: many >= OFTEN for word, many in others.items() if many})


def _by_use(said: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Return the words that those in no danger say often, and seldom."""
    everybody = sum(said.values(), Counter[str]())
    often = sorted(word for word, many in everybody.items() if many >= OFTEN)
    return {"often": " ".join(often), "seldom": " ".join(sorted(everybody.keys() - set(often)))}


def _rows(examples: Sequence[Example], knowledge: Knowledge) -> list[_Row]:
    return [_row(one, knowledge) for one in examples]


def _row(example: Example, knowledge: Knowledge) -> _Row:
    words = fold(example.say, knowledge.folding)
    signs = find_signs(words, knowledge)
    heard = signs.heard or spans([stem(word) for word in words], knowledge.flags)
    read = without_ages(words, heard)
    features = [name for name in dict.fromkeys(danger_features(read, heard)) if "|" not in name and "=" not in name]
    return _Row(tuple(read), features, example.kind, bool(signs.flags), signs.named, believed_from(len(words)))


Model = tuple[dict[str, tuple[int, int]], int, int]


def _fit(table: Table, kinds: Any, weight: Any) -> Model:
    """Return the weights of danger against all else, and of a doctor against what needs none, in units.

    How usual the words are tells of danger only: what needs a doctor in time is said in everyday words.
    """
    danger, bias = _largest(table, kinds == "danger", weight * np.where(kinds == "danger", 2.0, 1.0), "danger", 0.15)
    names, usual = table.names, [at for at, name in enumerate(table.names) if not name.startswith(UNUSUAL)]
    table = columns(table, np.array(usual))
    doctor, soon_bias = _largest(table, kinds == "doctor", weight * np.where(kinds == "doctor", 3.0, 1.0), "doctor", 0.3)
    both = {name: (danger.get(name, 0), doctor.get(name, 0)) for name in names if name in danger or name in doctor}
    return both, bias, soon_bias


def _largest(table: Table, wanted: Any, weight: Any, of: str, strength: float) -> tuple[dict[str, int], int]:
    """Return the largest weights in units, fitted without the others, and the bias."""
    model = LogisticRegression(C=strength, solver="liblinear", tol=ROUGHLY)
    model.fit(table.rows, wanted, sample_weight=weight)
    kept = np.sort(np.argsort(-np.abs(model.coef_[0]), kind="stable")[: LARGEST[of]])
    table = columns(table, kept)
    model.set_params(tol=WELL).fit(table.rows, wanted, sample_weight=weight)
    units = {name: round(one / UNIT) for name, one in zip(table.names, model.coef_[0], strict=True)}
    return {name: one for name, one in units.items() if one}, round(float(model.intercept_[0]) / UNIT)


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
    """Return all that may be learned from: strangers' lines of tests/questions/danger/learn, and the files for tuning.

    Of a conversation, what goes on after an emergency is left out: "is it the b12" is one only by what was said before.
    """
    kinds = {"redflag": "danger", "harmless": "no", "doctor": "doctor"}
    questions = tests / "questions"
    found = [
        Example(one.question, kinds[one.kind], path.stem, strangers=True)
        for path in sorted((questions / "danger" / "learn").glob("*.tsv"))
        for one in read_questions(path)
    ]
    paths = [questions / name for name in (*TUNING, "red_flags.tsv")]
    rooms = ("cramp", "halves", "covered")
    paths += sorted(path for folder in rooms for path in (questions / folder / "learn").glob("*.tsv"))
    for path in paths:
        for one in read_questions(path):
            kind = "danger" if one.kind == "redflag" else "no"
            counts = {"redflag": TUNED_ON, "cramp-now": CRIED, "harmless": 1.0}.get(one.kind, ASKED)
            found.append(Example(one.question, kind, path.stem, counts))
    for path in sorted((tests / "dialogues" / "learn").glob("*.tsv")):
        lines = (line for talk in read_dialogues(path) for line in talk)
        found += [Example(line.say, "no", path.stem, TALKED) for line in lines if "emergency" not in line.wanted]
    return found


def to_text(weights: dict[str, Any]) -> str:
    """Return the weights as the text of their file."""
    note = {"generated": "by 'cramp-helper learn danger'; our own safety weighing, not from the article; do not edit"}
    return json.dumps(note | weights, indent=1) + "\n"
