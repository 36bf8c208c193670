"""Whoever names a step, the first or the next hears that one, and the steps come one by one when asked for."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("you told me that what's after the stretching", "relief-3"),
        ("right i'm stretching it what next", "relief-3"),
        ("okay resting it what after that", "relief-2"),
        ("i'm on the rubbing bit", "relief-4"),
        ("i have rested it", "relief-2"),
        ("too fast one by one please", "relief-1"),
        ("hold on slower what was the first thing", "relief-1"),
    ],
)
def test_the_step_that_is_meant_is_said(words: str, answer: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("i can't stretch it", "relief-cannot"),
        ("i stretched it and it hurts more", "relief-worse"),
        ("how do i stretch it", "relief-how"),
    ],
)
def test_a_step_that_is_not_done_is_not_passed_over(words: str, answer: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(words).reply.answer == answer


def test_what_can_be_done_on_the_leg_is_named_as_not_told(talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say("can he walk on it")

    assert turn.reply.outcome == "declined"
    assert "I don't know whether" in turn.reply.lines[0]
    assert turn.conversation.step is not None


def test_a_bit_better_in_the_middle_of_a_step_is_a_start(talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say("hold on i'm rubbing it it's a bit better").move.detail == "partly"


@pytest.mark.parametrize("words", ["yes go back", "yeah i said yes the steps", "back to the steps"])
def test_the_way_back_to_the_steps_is_taken(words: str, talk: Talk) -> None:
    talk.say(CRAMP, "which foods have b12")

    assert talk.say(words).reply.answer == "relief-1"


def test_ease_behind_the_last_step_is_heard(talk: Talk) -> None:
    talk.say(CRAMP, "no", "no", "no", "no", "no")

    assert talk.say("oh it's gone now").reply.answer == "relief-eased"


def test_somebody_hard_of_hearing_hears_it_again(talk: Talk) -> None:
    first = talk.say(CRAMP)

    assert talk.say("wait say that again i'm a bit deaf").reply.lines == first.reply.lines
