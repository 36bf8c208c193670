"""Learn which aspect is asked about, topics masked by their kind, so that what is learned holds for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from authoring.interaction_models.model import Model
from authoring.learning.answers import rights_of
from authoring.learning.examples import Heard
from authoring.learning.softmax import Examples, Search, fit, rows_of
from skill.content import Content
from skill.listening.learned.weights import HAPPENING, NO_ASPECT, REFUSE, UNIT
from skill.listening.reader import hear

SAMPLE_WEIGHT, QUESTION_WEIGHT = 0.3, 3.0
"""A sample is one of thousands that templates make; a question was written by hand, and counts for more."""
SEEN_AT_LEAST, SMALLEST = 2, 3
"""How often a feature must occur to be learned, and the least weight that is kept."""
SEARCH = Search(strength=1 / 3, steps=50)

_CONTROLS = {"topic": NO_ASPECT, "relief": HAPPENING}
_KINDS = {"cramp-now": HAPPENING, "refuse-near": REFUSE, "refuse-off": REFUSE}
"""What the samples of a control, and the questions of a kind, are examples of."""

Sample = tuple[Sequence[str], frozenset[str]]
"""The features of something said, and the aspects any of which would be right."""


def learn_aspects(samples: Sequence[Sample], questions: Sequence[Sample]) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them.

    The passages expected of a question leave several aspects open: which of them is made likely is left to the samples
    and the other questions.
    """
    examples = [*samples, *questions]
    classes = sorted({aspect for _, right in examples for aspect in right})
    seen = Counter(feature for features, _ in examples for feature in features)
    vocabulary = {name: index for index, name in enumerate(sorted(name for name in seen if seen[name] >= SEEN_AT_LEAST))}
    counts = np.array([SAMPLE_WEIGHT] * len(samples) + [QUESTION_WEIGHT] * len(questions), np.float32)
    given = rows_of([features for features, _ in examples], vocabulary)
    found = fit(Examples(given, rights_of([right for _, right in examples], classes), counts), SEARCH)
    units = np.rint(found / UNIT).astype(int)
    kept = {
        name: [int(value) for column in np.flatnonzero(np.abs(row) >= SMALLEST) for value in (column, row[column])]
        for name, row in zip(vocabulary, units, strict=False)
    }
    return {
        "classes": {name: [index] for index, name in enumerate(classes)},
        "bias": [int(bias) for bias in units[-1]],
        "weights": {name: row for name, row in kept.items() if row},
    }


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
            samples.append((hear(" ".join(words), content.knowledge).features, frozenset({aspect})))
    return samples


def asked_of(heard: Iterable[Heard], content: Content) -> list[Sample]:
    """Return the features of every question that answers or that is declined, and the aspects that would be right."""
    found: list[Sample] = []
    serves = [
        (answer.aspect, frozenset(source for line in answer.short for source in line.sources))
        for answer in content.article.answers.values()
    ]
    for question, hearing, _ in heard:
        if question.kind in _KINDS:
            found.append((hearing.features, frozenset({_KINDS[question.kind]})))
        elif question.kind in ("answerable", "followup"):
            right = {str(aspect) for aspect, sources in serves if not sources.isdisjoint(question.expected)}
            right = (
                right & hearing.cued or right
            )  # a passage may be told by several aspects: what the words name tells which
            right |= {NO_ASPECT} if question.kind == "followup" else set()  # the conversation may supply it
            if right:
                found.append((hearing.features, frozenset(right)))
    return found
