"""An emergency is feared, or its number spoken of: whom to call is said, and nobody is soothed or told to rub a hot leg."""

from __future__ import annotations

import pytest
from conversing import Talk

FEARS = (
    "is this a stroke",
    "do you reckon it's a stroke or what",
    "what if this is a heart attack",
    "i'm worried it might be sepsis",
    "are you sure it's not a clot",
    "no it's not a cramp could it be a clot",
    "could that be an infection",
)
HOT = (
    "my shin is thick and warm and it's been like that since friday",
    "my calf has been warm and swollen for three days can i rub it",
    "no better it's swollen just on the left should i keep rubbing",
)
CALM = (
    "she is nine",
    "he's seventy one",
    "my daughter is only six",
    "he's on metformin for his diabetes",
    "she is eight and eats eggs",
)


@pytest.mark.parametrize("words", FEARS)
def test_in_the_steps_a_fear_is_told_whom_to_call(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping right now")

    heard = " ".join(talk.say(words).reply.lines)

    assert "911" in heard
    assert "spasm" not in heard


@pytest.mark.parametrize("words", HOT)
@pytest.mark.parametrize("opening", ["", "my calf is cramping right now"])
def test_nobody_is_told_to_rub_a_leg_that_may_have_a_clot(opening: str, words: str, talk: Talk) -> None:
    if opening:
        talk.say(opening)

    heard = " ".join(talk.say(words).reply.lines)

    assert "911" in heard
    assert "rub" not in heard.lower()


@pytest.mark.parametrize(
    "words",
    ["nine nine nine you mean", "i'm in scotland who do i phone", "why do you say call 911", "is it really that bad"],
)
def test_after_an_alarm_the_number_is_told_again(words: str, talk: Talk) -> None:
    assert "call 911 now" in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize("words", CALM)
def test_in_a_conversation_an_age_or_a_medicine_is_no_emergency(words: str, talk: Talk) -> None:
    talk.say("what causes leg cramps")

    assert "911" not in " ".join(talk.say(words).reply.lines)


def test_how_urgent_cramps_that_come_back_are_ends_no_session(talk: Talk) -> None:
    talk.say("when should i see a doctor")

    reply = talk.say("it's every other night and i can't leave my mum alone so is it urgent").reply

    assert reply.outcome != "emergency"
    assert "911" in " ".join(reply.lines)
