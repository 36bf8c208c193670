"""Learn where a word stands that names something: `cramp-helper learn strange` writes the weights.

Examples of things are the subjects that the article does not cover, in questions that are declined or answered in part; of
what names nothing, all other words. Each counts once as itself and once as a word that nobody knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from authoring.questions import DECLINED, TUNING, Question, read_questions
from skill.content import Content
from skill.listening.learned.weights import UNIT
from skill.listening.reader import hear
from skill.listening.subjects.strange import THING, features_of, tokens

NONE = "none"
STRENGTH, THING_WEIGHT, HALVES_WEIGHT, UNKNOWN_WEIGHT = 0.5, 3.0, 6.0, 0.7
"""How loosely weights are held, and what counts how much: a thing, a question of tests/questions/halves, a word taken as
one that nobody knows."""
SEEN_AT_LEAST, SMALLEST = 2, 3
"""How often a feature must occur to be learned, and the least weight that is kept."""
_KINDS = frozenset(("answerable", "followup", "refuse-near", "refuse", "part", "form"))
_GAP = "gap"


class Example(NamedTuple):
    """A word, by where it stands."""

    features: Sequence[str]
    word: str
    thing: bool
    weight: float


def read_examples(root: Path, content: Content) -> list[Example]:
    """Return the examples in what may be learned from."""
    tests = root / "tests"
    halves = sorted((tests / "questions/halves/learn").glob("*.tsv"))
    paths = [*(tests / "questions" / name for name in TUNING), tests / "phrasings/asked.tsv", *halves]
    return [
        example
        for path in paths
        if path.exists()
        for example in _examples(read_questions(path), content, HALVES_WEIGHT if path in halves else 1.0)
    ]


def _examples(questions: Iterable[Question], content: Content, weight: float) -> Iterator[Example]:
    knowledge = content.knowledge
    for question in questions:
        if question.kind not in _KINDS:
            continue
        hearing = hear(question.question, knowledge)
        words = tokens(hearing.stems, hearing.subjects, hearing.cues, knowledge.topics)
        lacks = bool({DECLINED, _GAP} & question.expected)
        things = {span.start for span in hearing.subjects.refusals if knowledge.refusals[span.id].thing}
        for place, word in enumerate(words):
            if lacks and word.start in things:
                yield Example(features_of(words, place), "", True, weight * THING_WEIGHT)
            elif word.free and not (lacks and word.text not in knowledge.known):  # what it is there, nobody can tell
                yield Example(features_of(words, place), word.text, False, weight / 2 if lacks else weight)


def learn_strange(examples: Sequence[Example]) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them.

    The same examples give the same weights.
    """
    from sklearn.linear_model import LogisticRegression

    from authoring.learning.table import table_of

    seen = Counter(feature for one in examples for feature in (*one.features, f"word {one.word}"))
    rows, right, weights = [], [], []
    for one in examples:
        itself = [f"word {one.word}"] if one.word else []
        for features, share in (([*one.features, *itself], 1.0), (one.features, UNKNOWN_WEIGHT)):
            rows.append([name for name in dict.fromkeys(features) if seen[name] >= SEEN_AT_LEAST])
            right.append(one.thing)
            weights.append(one.weight * share)
    table = table_of(rows)
    model = LogisticRegression(C=STRENGTH, max_iter=300)
    model.fit(table.rows, right, sample_weight=weights)
    column, bias = model.coef_[0], float(model.intercept_[0])
    units = {name: round(float(weight) / UNIT) for name, weight in zip(table.names, column, strict=True)}
    return {
        "classes": {NONE: [0], THING: [1]},
        "bias": [0, round(bias / UNIT)],
        "weights": {name: [1, unit] for name, unit in units.items() if abs(unit) >= SMALLEST},
    }
