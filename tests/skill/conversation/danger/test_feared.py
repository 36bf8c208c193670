"""What nobody can tell by ear, a clot or how urgent it is, is never judged: who to call and see is all that is said."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    [
        "how would i know it isn't a blood clot",
        "my brother lost his leg to a clot so could this be one",
        "i'm asking whether it's a clot",
        "could it be a dvt",
        "i'm scared it's a clot",
    ],
)
def test_whoever_fears_a_clot_is_not_told_to_rub_it(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    heard = " ".join(reply.lines)
    assert "911" in heard
    assert "doctor" in heard or reply.outcome == "emergency"
    assert "rub" not in heard.lower()


def test_in_the_steps_as_well_and_they_end(talk: Talk) -> None:
    talk.say("my calf is cramping")
    assert talk.state.step is not None

    reply = talk.say("but what if it's a clot in there").reply

    assert "clot" in " ".join(reply.lines)
    assert talk.state.step is None


@pytest.mark.parametrize(
    "words",
    [
        "doctor said no clot, my calf's cramping right now",
        "i had a dvt years ago, it was treated",
        "my gran died of a clot when i was small",
    ],
)
def test_what_is_denied_or_long_over_is_not_feared(words: str, talk: Talk) -> None:
    assert talk.say(words).move.kind != "doctor"


def test_in_general_nobody_is_told_to_call(talk: Talk) -> None:
    turn = talk.say("what's the difference between a clot and a cramp")

    assert turn.move.kind == "doctor"
    assert not turn.move.caution
    assert "911" not in " ".join(turn.reply.lines)


@pytest.mark.parametrize(
    "words", ["can it wait until friday", "so is that an emergency or not", "do i need to go to the er"]
)
def test_how_urgent_it_is_is_for_a_doctor_to_say(words: str, talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    reply = talk.say(words).reply

    assert reply.lines[0].startswith("If you think it's an emergency, call 911")
    assert "doctor" in " ".join(reply.lines)
    assert reply.ask


def test_what_the_article_tells_of_a_named_topic_is_still_told(talk: Talk) -> None:
    assert talk.say("when should i see a doctor about low b12").reply.answer == "low-b12-doctor"


@pytest.mark.parametrize(
    "said", ["it's cramp not a heart attack what else can i do for her", "it's a cramp it's not a stroke what now"]
)
def test_what_it_is_not_is_not_feared(said: str, talk: Talk) -> None:
    """Whoever says what it is hears what to do about that."""
    talk.say("my wife has a cramp in her leg")
    turn = talk.say(said)
    assert (turn.move.kind, turn.move.caution) == ("step", False)


@pytest.mark.parametrize("said", ["it's not a heart attack is it"])
def test_what_is_asked_about_is_feared_yet(said: str, talk: Talk) -> None:
    """A doubt is no denial."""
    talk.say("my wife has a cramp in her leg")
    assert talk.say(said).move.kind in ("doctor", "emergency")
