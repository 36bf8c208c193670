"""What is said to bring cramps about, and nobody's, is no cry, however a learner puts it."""

from __future__ import annotations

import pytest

from skill.listening.cramp.no_cry import names_what_brings_it


@pytest.mark.parametrize(
    "words", ["new boots make leg cramp", "cold room cause cramp", "flat foot give cramp", "malaria brings on cramps"]
)
def test_a_thing_is_named_that_brings_them(words: str) -> None:
    assert names_what_brings_it(words.split())


@pytest.mark.parametrize(
    "words",
    [
        "my calf makes cramp",
        "the foot makes a cramp",
        "it is giving me a cramp",
        "this chair gives me cramp now",
        "aah the cold make cramp",
        "what makes cramp",
        "cramp makes pain",
    ],
)
def test_somebody_has_one_or_asks_what_does(words: str) -> None:
    assert not names_what_brings_it(words.split())
