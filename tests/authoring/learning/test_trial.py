"""Of few questions it is tried first whether learning from them helps."""

from pathlib import Path

import pytest

from authoring.learning.trial import FEW, Score, Trial, few_questions

HEAD = "kind\tbefore\tquestion\texpected\n"


@pytest.mark.parametrize(
    ("rules", "learned", "helps"),
    [
        ((26, 9), (25, 6), True),
        ((26, 2), (30, 2), True),
        ((26, 2), (26, 2), False),
        ((26, 2), (31, 3), False),
        ((26, 2), (20, 0), False),
    ],
)
def test_it_helps_where_more_is_right_and_no_more_is_wrong(
    rules: tuple[int, int], learned: tuple[int, int], helps: bool
) -> None:
    assert Trial(40, Score(*rules), Score(*learned)).helps is helps


def test_few_are_those_of_a_project_that_has_no_others(tmp_path: Path) -> None:
    own = tmp_path / "tests" / "questions" / "own.tsv"
    own.parent.mkdir(parents=True)

    own.write_text(HEAD + "control\t\tstop\tcontrol\n" * 3)
    few = few_questions(tmp_path)
    own.write_text(HEAD + "control\t\tstop\tcontrol\n" * FEW)

    assert few is not None
    assert len(few) == 3
    assert few_questions(tmp_path) is None
