"""Learn how much of a question the article covers: `cramp-helper learn covered` writes the weights.

Examples are the questions of the learn folders of tests/questions/halves and covered, which were written for it, and those
that open conversations of tests/dialogues/learn. The tuning files show only what is answered: they say nothing of parts,
and of what they have refused much is answered in part today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from authoring.dialogues import Line, read_dialogues
from authoring.learning.linear import fit_linear
from authoring.questions import DECLINED, TUNING, Question, read_questions
from skill.content import Content
from skill.conversation.answers.covering import FULL, NOTHING, PART, cover_features
from skill.conversation.answers.lacking import with_lacking
from skill.conversation.state import Conversation
from skill.listening.learned.weights import Weights
from skill.listening.questions.question import read_asked
from skill.listening.reader import hear
from skill.listening.reading import Kind

STRENGTH, REFUSAL_WEIGHT, TALK_WEIGHT, PLAIN_WEIGHT = 0.3, 1.5, 0.5, 0.1
"""How loosely weights are held; and what counts a question of which nothing is covered, as a wrong answer costs more than
a declined one (design, section 6), the first question of a conversation, and one of the tuning files that is answered."""
SMALLEST = 2
"""The least weight that is kept."""
PARTS = 3
"""In how many parts the voices are heard, each with what is missing learned from the others."""
_KINDS = frozenset(("answerable", "part", "form", "refuse"))
_GAP, _FIRST = "gap", "first"


class Example(NamedTuple):
    """Something asked, how much of it is covered, and how much it counts."""

    say: str
    covered: str
    weight: float
    right: frozenset[str] = frozenset()
    """Passages, any of which holds the part that is covered."""
    part: int = 0
    """Which of `PARTS` its voice is among."""


def of_questions(questions: Iterable[Question]) -> Iterator[Example]:
    """Return the examples among questions of which nothing was said before."""
    for one in questions:
        if one.kind in _KINDS and not one.before:
            covered = PART if _GAP in one.expected else NOTHING if DECLINED in one.expected else FULL
            yield Example(one.question, covered, 1.0, one.expected)


def of_tuning(questions: Iterable[Question]) -> Iterator[Example]:
    """Return the examples among questions of the tuning files."""
    for one in questions:
        if one.kind == "answerable" and not one.before:
            yield Example(one.question, FULL, PLAIN_WEIGHT)


def of_talks(lines: Iterable[Line]) -> Iterator[Example]:
    """Return the examples among the first questions of conversations."""
    for line in lines:
        in_part = any(one.startswith(f"{_GAP}+") for one in line.wanted)
        refused = not in_part and not {_GAP, DECLINED}.isdisjoint(line.wanted)
        full = not (in_part or refused) and any("/" in one for one in line.wanted)
        if line.turn == _FIRST and (in_part or refused or full):
            yield Example(line.say, PART if in_part else NOTHING if refused else FULL, TALK_WEIGHT)


def read_examples(tests: Path) -> list[Example]:
    """Return the examples in what may be learned from."""
    halves = [path for room in ("halves", "covered") for path in sorted((tests / f"questions/{room}/learn").glob("*.tsv"))]
    talks = sorted((tests / "dialogues/learn").glob("*.tsv"))
    voices = [list(of_questions(read_questions(path))) for path in halves]
    plain = [tests / "questions" / name for name in TUNING if any(voices)]
    voices += [list(of_tuning(read_questions(path))) for path in plain if path.exists()]
    voices += [[one for talk in read_dialogues(path) for one in of_talks(talk)] for path in talks]
    return [one._replace(part=number % PARTS) for number, voice in enumerate(voices) for one in voice]


def sayings(examples: Iterable[Example]) -> list[set[str]]:
    """Return what is said in each part."""
    parts: list[set[str]] = [set() for _ in range(PARTS)]
    for one in examples:
        parts[one.part].add(one.say)
    return parts


def learn_covered(examples: Sequence[Example], contents: Sequence[Content]) -> dict[str, Any]:
    """Return the weights as `skill.listening.learned.weights.Weights` reads them; the same examples give the same weights.

    Takes the content to hear each part with.
    """
    heard = [(features, one) for one in examples if (features := features_of(one.say, contents[one.part]))]
    counts = [one.weight * (REFUSAL_WEIGHT if one.covered == NOTHING else 1.0) for _, one in heard]
    kinds = [one.covered for _, one in heard]
    return fit_linear([row for row, _ in heard], kinds, counts, strength=STRENGTH, smallest=SMALLEST)


def features_of(say: str, content: Content) -> list[str]:
    """Return the features of something asked; none where nothing in it is named, or it is no question."""
    knowledge = content.knowledge
    if knowledge.covering is None:  # so that the shape is told
        knowledge = knowledge._replace(covering=Weights({}, (), ""))
    reading = read_asked(hear(say, knowledge), cry=False)
    evidence = with_lacking(reading, Conversation(), content).evidence
    if evidence is None or knowledge.advisor is None or reading.kind is Kind.CONTROL:
        return []
    if not (evidence.asked or evidence.told or evidence.gaps):
        return []
    return cover_features(evidence, knowledge.advisor.chances(evidence.features), content)
