"""What names no topic, or names its topic before what is asked of it, is answered where it is plain what is meant."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("so what are the signs", "low-b12-symptoms"),
        ("and the symptoms", "low-b12-symptoms"),
        ("and what is the treatment", "leg-cramps-treatment"),
    ],
)
def test_what_is_asked_of_nothing_is_asked_of_what_is_most_often_meant(words: str, answer: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize("words", ["how do i fry an egg", "what is the treatment for earwax"])
def test_what_speaks_of_more_than_that_is_not(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer is None


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("not having enough b12 what would i notice", ["low-b12-symptoms"]),
        ("what comes of it when you don't get enough b12", ["low-b12-safe", "low-b12-symptoms", "low-b12-why"]),
        ("how do i know that i am low in b12 what are the signs", ["low-b12-symptoms"]),
    ],
)
def test_a_shortage_named_first_is_what_is_asked_about(words: str, answers: list[str], talk: Talk) -> None:
    assert talk.say(words).reply.answer in answers


def test_what_is_ruled_out_first_stays_so(talk: Talk) -> None:
    assert talk.say("not the potassium the signs of low b12").reply.answer == "low-b12-symptoms"


@pytest.mark.parametrize("thing", ["seaweed", "a bowl of porridge"])
def test_what_is_asked_to_give_b12_is_a_food(thing: str, talk: Talk) -> None:
    reply = talk.say(f"would {thing} give me any b12").reply

    assert reply.answer == "b12-foods"
    assert reply.gaps
