"""Learn what a cry is, and what is said while the steps are on: `cramp-helper learn cramp` writes the weights.

Reads the tuning files of tests/questions, what is in the learn folders of cramp, halves, covered and danger there, and
tests/dialogues/learn; never what is kept out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from authoring.dialogues import Line, read_dialogues
from authoring.learning.hands import hands_for
from authoring.learning.linear import as_weights, fit_linear
from authoring.questions import TUNING, Question, read_questions
from skill.listening.cramp.happening import CRY, STEP, cramp_features, feels, hear_cramp
from skill.listening.cramp.has_one import HAS, OTHER, has_features
from skill.listening.cramp.step_talk import step_features
from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import fold

OFF, BACK = "off", "back"
OPENED = "open cramp helper"
"""What was said before an answer to the welcome."""
CRY_WEIGHT, ABOUT_WEIGHT, TALK_WEIGHT, QUESTION_WEIGHT, OFF_WEIGHT = 11.0, 3.0, 1.0, 0.3, 0.004
"""What these count: a cry, a question about cramps, a turn of a conversation or a question of which a part is covered, one
of the tuning files, and the same as an example of what is off the steps."""
SMALLEST = 2
"""The least weight that is kept."""
ASKED_WEIGHT, DIRECT_WEIGHT = 1.0, 0.05
"""What something said to the welcome counts, and a question that might be asked there instead of an answer."""
WELCOME = "welcome"
_QUESTIONS = frozenset(("answerable", "followup", "refuse-near", "refuse-off", "harmless"))
_IN_PART = frozenset(("part", "refuse", "form"))
_SEIZES = re.compile(r"cramp|charley|spasm|seiz|knot|lock|grab|calf|let go|ow ow")
"""What is no danger may be a cry ("I'm dying with this cramp")."""


class Example(NamedTuple):
    """Something said, what it is, and how much it counts."""

    say: str
    kind: str
    weight: float


def cries(questions: Iterable[Question], lines: Iterable[Line]) -> list[Example]:
    """Return the examples of cries and of what is none."""
    kinds = {"cramp-now": (CRY, CRY_WEIGHT), "cramp-question": (OTHER, ABOUT_WEIGHT), "step": (OTHER, 0.3)}
    kinds |= dict.fromkeys(_QUESTIONS, (OTHER, QUESTION_WEIGHT)) | dict.fromkeys(_IN_PART, (OTHER, TALK_WEIGHT))
    found = [
        Example(one.question, *(kinds[one.kind] if one.expected != {BACK} else (CRY, 1.0)))
        for one in questions
        if one.kind in kinds and not _is_neither(one)
    ]
    found += [
        Example(line.say, *((CRY, CRY_WEIGHT) if line.turn == "cramp" else (OTHER, TALK_WEIGHT)))
        for line in lines
        if line.turn != "step"
    ]
    return found


def _is_neither(question: Question) -> bool:
    """Tell whether something is an example of no cry and of nothing else.

    What is no danger may be one; and "yes i do" is one only to the welcome (`skill.conversation.steps.welcome`).
    """
    said = question.question.lower()
    opened = bool(question.before) and OPENED in question.before[-1]
    yes = question.kind == "cramp-now" and opened and not feels(said.split())
    return yes or (question.kind == "harmless" and _SEIZES.search(said) is not None)


def step_talks(questions: Iterable[Question], lines: Iterable[Line]) -> list[Example]:
    """Return the examples of what is said in the steps; an ordinary question is off them."""
    found = []
    for one in questions:
        if one.kind == "step":
            found.append(Example(one.question, min(one.expected), 1.0))
        elif one.kind in _QUESTIONS:
            found.append(Example(one.question, OFF, OFF_WEIGHT))
    for line in lines:
        if line.turn == "step":
            wanted = line.wanted
            kind = "eased" if "eased" in wanted else "worse" if "doctor" in wanted else "wait" if "wait" in wanted else None
            found += [Example(line.say, kind, 0.7)] if kind else []
    return found


def welcomes(questions: Iterable[Question], talks: Iterable[Sequence[Line]]) -> list[Example]:
    """Return the examples of what is said to "Do you have a cramp right now?": that somebody has one, or anything else.

    What is an emergency is none: danger comes first. What is no danger may be a cry.
    """
    found = []
    for one in questions:
        opened = len(one.before) == 1 and OPENED in one.before[0]
        if opened and one.kind in ("cramp-now", "cramp-question", "harmless", "doctor", *_IN_PART, "answerable"):
            cries = one.kind == "harmless" and _SEIZES.search(one.question.lower())
            found += [] if cries else [Example(one.question, HAS if one.kind == "cramp-now" else OTHER, ASKED_WEIGHT)]
        elif one.kind in ("answerable", "cramp-question", "refuse-near", "refuse-off") and not one.before:
            found.append(Example(one.question, OTHER, DIRECT_WEIGHT))
    second = [lines[1] for lines in talks if len(lines) > 1 and OPENED in lines[0].say]
    return [*found, *(Example(one.say, HAS if "relief" in one.wanted else OTHER, ASKED_WEIGHT) for one in second)]


def fit(
    examples: Sequence[Example],
    features: Callable[[Sequence[str]], list[str]],
    words: Mapping[str, Sequence[str]],
    strength: float,
) -> dict[str, Any]:
    """Return the weights of a model as `Weights` reads them; `words` are those of each text, folded."""
    given = [features(words[one.say]) for one in examples]
    kinds, counts = [one.kind for one in examples], [one.weight for one in examples]
    return fit_linear(given, kinds, counts, strength=strength, smallest=SMALLEST)


def fit_welcome(
    examples: Sequence[Example], cry: Mapping[str, Any], words: Mapping[str, Sequence[str]], knowledge: Knowledge
) -> dict[str, Any]:
    """Return the weights of the model of answers to the welcome, given that of cries, on which it builds."""
    knowing = knowledge._replace(cries=as_weights(cry))
    said = [words[one.say] for one in examples]
    given = [has_features(one, hear_cramp(one, knowing)) for one in said]
    kinds, counts = [one.kind for one in examples], [one.weight for one in examples]
    return fit_linear(given, kinds, counts, strength=1.0, smallest=SMALLEST)


def learn_cramp(questions: Sequence[Question], talks: Sequence[Sequence[Line]], knowledge: Knowledge) -> dict[str, Any]:
    """Return the models of cries, of answers to the welcome and of step talk; the same examples give the same weights."""
    hands = hands_for(len(questions))
    lines = [line for talk in talks for line in talk]
    said = chain((one.question for one in questions), (one.say for one in lines))
    words = {one: fold(one, knowledge.folding) for one in dict.fromkeys(said)}
    cry = hands.submit(fit, cries(questions, lines), cramp_features, words, 3.0)
    step = hands.submit(fit, step_talks(questions, lines), step_features, words, 3.0)
    welcome = fit_welcome(welcomes(questions, talks), cry.result(), words, knowledge)
    return {CRY: cry.result(), WELCOME: welcome, STEP: step.result()}


def read_examples(tests: Path) -> tuple[list[Question], list[list[Line]]]:
    """Return all questions and conversations that may be learned from."""
    paths = [tests / "questions" / name for name in TUNING]
    for room in ("cramp", "halves", "covered", "danger"):
        paths += sorted((tests / "questions" / room / "learn").glob("*.tsv"))
    talks = sorted((tests / "dialogues/learn").glob("*.tsv"))
    return (
        [one for path in paths for one in read_questions(path)],
        [list(talk) for path in talks for talk in read_dialogues(path)],
    )
