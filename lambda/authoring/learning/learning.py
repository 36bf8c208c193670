"""Learn everything, in the order in which one builds on the other, and write it down."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from authoring.dialogues import Line
from authoring.interaction_models.model import Model
from authoring.learning.acts import learn_acts
from authoring.learning.answers import Learned, learn_answers
from authoring.learning.aspects import Sample, asked_of, learn_aspects, samples_of
from authoring.learning.examples import Example, befores_of, hear_questions, make_examples, replay, scene_of
from authoring.learning.hands import hands_for
from authoring.learning.judgement import Judged, judge, learn_judgement
from authoring.questions import Question
from skill.article.article import AspectId
from skill.content import Content
from skill.listening.reader import hear
from skill.listening.weights import Weights, pack_weights
from skill.replying.reply import offer_words

FOLDS, JUDGED = 4, 2
"""In how many parts the files are, and how many of these are judged by what was learned from the others: what a model says
of a question that it was learned from would be trusted too much. What is learned from them is some hundred weights."""


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
    questions = [question for file in files for question in file]
    with hands_for(len(questions)) as hands:
        tell(f"hearing {len(questions)} questions; in all about {5 + len(questions) / 250:.0f} s on two free cores")
        parts = [hands.submit(hear_questions, file, content) for file in files]
        acts = hands.submit(learn_acts, dialogues, questions, controls or {}, content)
        samples = samples_of(content, model)
        known = [*_offers(content), *_fragments(content)]
        heard = [part.result() for part in parts]
        tell("which aspect is asked about")
        asked = [asked_of(file, content) for file in heard]
        aspects = learn_aspects(samples, list(chain(*asked)))
        knowing = _knowing(content, aspects, None)
        tell("what was said before")
        replayed = replay(befores_of(questions), knowing)
        examples = [make_examples(file, replayed, knowing) for file in heard]
        tell("which answer is wanted")
        learned = [[(one.features, one.right) for one in file] for file in examples]
        answers = hands.submit(learn_answers, [*chain(*learned), *known], content)
        folds = [
            hands.submit(
                judge_fold,
                content,
                (samples, list(chain(*_others(asked, fold)))),
                [*chain(*_others(learned, fold)), *known],
                list(chain(*examples[fold::FOLDS])),
            )
            for fold in range(JUDGED)
        ]
        judged = [scene for fold in folds for scene in fold.result()]
        tell("how far to trust each")
        return {
            "generated": "by 'cramp-helper learn' from the samples and tests/questions; do not edit",
            "aspects": aspects,
            "answers": answers.result(),
            "judgement": learn_judgement(judged),
            "acts": acts.result(),
        }


def judge_fold(
    content: Content, asked: tuple[Sequence[Sample], Sequence[Sample]], learned: Sequence[Learned], held: Sequence[Example]
) -> list[list[Judged]]:
    """Return what is to be weighed for the examples that were held back, by what was learned from the others."""
    knowing = _knowing(content, learn_aspects(*asked), learn_answers(learned, content))
    scenes = [scene_of(example, knowing) for example in held]
    return [judge(*scene, knowing) for scene in scenes if scene is not None]


def _others(files: Sequence[Sequence[Any]], fold: int) -> Iterator[Sequence[Any]]:
    return (file for index, file in enumerate(files) if index % FOLDS != fold)


def _knowing(content: Content, aspects: Mapping[str, Any], answers: Mapping[str, Any] | None) -> Content:
    """Return the content with other weights than its own."""
    advisor = None if answers is None else as_weights(answers)
    return content._replace(knowledge=content.knowledge._replace(guesser=as_weights(aspects), advisor=advisor))


def as_weights(model: Mapping[str, Any]) -> Weights:
    """Return what was learned in the form in which it is used."""
    return Weights(model["classes"], model["bias"], pack_weights(model["weights"]))


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
