"""Two things that are named are told of together, where one answer has them both."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("i'm on a statin and a water pill", "medicines-causes"),
        ("could my diabetes and my thyroid give me cramps", "conditions-causes"),
        ("do low potassium and low magnesium make you cramp", "electrolytes-why"),
        ("how do i get my magnesium and my calcium back up", "electrolytes-treatment"),
    ],
)
def test_both_are_heard_of(words: str, answer: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize(
    "words", ["i'm on a statin", "is it the statin and not the water pill", "can diabetes cause cramps"]
)
def test_one_is_heard_of_by_itself(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer not in ("medicines-causes", "conditions-causes")
