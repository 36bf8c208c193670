"""Whether to stop a medicine is for a doctor to say; and which tablets are meant is told by what else is named."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("do statins cause cramps", "should he just ditch them then"),
        ("do statins cause cramps", "right so do i come off it"),
        ("can water tablets cause cramps", "yes so she must quit them"),
        ("can water tablets cause cramps", "so i stop taking them for a week and see"),
        ("can b12 shots cause cramps", "you said that so should i skip them"),
        ("my cholesterol pills give me cramps", "so bin 'em"),
        ("what causes leg cramps", "should i quit the crestor"),
        ("what causes leg cramps", "do i come off the lasix then"),
    ],
)
def test_nobody_is_told_less_than_to_ask_first(before: str, words: str, talk: Talk) -> None:
    talk.say(before)
    reply = talk.say(words).reply

    said = " ".join(reply.lines).lower()
    assert reply.outcome == "declined"
    assert "don't stop" in said
    assert "doctor" in said


@pytest.mark.parametrize("words", ["how do i stop it", "does stretching stop them"])
def test_a_cramp_may_be_stopped(words: str, talk: Talk) -> None:
    talk.say("what causes leg cramps")

    assert "medicine" not in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize(
    "words",
    [
        "i take metformin could the tablets give me cramps",
        "are the statins or the other tablets why i cramp",
        "do my blood pressure tablets make me cramp",
        "my magnesium tablets do they help with cramps",
    ],
)
def test_tablets_of_something_else_are_not_those_of_b12(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert not (reply.answer or "").startswith("tablets")


@pytest.mark.parametrize("words", ["can those tablets give somebody cramps", "can b12 tablets and metformin do it"])
def test_plain_tablets_are_those_of_b12_where_nothing_else_is_named_or_b12_is(words: str, talk: Talk) -> None:
    utterance = talk.say(words).utterance

    assert utterance is not None
    evidence = utterance.asked.evidence
    assert evidence is not None
    assert "tablets" in (*evidence.asked, *evidence.told)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("will b12 tablets get rid of my cramps", "tablets-treatment"),
        ("are b12 jabs any good against cramps", "injections-as-treatment"),
        ("is magnesium any use for leg cramps", "electrolytes-treatment"),
        ("does b12 help with cramps", "b12-treatment"),
    ],
)
def test_what_helps_against_cramps_is_no_question_of_what_causes_them(words: str, answer: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize(
    "words",
    [
        "i'm vegetarian which foods have b12",
        "b12 foods please and i am a pure vegetarian",
        "is there b12 for vegetarians",
    ],
)
def test_a_vegetarian_hears_of_no_meat(words: str, talk: Talk) -> None:
    said = " ".join(talk.say(words).reply.lines).lower()

    assert "dairy" in said
    assert "meat" not in said


@pytest.mark.parametrize("words", ["which food on the ferry has b12", "can i get leg cramps on a trampolene"])
def test_what_something_lies_or_stands_on_is_no_medicine(words: str, talk: Talk) -> None:
    assert "that medicine" not in talk.say(words).reply.gaps


@pytest.mark.parametrize(
    "words", ["i am on zorbadell does it cause cramps", "dad was put on quimbrene can it cause cramps"]
)
def test_what_somebody_is_on_is_a_medicine(words: str, talk: Talk) -> None:
    assert any("medicine" in one for one in talk.say(words).reply.gaps)
