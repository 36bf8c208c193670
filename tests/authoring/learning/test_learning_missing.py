"""What is missing of a question is learned from readers who told it of strangers' questions (`learning.missing`)."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from authoring.learning.missing import hear_examples, read_missing
from authoring.questions import TUNING
from skill.content import Content
from skill.conversation.answers.lacking import ELSEWHERE, LIKELY, NOTHING, SURE
from skill.errors import ContentError

TESTS = Path(__file__).parents[2]
RIGHT, OF_LIKELY = 0.85, 0.6
"""Least share, of the questions of voices kept out, of what is named that is named rightly, and of what is named at all."""


@pytest.fixture(scope="module")
def told(content: Content) -> list[tuple[str, str, float]]:
    """What is missing of each question of voices kept out, what was learned to be, and how likely that is."""
    examples = read_missing(TESTS / "missing" / "held_out.tsv", content.knowledge.refusals)
    model = content.knowledge.missing
    assert model is not None
    found = []
    for heard in hear_examples(examples, content):
        chances = model.chances(heard.features)
        likeliest = max(chances, key=chances.__getitem__)
        found.append((heard.example.missing, likeliest, math.exp(chances[likeliest])))
    return found


def test_what_is_missing_is_named_rightly_of_voices_kept_out(told: list[tuple[str, str, float]]) -> None:
    named = [(wanted, found) for wanted, found, chance in told if chance >= LIKELY and found != NOTHING]
    surely = [(wanted, found) for wanted, found, chance in told if chance >= SURE and found != NOTHING]

    assert len(named) >= OF_LIKELY * len(told)
    assert sum(wanted == found for wanted, found in named) >= RIGHT * len(named)
    assert sum(wanted == found for wanted, found in surely) > sum(wanted == found for wanted, found in named) * len(
        surely
    ) / len(named), "the surer it is, the more is right"


def test_no_voice_is_both_learned_from_and_kept_out() -> None:
    def voices(name: str) -> set[str]:
        lines = (TESTS / "missing" / name).read_text(encoding="utf-8").splitlines()[1:]
        return {line.partition("\t")[0] for line in lines}

    assert voices("learn.tsv").isdisjoint(voices("held_out.tsv"))
    assert {name.removesuffix(".tsv") for name in TUNING} & voices("learn.tsv"), "the tuning files are among them"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("ann\t\thow often do i take it\tevery-so-often", "names 'every-so-often', which is no refusal"),
        ("ann\thow often do i take it\tdose", "is no row of what is missing"),
        ("ann\t\t\tdose", "is no row of what is missing"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(row: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "learn.tsv"
    file.write_text(f"voice\tbefore\tquestion\tmissing\nann\t\tis beer bad\t{ELSEWHERE}\n{row}\n", encoding="utf-8")

    with pytest.raises(ContentError, match="line 3") as error:
        read_missing(file, ["dose"])
    assert told in str(error.value)
