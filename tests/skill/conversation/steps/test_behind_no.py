"""A no to the welcome with a question or a complaint behind it hears about that, and not only that all is well."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.content import Content


@pytest.mark.parametrize(
    ("said", "gap"),
    [
        ("nah not right now but i am pregnant is b12 safe for my baby", "pregnancy"),
        ("no thanks who won the cup final", None),
        ("no love i was only wondering are bananas any use", "other-foods"),
    ],
)
def test_what_is_asked_behind_a_no_is_answered_or_its_gap_named(said: str, gap: str | None, content: Content) -> None:
    """As it would be alone; above all, nobody who is pregnant hears that it is harmless."""
    talk = Talk(content)
    talk.open()
    turn = talk.say(said)
    assert gap in turn.move.gaps if gap is not None else turn.move.kind == "decline"


def test_a_question_behind_a_cramp_that_is_over_is_heard(content: Content) -> None:
    """That it was in the night is no reason to hear nothing of age."""
    talk = Talk(content)
    talk.open()
    turn = talk.say("no it went off an hour ago but now do older people get it more often")
    assert turn.move.answer == "low-b12-common"


@pytest.mark.parametrize(
    "said", ["no but i get them most nights after football", "nope these cramps wake my wife every night"]
)
def test_what_comes_back_behind_a_no_is_sent_to_a_doctor(said: str, content: Content) -> None:
    """Nobody whose cramps come back is asked what else they would like."""
    talk = Talk(content)
    talk.open()
    assert talk.say(said).move.answer == "leg-cramps-doctor"


@pytest.mark.parametrize("said", ["no just sitting here with the cat", "no i'm driving"])
def test_who_asks_nothing_behind_a_no_hears_what_can_be_asked(said: str, content: Content) -> None:
    """A story is no question."""
    talk = Talk(content)
    talk.open()
    assert talk.say(said).move.detail == "no"
