"""Nobody is there to help: own hands will do, and whether to stand on it is not known; nothing is "left out"."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    "said",
    [
        "there's nobody here to rub it",
        "i'm on my own in the house",
        "it's just me here",
        "my husband is asleep so it's only me",
        "no one's home but i can rub it",
        "i'm on me own since the kids left would standing on it do any good",
    ],
)
def test_who_is_alone_hears_that_own_hands_will_do(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines)

    assert "own hands" in heard
    assert "let somebody" not in heard


def test_who_could_not_reach_and_is_alone_is_not_told_to_leave_that_out_too(talk: Talk) -> None:
    talk.say(CRAMP, "i can't reach it")

    assert "leave that out" not in " ".join(talk.say("there's nobody to rub it for me").reply.lines)


@pytest.mark.parametrize(
    "said",
    [
        "would it help to stand on it",
        "does walking on it do any good",
        "is standing on it any good",
        "nobody is here to rub it so would standing on it do",
    ],
)
def test_whether_standing_helps_is_not_known(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert "I don't know whether that's all right" in " ".join(talk.say(said).reply.lines)


@pytest.mark.parametrize("said", ["leave me alone", "i'm alone and scared", "i'm on my own and i can't get up"])
def test_who_fears_or_cannot_or_stops_is_not_only_alone(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert "own hands" not in " ".join(talk.say(said).reply.lines)


def test_who_asks_to_run_on_is_not_told_to_keep_going_and_to_rest(talk: Talk) -> None:
    talk.say(CRAMP, "next")
    heard = " ".join(talk.say("it's easing a wee bit but still sore can i carry on running").reply.lines)

    assert "rest it for now" in heard
    assert "going" not in heard
