"""In the steps a doctor is named once to whoever only tells of pain; how to stretch is asked, and no inability told."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("it gets worse", "it's even worse now"),
        ("this is the second time tonight same place", "it's back again third time"),
        ("is this serious", "and worse now"),
    ],
)
def test_a_doctor_is_named_once_to_who_tells_of_pain(first: str, then: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert "doctor" in " ".join(talk.say(first).reply.lines)
    assert "doctor" not in " ".join(talk.say(then).reply.lines)


def test_who_asks_for_a_doctor_again_is_told_again(talk: Talk) -> None:
    talk.say(CRAMP, "it gets worse")

    assert "doctor" in " ".join(talk.say("this is the third time tonight should i see a doctor").reply.lines)


def test_every_night_goes_on_with_the_step(talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say("i've had it every night this week so yeah tell me").reply.lines)

    assert "doctor" in heard
    assert "stretch" in heard


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("it was the thigh though not the calf does one stretch that differently", "how"),
        ("do you stretch the back of the thigh the same way", "how"),
        ("should i stretch it another way", "how"),
        ("i can't stretch it", "cannot"),
        ("i can hardly stretch it", "cannot"),
    ],
)
def test_how_to_stretch_is_asked_and_not_that_it_cannot_be(said: str, wanted: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(said).move.detail == wanted
