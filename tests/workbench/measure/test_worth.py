"""What entries are worth: what changes a verdict is found among many that change none."""

from __future__ import annotations

import pytest

from authoring.dialogues import Line
from authoring.fresh import load_content
from authoring.questions import Question
from authoring.sources import parse
from skill.content import content_folder
from workbench.measure.sets import LEARNED, Piece
from workbench.measure.worth import Entry, Trial, entries_of, find_worth, without

RAW = parse(content_folder())
UNSAID = Entry(("acts", "openings", "thanks"), "brilliant")


@pytest.fixture(scope="module")
def trial() -> Trial:
    question = Question("answerable", (), "do cobalamin jags bring on a cramp", frozenset({"excess-and-injections/3"}))
    talk = (
        Line("do statins cause cramps", frozenset({"other-causes/7"}), "first"),
        Line("nothing more ta", frozenset({"bye"}), "close"),
    )
    return Trial(RAW, load_content(), [Piece(LEARNED, (question,), (talk,))])


def test_every_list_has_entries_and_each_can_be_left_out() -> None:
    entries = entries_of(RAW)

    assert {entry.path[0] for entry in entries} == {
        "folding", "aspects", "acts", "controls", "concepts", "red_flags", "ordinary", "refusals",
    }  # fmt: skip
    for kind in {entry.path[0] for entry in entries}:
        entry = next(one for one in entries if one.path[0] == kind)
        assert entry not in entries_of(without(RAW, [entry]))
        assert len(entries) - len(entries_of(without(RAW, [entry]))) == 1


def test_the_files_stay_as_they_were() -> None:
    before = entries_of(RAW)

    without(RAW, before[:50])

    assert entries_of(RAW) == before


def test_what_nobody_says_changes_nothing(trial: Trial) -> None:
    assert not trial.where(UNSAID)
    assert trial.changes([UNSAID]) == {}


def test_among_many_the_one_that_matters_is_found(trial: Trial) -> None:
    folds = [entry for entry in entries_of(RAW) if entry.path[:2] == ("folding", "fold") and "cobal" in entry.text]
    told: list[int] = []

    found = find_worth(trial, folds, told.append)

    assert [entry.text for entry, _ in found.something] == ["cobalamin"]
    assert found.something[0][1] == 1
    assert sum(told) == len(folds) == len(found.nothing) + 1
