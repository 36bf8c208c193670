"""Whoever sums up what they heard hears the sentence that it stands on, and a yes only where all of it stands there."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    [
        "so what you are saying is that the tablets only help when it's low am i right",
        "if i understand you correctly the tablets help if low b12 is behind it",
        "so tablets can help is that correct",
    ],
)
def test_a_summary_hears_what_it_stands_on(words: str, talk: Talk) -> None:
    talk.say("do b12 tablets help with cramps")

    turn = talk.say(words)

    assert turn.reply.answer == "tablets-treatment"
    assert "if you're low in B12" in turn.reply.lines[0]
    assert turn.reply.lines[0] != "If you're low in B12, tablets can help, also with cramps that come from it."


def test_no_yes_to_what_may_be_turned_round(talk: Talk) -> None:
    talk.say("can too much b12 cause cramps")

    heard = talk.say("so too much never causes cramps is that right").reply.lines[0]

    assert not heard.startswith(("Yes", "That's right"))


def test_a_yes_to_what_stands_there_word_for_word(talk: Talk) -> None:
    talk.say("can statins cause cramps")

    assert (
        talk.say("so you're saying statins can play a part is that right")
        .reply.lines[0]
        .startswith(("Yes", "That's right"))
    )


def test_what_was_not_said_is_no_summary(talk: Talk) -> None:
    talk.say("can statins cause cramps")

    assert talk.say("so what you are saying is that bananas have magnesium").reply.answer != "statins-causes"


def test_with_nothing_said_it_is_a_question(talk: Talk) -> None:
    assert talk.say("low b12 can cause cramps is that right").reply.answer == "low-b12-causes"


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("what are the signs of low b12", "so what you are saying is i probably have it"),
        ("what causes leg cramps", "so it could be any of those then"),
        ("can low b12 cause cramps", "so i must be low"),
    ],
)
def test_nobody_is_told_what_they_have(first: str, words: str, talk: Talk) -> None:
    talk.say(first)

    assert talk.say(words).reply.answer in ("low-b12-tests", "leg-cramps-tests")
