"""Learn which answer is wanted by a question that stands alone: `cramp-helper learn alone` writes the weights.

It is learned from more strangers than what is weighed in a conversation (`learning`), where every reason and rule leans on
what was learned there; and each is averaged with the other, so that neither's chance finds count for much. Of questions
kept out fewer are then answered wrongly, and of those that are covered in part, more get the part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any

from authoring.dialogues import questions_of, read_dialogues
from authoring.learning.answers import learn_answers
from authoring.learning.examples import befores_of, hear_questions, make_examples, replay
from authoring.learning.learning import fragments, offers
from authoring.questions import Question, files_to_learn, read_questions
from skill.content import Content

Model = Mapping[str, Any]


def read_examples(tests: Path) -> list[list[Question]]:
    """Return the questions that may be learned from, a list for each file."""
    talks = [read_dialogues(path) for path in sorted((tests / "dialogues" / "learn").glob("*.tsv"))]
    asked = [[question for lines in talk for question in questions_of(lines)] for talk in talks]
    return [*(read_questions(path) for path in files_to_learn(tests, "halves", "covered")), *asked]


def learn_alone(files: Sequence[Sequence[Question]], content: Content, answers: Model) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them; `answers` are those for conversations.

    Each file holds questions that were written apart from the others.
    """
    content = content._replace(knowledge=content.knowledge._replace(advisor=None, alone=None))  # as for conversations
    replayed = replay(befores_of([question for file in files for question in file]), content)
    examples = [make_examples(hear_questions(file, content), replayed, content) for file in files]
    learned = [(one.features, one.right) for file in examples for one in file]
    return average(answers, learn_answers([*learned, *offers(content), *fragments(content)], content))


def average(kept: Model, learned: Model) -> dict[str, Any]:
    """Return the mean of two models; `learned` may have classes, and columns of theirs, that `kept` has not."""
    common = kept["classes"].keys() & learned["classes"].keys()
    there = {meaning: column for column, meaning in _meanings(learned, common).items()}
    moved = {column: there[meaning] for column, meaning in _meanings(kept, common).items()}
    own = {*there.values()} - {*moved.values()}
    rows: dict[str, list[int]] = {}
    for feature in {**kept["weights"], **learned["weights"]}:
        before = {moved[column]: weight for column, weight in _row(kept, feature).items()}
        found = _row(learned, feature)
        mean = {
            column: found[column] if column in own else round((before.get(column, 0) + found.get(column, 0)) / 2)
            for column in sorted({*before, *found})
        }
        row = [number for column, weight in mean.items() if weight for number in (column, weight)]
        if max(row[1::2], key=abs, default=0) not in (-1, 0, 1):
            rows[feature] = row  # what only weighs 1 everywhere tells hardly anything, and is a sixth of the file
    bias = list(learned["bias"])
    for column, place in moved.items():
        bias[place] = round((kept["bias"][column] + bias[place]) / 2)
    return {"classes": learned["classes"], "bias": bias, "weights": rows}


def _row(model: Model, feature: str) -> dict[int, int]:
    """Return what a feature adds to each column."""
    row = model["weights"].get(feature, [])
    return dict(zip(row[::2], row[1::2], strict=True))


def _meanings(model: Model, common: frozenset[str] | set[str]) -> dict[int, Hashable]:
    """Return what tells a column in whatever model: the classes in both that share it, and which of such it is."""
    shared: dict[int, set[str]] = defaultdict(set)
    for name, columns in model["classes"].items():
        for column in columns:
            shared[column].add(name)
    seen: dict[frozenset[str], int] = defaultdict(int)
    found: dict[int, Hashable] = {}
    for column in range(len(model["bias"])):
        classes = frozenset(shared[column] & common or shared[column])
        found[column] = (classes, seen[classes])
        seen[classes] += 1
    return found
