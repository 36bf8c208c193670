"""Learn from the samples of the interaction model and the questions for tuning: which aspect, and which answer.

For the aspect, topics are masked by their kind, so that what is learned holds for all of them. For the answer, single
words, topics and marks count: a second opinion beside the rules. No sentence is kept: what comes out is a weight for each
feature (`skill.understanding.features`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from skill.content import Content
from skill.reply import offer_words
from skill.understanding.advice import answer_of
from skill.understanding.guess import HAPPENING, NO_ASPECT, REFUSE
from skill.understanding.reader import answer_features_of, features_of, read
from workbench.model import Model
from workbench.questions import Question

SAMPLE_WEIGHT, QUESTION_WEIGHT = 0.3, 3.0
"""A sample is one of thousands that templates make; a question was written by hand, and counts for more."""
SEEN_AT_LEAST, SMALLEST, SMALLEST_OF_ANSWERS = 2, 18, 20
"""How often a feature must occur to be learned, and the least weight of either model, in hundredths, that is kept."""
ROUNDS = 2
"""How often the questions, whose expected passages leave several aspects open, are labelled and learned again."""

_CONTROLS = {"topic": NO_ASPECT, "relief": HAPPENING}
_KINDS = {"cramp-now": HAPPENING, "refuse-near": REFUSE, "refuse-off": REFUSE}
"""What the samples of a control, and the questions of a kind, are examples of."""

Features = Sequence[str]


def learn(content: Content, model: Model, questions: Sequence[Question]) -> dict[str, Any]:
    """Return the weights of both models as `compile_knowledge` reads them; the same input gives the same weights."""
    samples = list(_samples(content, model))
    return {
        "generated": "by 'cramp-helper learn' from the samples and tests/questions; do not edit",
        "aspects": _learn(samples, list(_questions(content, questions)), SAMPLE_WEIGHT, SMALLEST),
        "answers": _learn(list(_offers(content)), list(_wanted(content, questions)), QUESTION_WEIGHT, SMALLEST_OF_ANSWERS),
    }


def _learn(
    sure: Sequence[tuple[Features, str]], open_ones: Sequence[tuple[Features, frozenset[str]]], weight: float, smallest: int
) -> dict[str, Any]:
    """Learn from examples of one class, and from those of which several classes would be right."""
    seen = Counter(feature for features, _ in (*sure, *open_ones) for feature in features)
    # At first each open example counts for the one of its classes that the sure examples make likeliest.
    classifier, vectorizer = _fit([features for features, _ in sure], [label for _, label in sure], [1.0] * len(sure), seen)
    for _ in range(ROUNDS):
        labelled = _label(open_ones, classifier, vectorizer)
        classifier, vectorizer = _fit(
            [features for features, _ in (*sure, *labelled)],
            [label for _, label in (*sure, *labelled)],
            [weight] * len(sure) + [QUESTION_WEIGHT] * len(labelled),
            seen,
        )
    return _plain(classifier, vectorizer, smallest)


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


def _offers(content: Content) -> Iterable[tuple[Features, str]]:
    """Return the features of how each answer is offered: an example of what it answers."""
    for answer in content.article.answers.values():
        if answer.topic != "disclaimer":
            yield answer_features_of(offer_words(content, answer.id), content.knowledge), answer.id


def _wanted(content: Content, questions: Iterable[Question]) -> Iterable[tuple[Features, frozenset[str]]]:
    """Return the features of every question, and the answers that would be right, or `REFUSE`.

    Where the rules alone find one of several right answers, it is that one: the passages of two answers may overlap though
    one of them fits better, and the second opinion should differ from the rules only where these are wrong.
    """
    knowledge = content.knowledge._replace(advisor=None)
    for question in questions:
        right = {
            answer.id
            for answer in content.article.answers.values()
            if answer.topic != "disclaimer" and any(question.expected.intersection(line.sources) for line in answer.short)
        }
        refused = {REFUSE} if question.kind in ("refuse-near", "refuse-off") else set()
        if question.kind not in ("cramp-now", "control") and (right or refused):
            ruled = answer_of(read(question.question, knowledge), knowledge)
            wanted = {ruled} if ruled in right else {*right, *refused}
            yield answer_features_of(question.question, knowledge), frozenset(wanted)


def _label(
    questions: Sequence[tuple[Features, frozenset[str]]], classifier: LogisticRegression, vectorizer: DictVectorizer
) -> list[tuple[Features, str]]:
    """Give each question the likeliest of the aspects that would be right."""
    likely = classifier.predict_proba(vectorizer.transform([dict.fromkeys(features, 1) for features, _ in questions]))
    labelled = []
    for (features, right), chances in zip(questions, likely, strict=True):
        likeliest = sorted(zip(chances, classifier.classes_, strict=True), reverse=True)
        labelled.append((features, next((str(name) for _, name in likeliest if name in right), min(right))))
    return labelled


def _fit(
    features: Sequence[Features], labels: Sequence[str], weights: Sequence[float], seen: Mapping[str, int]
) -> tuple[LogisticRegression, DictVectorizer]:
    vectorizer = DictVectorizer()
    known = [{feature: 1 for feature in one if seen[feature] >= SEEN_AT_LEAST} for one in features]
    classifier = LogisticRegression(C=3.0, max_iter=200, tol=1e-3)
    classifier.fit(vectorizer.fit_transform(known), labels, sample_weight=weights)
    return classifier, vectorizer


def _plain(classifier: LogisticRegression, vectorizer: DictVectorizer, smallest: int) -> dict[str, Any]:
    weights: dict[str, list[int]] = {}
    for name, column in sorted(vectorizer.vocabulary_.items()):
        kept: list[int] = []
        for index, row in enumerate(classifier.coef_):
            hundredths = round(float(row[column]) * 100)
            if abs(hundredths) >= smallest:
                kept += [index, hundredths]
        if kept:
            weights[name] = kept
    return {
        "classes": [str(name) for name in classifier.classes_],
        "bias": [round(float(bias) * 100) for bias in classifier.intercept_],
        "weights": weights,
    }


def to_text(weights: Mapping[str, Any]) -> str:
    """Return the weights as the text of their file, one feature a line so that a change can be read."""
    parts = [f'"generated": {json.dumps(weights["generated"])}']
    for name in ("aspects", "answers"):
        model = weights[name]
        head = json.dumps({key: model[key] for key in ("classes", "bias")})[:-1]
        lines = [
            f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in model["weights"].items()
        ]
        parts.append(f'"{name}": {head}, "weights": {{\n' + ",\n".join(lines) + "\n}}")
    return "{" + ",\n".join(parts) + "}\n"
