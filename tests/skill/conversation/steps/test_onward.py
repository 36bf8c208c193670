"""On with the steps: the first when the first is asked for, the next when it is, whatever is complained of besides."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    "said", ["hang on hang on slow down what's first", "wait let me sit what do i do first", "whoa where do i start"]
)
def test_the_first_step_is_said_to_whoever_asks_for_it(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert "This is the first step." in talk.say(said).reply.lines


@pytest.mark.parametrize("said", ["you already said that what's next", "okay she's letting me rub it go ahead"])
def test_the_next_step_is_said_without_a_doctor(said: str, talk: Talk) -> None:
    talk.say(CRAMP, "next")

    assert talk.say(said).reply.lines == ("Next, give the muscle a rub.",)


def test_who_was_not_answered_hears_that_we_are_sorry(talk: Talk) -> None:
    talk.say(CRAMP, "next")

    assert talk.say("ready but that did not answer me").reply.lines[0].startswith("Sorry")


def test_nobody_whom_stretching_hurts_is_told_to_call(talk: Talk) -> None:
    talk.say("my husband woke up with a cramp in his thigh he can't move")
    heard = " ".join(talk.say("he says no stop pulling it hurts more should i use a hot towel or ice").reply.lines)

    assert "911" not in heard


@pytest.mark.parametrize("said", ["should i stop the statin", "no should i quit taking my water tablet"])
def test_who_asks_to_stop_a_medicine_hears_whom_to_ask_first(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)

    assert "stop" in " ".join(turn.reply.lines)
    assert "doctor or pharmacist first" in " ".join(turn.reply.lines)
    assert turn.conversation.step is not None


@pytest.mark.parametrize("asked", ["stretch how", "how do i stretch it"])
def test_who_heard_how_to_stretch_hears_the_step_behind_it(asked: str, talk: Talk) -> None:
    """The stretch did not help: it is not told again."""
    talk.say("my calf just seized up")
    talk.say(asked)
    talk.say("not really still hard as a board")
    assert talk.state.step == 2


def test_what_now_asks_for_the_next_step(talk: Talk) -> None:
    """Whoever is not dying has no ease."""
    talk.say("my calf just seized up")
    assert talk.say("it's only a cramp nobody is dying what now").move.detail == "next"
