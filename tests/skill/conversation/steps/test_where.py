"""What is said of a place fits it: nobody on their feet hears of a car, and nobody who has hold is told to hold on."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"
SAFETY = ("car", "hold on", "water, and call", "come down", "road")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("i'm doing seventy on the motorway", "stop somewhere safe"),
        ("at the wheel here mate", "stop somewhere safe"),
        ("i'm in the pool at the deep end", "come out of the water, and call"),
        ("i'm up a stepladder changing a bulb", "come down"),
        ("i'm at the till in the shop", "hold on to something"),
        ("standing at the bus stop", "hold on to something"),
    ],
)
def test_a_place_gets_what_it_needs_and_no_more(said: str, wanted: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines).lower()

    assert [one for one in SAFETY if one in heard] == [one for one in SAFETY if one in wanted]


@pytest.mark.parametrize(
    "said",
    [
        "i'm leaning on the kitchen counter",
        "i'm hanging onto the banister on the stairs",
        "standing in the cupboard holding on to a shelf",
        "i'm sat on the loo",
        "i'm in the passenger seat of the car",
        "sitting on the train",
    ],
)
def test_nobody_who_sits_or_holds_on_hears_of_safety(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)

    assert turn.move.detail == "settled"
    assert not any(one in " ".join(turn.reply.lines).lower() for one in SAFETY)


def test_to_get_safe_is_said_as_often_as_a_place_is_named(talk: Talk) -> None:
    talk.say(CRAMP, "i'm driving")

    assert "stop somewhere safe" in talk.say("i'm still driving on the motorway").reply.lines[0]


@pytest.mark.parametrize("said", ["little bit but still hard like stone", "slightly but it is like a rock yet"])
def test_a_little_that_is_hard_yet_is_no_ease(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(said).move.detail == "still"
