"""Whoever wants a call made, or an appointment, hears that nothing is called or booked; what was on offer stays."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    [
        "could you phone my daughter for me",
        "ring the surgery for me",
        "will you book me a doctor appointment",
        "call my gp please",
    ],
)
def test_nothing_is_called_or_booked_and_the_offer_stays(words: str, talk: Talk) -> None:
    talk.say("when should i see a doctor about cramps")
    offered = talk.state.offer
    reply = talk.say(words).reply

    assert "can't" in reply.lines[0]
    assert offered is not None
    assert talk.state.offer == offered


def test_an_emergency_comes_before_it(talk: Talk) -> None:
    reply = talk.say("my chest is being crushed call my daughter").reply

    assert reply.outcome == "emergency"


def test_to_call_a_doctor_oneself_is_no_errand(talk: Talk) -> None:
    assert talk.say("should i call my doctor about cramps after an injection").reply.outcome == "answered"
