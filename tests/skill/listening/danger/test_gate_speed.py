"""What listening for danger costs, as a share of hearing the same words in the same run."""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from authoring.questions import read_questions
from skill.content import Content
from skill.listening.danger.alarm import hear_danger
from skill.listening.listen import listen
from skill.listening.words.folding import fold

FILES = sorted((Path(__file__).resolve().parents[3] / "questions" / "danger" / "learn").glob("*.tsv"))
SHARE = 0.5
"""Of the median time of hearing the same text; most are signs of danger, which need little reading besides. Two fifths were
measured, of a hearing that takes two thirds of what it took; that danger is looked for once a turn is the next test."""
ROUNDS = 8
"""Each text is heard so often, and the quickest counts: the first time unpacks what is listened for."""


@pytest.fixture
def texts() -> list[str]:
    return [row.question for path in FILES for row in read_questions(path)][::10]


def medians(acts: Sequence[Callable[[int], object]], of: Sequence[object]) -> list[float]:
    """Return the median time of each act; they take turns, so that what else the machine does falls on all alike."""
    quickest = [[float("inf")] * len(of) for _ in acts]
    for _ in range(ROUNDS):
        for index in range(len(of)):
            for act, best in zip(acts, quickest, strict=True):
                start = time.perf_counter()
                act(index)
                best[index] = min(best[index], time.perf_counter() - start)
    return [statistics.median(best) for best in quickest]


def test_the_gate_is_the_small_part_of_hearing(texts: list[str], content: Content) -> None:
    knowledge = content.knowledge
    words = [fold(text, knowledge.folding) for text in texts]

    gate, hearing = medians(
        [lambda index: hear_danger(words[index], knowledge), lambda index: listen(texts[index], knowledge)], texts
    )

    assert gate < SHARE * hearing


def test_danger_is_looked_for_once_in_what_has_no_edges(monkeypatch: pytest.MonkeyPatch, content: Content) -> None:
    looked: list[Sequence[str]] = []

    def look(words: Sequence[str], knowledge: object) -> object:
        looked.append(words)
        return hear_danger(words, knowledge)  # type: ignore[arg-type]

    for room in ("listen", "reader"):
        monkeypatch.setattr(f"skill.listening.{room}.hear_danger", look)
    listen("what causes cramps at night", content.knowledge)

    assert len(looked) == 1
