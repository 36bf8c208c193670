"""Figures that hold for an age are told to whoever names one; other numbers are none."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.conversation.fitting.aged import named_age

OLDER, YOUNGER = "over sixty", "under sixty"


@pytest.mark.parametrize(
    ("words", "age"),
    [
        ("my mum seventy", 70),
        ("i am 36", 36),
        ("she is sixty three", 63),
        ("what about people in their forties", 45),
        ("and older people", 70),
        ("what about the young ones", 30),
        ("it was 40 percent", None),
        ("i take two tablets", None),
        ("is twenty minutes enough", None),
    ],
)
def test_an_age_is_heard_and_no_other_number(words: str, age: int | None) -> None:
    assert named_age(words.split()) == age


@pytest.mark.parametrize(
    ("words", "told", "not_told"),
    [
        ("my nan's eighty one", OLDER, YOUNGER),
        ("what about older folk", OLDER, YOUNGER),
        ("and at thirty five", YOUNGER, OLDER),
        ("i'm in my twenties", YOUNGER, OLDER),
    ],
)
def test_the_figure_of_that_age_is_told_and_no_other(words: str, told: str, not_told: str, talk: Talk) -> None:
    talk.say("how common is low b12")

    said = " ".join(talk.say(words).reply.lines).lower()

    assert told in said
    assert not_told not in said


def test_who_asks_for_a_reason_or_of_something_else_gets_that(talk: Talk) -> None:
    talk.say("how common is low b12")

    assert talk.say("i'm seventy and i take statins could they give me cramps").reply.answer == "statins-causes"
