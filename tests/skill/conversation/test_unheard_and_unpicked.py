"""What reaches the skill without words, or picks where nothing can be picked, loses nothing and breaks nothing."""

from __future__ import annotations

import pytest

from skill.replying.controls import CONTROLS
from skill.turn import Turn
from workbench.device.assembly import make_device

FALLBACK = {"type": "IntentRequest", "intent": {"name": "AMAZON.FallbackIntent"}}


@pytest.mark.parametrize(
    "before",
    [["my foot has cramped up"], ["my foot has cramped up", "next"], ["does low b12 cause cramps"], ["open cramp helper"]],
    ids=" | ".join,
)
def test_a_fallback_is_a_miss_and_is_never_weighed(before: list[str]) -> None:
    device = make_device(road="words")
    for words in before:
        device.say(words)

    heard = device.request(FALLBACK)

    assert (heard.outcome, heard.ends_session) == ("declined", False)


@pytest.mark.parametrize("words", ["i meant the third one", "i meant the first please", "and i meant number two"])
@pytest.mark.parametrize("before", [[], ["does low b12 cause cramps"], ["open cramp helper"]], ids=" | ".join)
def test_a_pick_where_nothing_can_be_picked_is_no_error(words: str, before: list[str]) -> None:
    device = make_device(road="words")
    for earlier in before:
        device.say(earlier)

    turn: Turn | None = device.say(words).exchange.turn

    assert turn is not None
    assert turn.move.kind != "control" or turn.move.detail in CONTROLS
