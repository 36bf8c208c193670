"""Who cannot tell yet whether it eases is given time; nobody takes that for an inability, or says it all again."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize("said", ["hard to say", "not sure", "i don't know", "maybe", "too early to tell", "dunno love"])
def test_who_cannot_tell_yet_is_given_time(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(said).move.detail == "wait"


@pytest.mark.parametrize(
    "said",
    [
        "i don't know how to stretch it",
        "i'm not sure how",
        "perhaps a bit better",
        "maybe it's worse",
        "maybe half is gone",
    ],
)
def test_who_says_more_than_that_is_heard(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(said).move.detail != "wait"
