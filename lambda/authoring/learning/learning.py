"""Learn everything, in the order in which one builds on the other, and write it down."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat
from typing import Any, NamedTuple

from authoring.dialogues import Line, lines_of, questions_of
from authoring.interaction_models.model import Model
from authoring.learning.acts import Steering, learn_acts
from authoring.learning.answers import Learned, learn_answers
from authoring.learning.aspects import Sample, asked_of, learn_aspects, samples_of
from authoring.learning.examples import LEARNED_KINDS, Example, befores_of, hear_questions, make_examples, replay, scene_of
from authoring.learning.hands import hands_for
from authoring.learning.judgement import Judged, judge, learn_judgement
from authoring.learning.linear import as_weights
from authoring.learning.moves import Beginnings, judge_moves, learn_moves
from authoring.learning.rank import Asked, learn_ranker, of_questions, of_talk
from authoring.questions import Question
from skill.article.article import AspectId
from skill.content import Content
from skill.listening.reader import hear
from skill.replying.reply import offer_words

FOLDS, JUDGED = 4, 2
"""In how many parts the files are, and how many of these are judged by what was learned from the others: what a model says
of a question that it was learned from would be trusted too much. What is learned from them is some hundred weights."""
AT_ONCE = 8
"""How many files are heard with one sending of the content, which is larger than they are."""


def learn(
    content: Content,
    model: Model,
    files: Sequence[Sequence[Question]],
    talks: Sequence[Sequence[Sequence[Line]]] = (),
    steering: Steering | None = None,
    tell: Callable[[str], None] = lambda _: None,
    judgement: Mapping[str, int] | None = None,
) -> dict[str, Any]:
    """Return all weights as `compile_knowledge` reads them; the same input gives the same weights.

    `judgement` is how far each is trusted, where that was learned before and stays.

    Each file of questions, and each of conversations (`talks`), was written apart from the others, so that one can stand
    for what was never seen.
    """
    steering = steering or Steering({}, ())
    asking = [[question for lines in talk for question in questions_of(lines)] for talk in talks]
    questions = [question for file in (*files, *asking) for question in file]
    folds = [*(number % FOLDS for number in range(len(files))), *(number % JUDGED for number in range(len(talks)))]
    hands = hands_for(len(questions))
    tell(f"hearing {len(questions)} questions; in all about {5 + len(questions) / 550:.0f} s on two free cores")
    hearing = hands.map(hear_questions, (*files, *asking), repeat(content), chunksize=AT_ONCE)
    acts = hands.submit(learn_acts, [*chain(*talks)], questions, steering, content)
    samples = samples_of(content, model)
    known = [*offers(content), *fragments(content)]
    heard = list(hearing)
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
    judging = [
        hands.submit(
            judge_fold,
            content,
            (samples, list(chain(*_but(fold, folds, asked)))),
            [*chain(*_but(fold, folds, learned)), *known],
            list(chain(*_of(fold, folds[: len(files)], examples))),
        )
        for fold in range(JUDGED)
    ]
    judged = [fold.result() for fold in judging]
    tell("how far to trust each")
    judgement = judgement or learn_judgement([scene for fold in judged for scene in fold.scenes])
    tell("what speaks for which move")
    moving = [
        hands.submit(
            move_fold,
            content,
            fold,
            judgement,
            (list(chain(*_but(number, folds[len(files) :], talks))), questions, steering),
            [
                *chain(*_of(number, folds[len(files) :], talks)),
                *(lines_of(one) for file in _of(number, folds[: len(files)], files) for one in in_talk(file)),
            ],
            _ranked(_but(number, folds[: len(files)], files), _but(number, folds[len(files) :], talks)),
        )
        for number, fold in enumerate(judged)
    ]
    scenes = [scene for fold in moving for scene in fold.result()]
    return {
        "generated": "by 'cramp-helper learn' from the samples and what tests/ has for learning; do not edit",
        "aspects": aspects,
        "answers": answers.result(),
        "judgement": judgement,
        "moves": learn_moves(scenes) if scenes else {},
        "acts": acts.result(),
    }


class Fold(NamedTuple):
    """What was learned without some of the files, and what is to be weighed in these."""

    aspects: Mapping[str, Any]
    answers: Mapping[str, Any]
    scenes: Sequence[Sequence[Judged]]


def judge_fold(
    content: Content, asked: tuple[Sequence[Sample], Sequence[Sample]], learned: Sequence[Learned], held: Sequence[Example]
) -> Fold:
    """Return what is to be weighed for the examples that were held back, by what was learned from the others."""
    aspects, answers = learn_aspects(*asked), learn_answers(learned, content)
    knowing = _knowing(content, aspects, answers)
    scenes = [scene_of(example, knowing) for example in held]
    return Fold(aspects, answers, [judge(*scene, knowing) for scene in scenes if scene is not None])


def move_fold(
    content: Content,
    fold: Fold,
    judgement: Mapping[str, int],
    acts: tuple[Sequence[Sequence[Line]], Sequence[Question], Steering],
    held: Sequence[Sequence[Line]],
    others: Sequence[Asked],
) -> list[list[Judged]]:
    """Return what could be said in the conversations that were held back, by what was learned from the others.

    `others` are questions and turns of these, from which the second model is learned.
    """
    knowing = _knowing(content, fold.aspects, fold.answers)
    acting = as_weights(learn_acts(*acts, content))
    ranker = as_weights(learn_ranker(others, knowing))
    learned = knowing.knowledge._replace(acting=acting, judgement=judgement, moves={}, ranker=ranker, trust={})
    knowing = knowing._replace(knowledge=learned)
    beginnings: Beginnings = {}
    return [scene for lines in held for scene in judge_moves(lines, knowing, beginnings)]


def in_talk(questions: Iterable[Question]) -> Iterator[Question]:
    """Return the questions that are, with what was said before them, conversations; of a part, its passages are wanted."""
    for one in questions:
        if one.before and one.kind in LEARNED_KINDS and one.kind != "cramp-now":
            passages = frozenset(wanted for wanted in one.expected if "/" in wanted)
            yield replace(one, expected=passages) if passages and one.kind == "part" else one


def _ranked(files: Sequence[Sequence[Question]], talks: Sequence[Sequence[Sequence[Line]]]) -> list[Asked]:
    """Return what the second model is learned from."""
    turns = (one for talk in talks for lines in talk for one in of_talk(lines))
    return [*chain.from_iterable(map(of_questions, files)), *turns]


def _but(fold: int, folds: Sequence[int], files: Sequence[Any]) -> list[Any]:
    return [file for file, its in zip(files, folds, strict=True) if its != fold]


def _of(fold: int, folds: Sequence[int], files: Sequence[Any]) -> list[Any]:
    return [file for file, its in zip(files, folds, strict=False) if its == fold]


def _knowing(content: Content, aspects: Mapping[str, Any], answers: Mapping[str, Any] | None) -> Content:
    """Return the content with other weights than its own."""
    advisor = None if answers is None else as_weights(answers)
    return content._replace(knowledge=content.knowledge._replace(guesser=as_weights(aspects), advisor=advisor))


def offers(content: Content) -> list[Learned]:
    """Return how each answer is offered: an example of what it answers."""
    return [
        (tuple(hear(offer_words(content, answer.id), content.knowledge).answer_features), frozenset({str(answer.id)}))
        for answer in content.article.answers.values()
        if answer.topic != "disclaimer"
    ]


NAMES, FRAGMENTS = 4, 2
"""How many names of a topic, and fragments for each, are examples: all of them would drown the questions."""


def fragments(content: Content) -> Iterator[Learned]:
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
    parts = [f'"generated": {json.dumps(weights["generated"])}']
    parts += [f'"{name}": {_lines(weights[name])}' for name in ("judgement", "moves")]
    for name in ("aspects", "answers", "acts"):
        model = weights[name]
        head = json.dumps({key: model[key] for key in ("classes", "bias")}, separators=(",", ":"))[:-1]
        parts.append(f'"{name}": {head}, "weights": {_lines(model["weights"])}}}')
    return "{" + ",\n".join(parts) + "}\n"


def _lines(entries: Mapping[str, Any]) -> str:
    lines = [f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in entries.items()]
    return "{\n" + ",\n".join(lines) + "\n}"
