"""Help that is on its way is left to those who bring it; whoever would rather wait hears whom to call."""

from __future__ import annotations

import pytest
from conversing import Talk

COMING = (
    "right we've rung 911",
    "my daughter is dialing nine one one as we speak",
    "i'm already on the line with 911",
    "neighbour's taking me to casualty",
    "i'm in the car going to the emergency room",
    "paramedics just got here",
    "my boyfriend is driving us to urgent care",
    "we're at the hospital now",
)
TO_THEM = ("yeah i called them already", "okay i will ring them", "they are on their way")
PUT_OFF = (
    "i'd rather sleep on it till morning",
    "can't this just wait till tomorrow",
    "it's too late to ring anybody",
    "i don't want to bother anyone at this hour",
    "am i going to die",
)
ASKS_FOR_IT = (
    "call an ambulance",
    "get the ambos here now",
    "somebody call the paramedics",
    "just ring 911 for us",
)
NOT_NOW = (
    "the ambulance came last year",
    "we are going to hospital tomorrow for a scan",
    "i work at the hospital and stand all day can that cause cramps",
    "i drive an ambulance and my legs cramp at night",
    "okay the doctor called it a spasm, what are leg cramps",
)


@pytest.mark.parametrize("words", [*COMING, *TO_THEM])
def test_help_on_its_way_is_right(words: str, talk: Talk) -> None:
    assert "Do what they tell you." in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize("words", COMING)
def test_in_the_steps_as_well(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping right now")

    assert "Do what they tell you." in " ".join(talk.say(words).reply.lines)
    assert talk.state.step is None


@pytest.mark.parametrize("words", TO_THEM)
def test_nobody_is_them_in_a_conversation_about_something_else(words: str, talk: Talk) -> None:
    talk.say("what is b12")

    assert talk.say(words).move.kind != "doctor"


@pytest.mark.parametrize(
    "words",
    [
        "an ambulance is on its way can i drink water",
        "we're off to a and e, should i keep my leg up",
        "my mother she calls the ambulance i must lie or sit",
    ],
)
def test_what_to_do_until_then_is_for_them_to_say(words: str, talk: Talk) -> None:
    assert "Ask them what to do until then" in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize("words", PUT_OFF)
def test_whoever_would_rather_wait_hears_whom_to_call(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.lines[0].startswith("If you think it's an emergency, call 911")
    assert "I can't judge that." in " ".join(reply.lines)


@pytest.mark.parametrize("words", ASKS_FOR_IT)
def test_whoever_asks_for_it_is_told_to_call(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.outcome == "emergency"


def test_a_sign_of_danger_comes_before_the_help_for_it(talk: Talk) -> None:
    assert talk.say("my chest hurts and i'm calling 911").move.detail == "chest-pain"


@pytest.mark.parametrize("words", NOT_NOW)
def test_what_is_over_planned_or_a_job_is_no_help_on_its_way(words: str, talk: Talk) -> None:
    assert talk.say(words).move.kind != "doctor"
