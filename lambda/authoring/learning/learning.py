"""Learn everything, in the order in which one builds on the other, and write it down."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from authoring.dialogues import Line
from authoring.interaction_models.model import Model
from authoring.learning.acts import learn_acts
from authoring.learning.answers import Learned, learn_answers
from authoring.learning.aspects import Sample, learn_aspects, samples_of
from authoring.learning.examples import make_examples, scene_of
from authoring.learning.judgement import Judged, learn_judgement
from authoring.questions import Question
from skill.article.article import AspectId
from skill.content import Content
from skill.listening.reader import hear
from skill.listening.weights import Weights, pack_weights
from skill.replying.reply import offer_words

FOLDS = 4
"""In how many parts the files are judged by what was learned from the others: what a model says of a question that it was
learned from would be trusted too much."""


def learn(
    content: Content,
    model: Model,
    files: Sequence[Sequence[Question]],
    dialogues: Sequence[Sequence[Line]] = (),
    controls: Mapping[str, Sequence[str]] | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """Return all weights as `compile_knowledge` reads them; the same input gives the same weights.

    Each file of questions was written apart from the others, so that one can stand for what was never seen.
    """
    samples = samples_of(content, model)
    judged = []
    for fold in range(FOLDS):
        tell(f"what the rest says of part {fold + 1} of {FOLDS}")
        others = [question for index, file in enumerate(files) for question in file if index % FOLDS != fold]
        held = [question for index, file in enumerate(files) for question in file if index % FOLDS == fold]
        judged += _judge(held, _having_learned(content, samples, others))
    tell("all questions together")
    weights = _learn(content, samples, [question for file in files for question in file])
    tell("how far to trust each, and the acts")
    return {
        "generated": "by 'cramp-helper learn' from the samples and tests/questions; do not edit",
        **weights,
        "judgement": learn_judgement(judged),
        "acts": learn_acts(dialogues, [question for file in files for question in file], controls or {}, content),
    }


def _learn(content: Content, samples: Sequence[Sample], questions: Sequence[Question]) -> dict[str, Any]:
    """Return what is learned about aspects and answers."""
    aspects = learn_aspects(samples, questions, content)
    examples = make_examples(questions, _knowing(content, aspects, None))
    learned: list[Learned] = [(one.features, one.right) for one in examples]
    return {"aspects": aspects, "answers": learn_answers([*learned, *_offers(content), *_fragments(content)], content)}


def _having_learned(content: Content, samples: Sequence[Sample], questions: Sequence[Question]) -> Content:
    weights = _learn(content, samples, questions)
    return _knowing(content, weights["aspects"], weights["answers"])


def _knowing(content: Content, aspects: Mapping[str, Any], answers: Mapping[str, Any] | None) -> Content:
    """Return the content with other weights than its own."""
    advisor = None if answers is None else as_weights(answers)
    return content._replace(knowledge=content.knowledge._replace(guesser=as_weights(aspects), advisor=advisor))


def as_weights(model: Mapping[str, Any]) -> Weights:
    """Return what was learned in the form in which it is used."""
    return Weights(model["classes"], model["bias"], pack_weights(model["weights"]))


def _judge(questions: Sequence[Question], content: Content) -> list[Judged]:
    """Return what is to be weighed for questions that nothing of the content was learned from."""
    scenes = [scene_of(example, content) for example in make_examples(questions, content)]
    return [(*scene, content) for scene in scenes if scene is not None]


def _offers(content: Content) -> list[Learned]:
    """Return how each answer is offered: an example of what it answers."""
    return [
        (tuple(hear(offer_words(content, answer.id), content.knowledge).answer_features), frozenset({str(answer.id)}))
        for answer in content.article.answers.values()
        if answer.topic != "disclaimer"
    ]


NAMES, FRAGMENTS = 4, 2
"""How many names of a topic, and fragments for each, are examples: all of them would drown the questions."""


def _fragments(content: Content) -> Iterator[Learned]:
    """Return what is too short to be a question, "statins" or "dehydration signs": an example of what it would ask."""
    knowledge, article = content.knowledge, content.article
    for topic in article.topics.values():
        if topic.id == "disclaimer":
            continue
        for name in (topic.name, *topic.said[: NAMES - 1]):
            default = article.find_nearest(topic.id, topic.default)
            if default is not None:
                for said in (name, f"the {name}", f"what about {name}", f"tell me about {name}"):
                    yield tuple(hear(said, knowledge).answer_features), frozenset({str(default.id)})
            for aspect, words in ASKED_BRIEFLY.items():
                answer = article.find(topic.id, AspectId(aspect))
                if answer is not None and topic.kind != "sign":
                    for said in (f"{name} {word}" for word in words[:FRAGMENTS]):
                        yield tuple(hear(said, knowledge).answer_features), frozenset({str(answer.id)})


ASKED_BRIEFLY = {
    "symptoms": ("symptoms", "signs"),
    "treatment": ("treatment", "cure"),
    "prevention": ("prevention", "how to prevent"),
    "why": ("why", "how does it do that"),
    "causes": ("cramps", "causes cramps"),
    "foods": ("foods", "diet"),
    "common": ("how common", "statistics"),
    "tests": ("test", "diagnosis"),
    "doctor": ("doctor", "see a doctor"),
    "meaning": ("meaning", "definition"),
}
"""Aspect to the words that ask for it behind a topic's name."""


def to_text(weights: Mapping[str, Any]) -> str:
    """Return the weights as the text of their file, one feature a line so that a change can be read."""
    parts = [f'"generated": {json.dumps(weights["generated"])}', f'"judgement": {_lines(weights["judgement"])}']
    for name in ("aspects", "answers", "acts"):
        model = weights[name]
        head = json.dumps({key: model[key] for key in ("classes", "bias")}, separators=(",", ":"))[:-1]
        parts.append(f'"{name}": {head}, "weights": {_lines(model["weights"])}}}')
    return "{" + ",\n".join(parts) + "}\n"


def _lines(entries: Mapping[str, Any]) -> str:
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in entries.items()]
    return "{\n" + ",\n".join(lines) + "\n}"
