"""Learn which thing that the article does not cover is asked for: `cramp-helper learn missing` writes the weights.

Readers told of questions that strangers asked what was missing in each (tests/missing/learn.tsv). What the article covers
whole shows what is asked where nothing is.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from authoring.learning.examples import Before, replay
from authoring.learning.hands import hands_for
from authoring.learning.linear import as_weights, fit_linear
from authoring.questions import DECLINED, TUNING, Question, read_questions
from skill.content import Content
from skill.conversation.answers.lacking import ELSEWHERE, NOTHING, features_of_lacking
from skill.conversation.state import Conversation
from skill.errors import ContentError, Problem
from skill.listening.questions.question import read_asked
from skill.listening.reader import hear

COLUMNS = ("voice", "before", "question", "missing")
"""What the file of what is missing has: who asked, what was said before, and the id of a refusal, or `ELSEWHERE`."""
FILE = "missing/learn.tsv"
"""What is learned from, in the folder of the tests."""
BETWEEN = " | "
"""What stands between two things said before."""
STRENGTH, PLAIN_WEIGHT = 1.0, 0.3
"""How loosely weights are held; what counts a question of the tuning files, which are no speech of strangers."""
SMALLEST = 3
"""The least weight that is kept."""
_COVERED = frozenset(("answerable", "form", "followup"))
_GAP = "gap"


class Example(NamedTuple):
    """Something asked, the id of what is missing, and how much it counts."""

    before: Before
    say: str
    missing: str
    weight: float = 1.0


def read_missing(path: Path, known: Iterable[str]) -> list[Example]:
    """Read a file of what is missing; `known` are the ids of refusals.

    Raises `ContentError` with every line that is not of that form, or names what is no refusal.
    """
    names, problems, found = {*known, ELSEWHERE}, [], []
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if line == 1 and tuple(row) == COLUMNS:
                continue
            if line == 1 or len(row) != len(COLUMNS) or not row[2]:
                remedy = f"Write the columns {', '.join(COLUMNS)}, with tabs between them."
                problems.append(Problem(path.name, f"line {line}", "is no row of what is missing", remedy))
            elif row[3] not in names:
                remedy = f"Write the id of an entry of refusals.toml, or {ELSEWHERE!r}."
                problems.append(Problem(path.name, f"line {line}", f"names {row[3]!r}, which is no refusal", remedy))
            else:
                found.append(Example(tuple(filter(None, row[1].split(BETWEEN))), row[2], row[3]))
    if problems:
        raise ContentError(problems)
    return found


def of_questions(questions: Iterable[Question], weight: float) -> Iterator[Example]:
    """Return the examples among questions that are covered whole."""
    for one in questions:
        if one.kind in _COVERED and not {_GAP, DECLINED} & one.expected:
            yield Example(one.before, one.question, NOTHING, weight)


def read_examples(tests: Path, known: Iterable[str]) -> list[Example]:
    """Return the examples in what may be learned from; raises `ContentError` as `read_missing` does."""
    found = read_missing(tests / FILE, known)
    for path in sorted((tests / "questions/halves/learn").glob("*.tsv")):
        found += of_questions(read_questions(path), 1.0)
    for path in [tests / "questions" / name for name in TUNING]:
        found += of_questions(read_questions(path), PLAIN_WEIGHT) if path.exists() else ()
    return found


class Heard(NamedTuple):
    """An example as it is heard."""

    features: list[str]
    example: Example


def hear_examples(examples: Sequence[Example], content: Content) -> list[Heard]:
    """Return what is heard in examples, each after what was said before; what is no question is left out."""
    plain = content._replace(knowledge=content.knowledge._replace(missing=None))
    replayed: Mapping[Before, Conversation] = replay(list(dict.fromkeys(one.before for one in examples)), plain)
    return [
        Heard(features_of_lacking(evidence, replayed[one.before]), one)
        for one in examples
        if (evidence := read_asked(hear(one.say, content.knowledge), cry=False).evidence) is not None
    ]


def learn_missing(heard: Sequence[Heard]) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them.

    The same examples give the same weights.
    """
    kinds, counts = [one.example.missing for one in heard], [one.example.weight for one in heard]
    return fit_linear([one.features for one in heard], kinds, counts, strength=STRENGTH, smallest=SMALLEST)


def knowing_others(parts: Sequence[Collection[str]], tests: Path, content: Content) -> list[Content]:
    """Return the content as it would be for each part of what is said, with what is missing learned from the others.

    What it makes of a question that it was learned from would be trusted too much by whatever is learned next. Where
    nothing is told of what is missing, the content as it is.
    """
    if not (tests / FILE).exists():
        return [content] * len(parts)
    heard = hear_examples(read_examples(tests, content.knowledge.refusals), content)
    hands = hands_for(len(heard))
    learned = [hands.submit(learn_missing, [one for one in heard if one.example.say not in part]) for part in parts]
    return [content._replace(knowledge=content.knowledge._replace(missing=as_weights(model.result()))) for model in learned]
