"""Learn which aspect is asked about, topics masked by their kind, so that what is learned holds for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from authoring.interaction_models.model import Model
from authoring.questions import Question
from skill.content import Content
from skill.listening.reader import hear
from skill.listening.weights import HAPPENING, NO_ASPECT, REFUSE, UNIT

SAMPLE_WEIGHT, QUESTION_WEIGHT = 0.3, 3.0
"""A sample is one of thousands that templates make; a question was written by hand, and counts for more."""
SEEN_AT_LEAST, SMALLEST = 2, 3
"""How often a feature must occur to be learned, and the least weight that is kept."""
ROUNDS = 2
"""How often the questions, whose expected passages leave several aspects open, are labelled and learned again."""

_CONTROLS = {"topic": NO_ASPECT, "relief": HAPPENING}
_KINDS = {"cramp-now": HAPPENING, "refuse-near": REFUSE, "refuse-off": REFUSE}
"""What the samples of a control, and the questions of a kind, are examples of."""

Features = Sequence[str]
Sample = tuple[Features, str]


def learn_aspects(samples: Sequence[Sample], questions: Sequence[Question], content: Content) -> dict[str, Any]:
    """Return the weights as `skill.listening.weights.Weights` reads them."""
    open_ones = list(_questions(content, questions))
    seen = Counter(feature for features, _ in (*samples, *open_ones) for feature in features)
    # At first each open example counts for the one of its classes that the samples make likeliest.
    classifier, vectorizer = _fit([one for one, _ in samples], [label for _, label in samples], [1.0] * len(samples), seen)
    for _ in range(ROUNDS):
        labelled = _label(open_ones, classifier, vectorizer)
        classifier, vectorizer = _fit(
            [features for features, _ in (*samples, *labelled)],
            [label for _, label in (*samples, *labelled)],
            [SAMPLE_WEIGHT] * len(samples) + [QUESTION_WEIGHT] * len(labelled),
            seen,
        )
    return _plain(classifier, vectorizer)


def samples_of(content: Content, model: Model) -> list[Sample]:
    """Return the features and the aspect of every sample, its slots filled with values in turn."""
    values = {slot_type.name: [value.name for value in slot_type.values] for slot_type in model.types}
    samples: list[Sample] = []
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
            samples.append((hear(" ".join(words), content.knowledge).features, aspect))
    return samples


def _questions(content: Content, questions: Iterable[Question]) -> Iterable[tuple[Features, frozenset[str]]]:
    """Return the features of every answerable question, and the aspects whose answers would be right."""
    for question in questions:
        if question.kind in _KINDS:
            yield hear(question.question, content.knowledge).features, frozenset({_KINDS[question.kind]})
        if question.kind not in ("answerable", "followup"):
            continue
        right: set[str] = {
            answer.aspect
            for answer in content.article.answers.values()
            if any(question.expected.intersection(line.sources) for line in answer.short)
        }
        if question.kind == "followup":
            right |= {NO_ASPECT}  # the conversation may supply it
        if right:
            yield hear(question.question, content.knowledge).features, frozenset(right)


def _label(
    questions: Sequence[tuple[Features, frozenset[str]]], classifier: LogisticRegression, vectorizer: DictVectorizer
) -> list[Sample]:
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


def _plain(classifier: LogisticRegression, vectorizer: DictVectorizer) -> dict[str, Any]:
    weights: dict[str, list[int]] = {}
    for name, column in sorted(vectorizer.vocabulary_.items()):
        kept: list[int] = []
        for index, row in enumerate(classifier.coef_):
            weight = round(float(row[column]) / UNIT)
            if abs(weight) >= SMALLEST:
                kept += [index, weight]
        if kept:
            weights[name] = kept
    return {
        "classes": {str(name): [index] for index, name in enumerate(classifier.classes_)},
        "bias": [round(float(bias) / UNIT) for bias in classifier.intercept_],
        "weights": weights,
    }
