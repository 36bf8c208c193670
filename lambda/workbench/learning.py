"""Learn to tell which aspect is asked about, from the samples of the interaction model and the questions for tuning.

Topics are masked by their kind, so nothing is learned about any one topic, and no sentence is kept: what comes out is a
weight for each word, pair or triple of words, and mark (`skill.understanding.features`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from skill.content import Content
from skill.understanding.guess import HAPPENING, NO_ASPECT, REFUSE
from skill.understanding.reader import features_of
from workbench.model import Model
from workbench.questions import Question

SAMPLE_WEIGHT, QUESTION_WEIGHT = 0.3, 3.0
"""A sample is one of thousands that templates make; a question was written by hand, and counts for more."""
SEEN_AT_LEAST, SMALLEST = 2, 7
"""How often a feature must occur to be learned, and the least weight, in hundredths, that is kept."""
ROUNDS = 2
"""How often the questions, whose expected passages leave several aspects open, are labelled and learned again."""

_CONTROLS = {"topic": NO_ASPECT, "relief": HAPPENING}
_KINDS = {"cramp-now": HAPPENING, "refuse-near": REFUSE, "refuse-off": REFUSE}
"""What the samples of a control, and the questions of a kind, are examples of."""

Features = Sequence[str]


def learn(content: Content, model: Model, questions: Iterable[Question]) -> dict[str, Any]:
    """Return the weights as `read_weights` reads them; the same input gives the same weights."""
    samples = list(_samples(content, model))
    open_questions = list(_questions(content, questions))
    classifier, vectorizer = _fit(
        [features for features, _ in samples], [label for _, label in samples], [1.0] * len(samples)
    )
    for _ in range(ROUNDS):
        labelled = _label(open_questions, classifier, vectorizer)
        classifier, vectorizer = _fit(
            [features for features, _ in (*samples, *labelled)],
            [label for _, label in (*samples, *labelled)],
            [SAMPLE_WEIGHT] * len(samples) + [QUESTION_WEIGHT] * len(labelled),
        )
    return _plain(classifier, vectorizer)


def _samples(content: Content, model: Model) -> Iterable[tuple[Features, str]]:
    """Return the features and the aspect of every sample, its slots filled with values in turn."""
    values = {slot_type.name: [value.name for value in slot_type.values] for slot_type in model.types}
    turn = 0
    for intent in model.intents:
        aspect = content.aspects.get(intent.name) or _CONTROLS.get(content.controls.get(intent.name, ""))
        if aspect is None:
            continue
        types = {slot.name: slot.type for slot in intent.slots}
        for sample in intent.samples:
            words = []
            for word in sample.split():
                held = values.get(types.get(word.strip("{}"), "")) if word.startswith("{") else None
                turn += 1
                words.append(held[turn % len(held)] if held else word)
            yield features_of(" ".join(words), content.knowledge), aspect


def _questions(content: Content, questions: Iterable[Question]) -> Iterable[tuple[Features, frozenset[str]]]:
    """Return the features of every answerable question, and the aspects whose answers would be right."""
    for question in questions:
        if question.kind in _KINDS:
            yield features_of(question.question, content.knowledge), frozenset({_KINDS[question.kind]})
        if question.kind not in ("answerable", "followup"):
            continue
        right = {
            answer.aspect
            for answer in content.article.answers.values()
            if any(question.expected.intersection(line.sources) for line in answer.short)
        }
        if question.kind == "followup":
            right |= {NO_ASPECT}  # type: ignore[arg-type]  # the conversation may supply it
        if right:
            yield features_of(question.question, content.knowledge), frozenset(right)


def _label(
    questions: Sequence[tuple[Features, frozenset[str]]], classifier: LogisticRegression, vectorizer: DictVectorizer
) -> list[tuple[Features, str]]:
    """Give each question the likeliest of the aspects that would be right."""
    likely = classifier.predict_proba(vectorizer.transform([dict.fromkeys(features, 1) for features, _ in questions]))
    labelled = []
    for (features, right), chances in zip(questions, likely, strict=True):
        best = max(zip(chances, classifier.classes_, strict=True), key=lambda pair: pair[0] if pair[1] in right else -1)
        labelled.append((features, str(best[1])))
    return labelled


def _fit(
    features: Sequence[Features], labels: Sequence[str], weights: Sequence[float]
) -> tuple[LogisticRegression, DictVectorizer]:
    seen = Counter(feature for one in features for feature in one)
    vectorizer = DictVectorizer()
    known = [{feature: 1 for feature in one if seen[feature] >= SEEN_AT_LEAST} for one in features]
    classifier = LogisticRegression(C=2.0, max_iter=300)
    classifier.fit(vectorizer.fit_transform(known), labels, sample_weight=weights)
    return classifier, vectorizer


def _plain(classifier: LogisticRegression, vectorizer: DictVectorizer) -> dict[str, Any]:
    weights: dict[str, list[int]] = {}
    for name, column in sorted(vectorizer.vocabulary_.items()):
        kept: list[int] = []
        for index, row in enumerate(classifier.coef_):
            hundredths = round(float(row[column]) * 100)
            if abs(hundredths) >= SMALLEST:
                kept += [index, hundredths]
        if kept:
            weights[name] = kept
    return {
        "generated": "by 'cramp-helper learn' from the samples and tests/questions; do not edit",
        "aspects": [str(name) for name in classifier.classes_],
        "bias": [round(float(bias) * 100) for bias in classifier.intercept_],
        "weights": weights,
    }


def to_text(weights: Mapping[str, Any]) -> str:
    """Return the weights as the text of their file, one feature a line so that a change can be read."""
    head = {key: value for key, value in weights.items() if key != "weights"}
    lines = [
        f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in weights["weights"].items()
    ]
    return json.dumps(head)[:-1] + ', "weights": {\n' + ",\n".join(lines) + "\n}}\n"
