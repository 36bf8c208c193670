"""A number is one of a test only where it counts nothing else."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    "words",
    [
        "i swim two hundred lengths a week so what causes leg cramps",
        "i drink eight hundred mil at the gym what else can cause cramps",
        "what causes leg cramps i lift four hundred boxes a shift",
    ],
)
def test_what_counts_something_is_no_number_of_a_test(words: str, content: Content) -> None:
    assert "normal-levels" not in listen(words, content.knowledge).whole.gaps


@pytest.mark.parametrize(
    "words",
    [
        "my b12 came back at two hundred is that bad",
        "the result was 180 what does that mean",
        "the nurse told me three hundred and fifty",
        "what does a b12 level of 190 mean",
        "is two hundred low",
    ],
)
def test_a_number_by_itself_may_be_one_of_a_test(words: str, content: Content) -> None:
    assert "normal-levels" in listen(words, content.knowledge).whole.gaps
