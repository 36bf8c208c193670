"""What is said while the steps for a cramp are on is answered in them; a cry is heard in every state."""

from __future__ import annotations

import pytest

from workbench.device.assembly import make_device
from workbench.device.device import Device

CRY = "ow my calf is cramping badly"


@pytest.fixture
def device() -> Device:
    return make_device("en-US")


@pytest.mark.parametrize("before", [[], ["what foods have b12"], ["who won the cup final"], ["open cramp helper"]])
def test_a_cry_gets_the_steps_in_every_state(device: Device, before: list[str]) -> None:
    for earlier in before:
        device.say(earlier)

    assert "Gently stretch" in device.say("aargh my calf just locked up").speech


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("how hard should i pull it", "gently"),
        ("i can't bend far enough to reach it", "leave that part out"),
        ("i'm driving the car", "somewhere safe"),
        ("is it dangerous", "spasm"),
        ("i'm still rubbing it", "time"),
    ],
)
def test_what_is_said_in_the_steps_is_answered_and_keeps_them(device: Device, said: str, wanted: str) -> None:
    device.say(CRY)

    reply = device.say(said)

    assert wanted in reply.speech
    assert not reply.ends_session
