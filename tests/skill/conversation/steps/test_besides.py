"""Two things said at once in the steps, and the same asked again: each is answered, and nothing in the same words."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    ("said", "answered", "then"),
    [
        ("nope still killing me how long does a cramp like this go on", "how long it lasts", "stretch"),
        ("it hasn't shifted should i press it firmly or softly", "how hard", "stretch"),
        ("ow no it's still solid is that because i don't drink much", "drinking too little", "stretch"),
        ("how long will it take it's still so sore", "how long", "stretch"),
    ],
)
def test_a_question_with_pain_hears_its_answer_and_the_next_step(said: str, answered: str, then: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines)

    assert answered in heard.lower().replace("how long it lasts, i", "i don't know how long it lasts, i")
    assert then in heard


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("oh that's let go now why do i get them", "Common causes"),
        ("it's gone thank you how come it grabs me in bed", "Common causes"),
        ("it's easing off now but this is the fourth time this month", "doctor"),
        ("ah it's easing can i sit down now", "Sit or lie"),
    ],
)
def test_a_question_with_ease_is_answered_instead_of_what_prevents_the_next(said: str, answered: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines)

    assert answered in heard
    assert "prevent" not in heard


@pytest.mark.parametrize(
    "said",
    [
        "may i stand on that leg",
        "can i lie flat",
        "how firm should i rub",
        "how many minutes do i rub",
        "which way do i pull",
    ],
)
def test_the_same_asked_again_is_not_answered_in_the_same_words(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(said).reply.lines != talk.say(said).reply.lines


@pytest.mark.parametrize(
    "said",
    [
        "i've been stretching it and nothing happens",
        "you keep saying the same thing",
        "you already told me to rest",
        "i am stretching it and it isn't doing a thing",
    ],
)
def test_nobody_for_whom_it_failed_is_sent_back_to_rest(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines)

    assert "Rest the leg" not in heard
    assert "rub" in heard or "doctor" in heard


@pytest.mark.parametrize(
    "said", ["it's easing a bit but comes back when i stand", "a little easier but it keeps coming again"]
)
def test_ease_that_does_not_stay_is_none(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    talk.say(said)

    assert talk.state.step is not None


def test_another_part_of_the_body_hears_the_same_shortly(talk: Talk) -> None:
    first = talk.say("ow ow a cramp").reply.lines
    second = talk.say("it's in my foot").reply.lines

    assert "foot" in second[0]
    assert not set(first) & set(second)


@pytest.mark.parametrize(
    ("said", "answered"),
    [("how often should i do the stretching", "how often"), ("is it bad that it is the third one this week", "doctor")],
)
def test_what_is_asked_after_the_ease_is_answered(said: str, answered: str, talk: Talk) -> None:
    talk.say(CRAMP, "it's gone")
    heard = " ".join(talk.say(said).reply.lines)

    assert answered in heard
    assert "I'm glad" not in heard


@pytest.mark.parametrize(
    "said", ["you're on about cramps again", "why do you keep going on about cramp will his memory return"]
)
def test_whoever_complains_that_we_speak_of_cramps_has_none(said: str, talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    assert talk.say(said).move.kind != "cramp"


@pytest.mark.parametrize(
    "said", ["can't i just stand on it", "couldn't i just walk it off", "can she drive home like this"]
)
def test_whether_to_use_the_leg_is_a_gap(said: str, talk: Talk) -> None:
    """It is a question, and not that the stretch cannot be done."""
    talk.say("my leg is cramping")
    assert talk.say(said).move.besides == "move"


@pytest.mark.parametrize(
    "said", ["can i get back on the bike", "should she go home or finish the shift", "can i drive now"]
)
def test_whether_to_go_on_with_the_day_is_a_gap_once_it_has_eased(said: str, talk: Talk) -> None:
    """Nobody is told that it may be done."""
    talk.say("my leg is cramping")
    talk.say("it's gone")
    assert talk.say(said).move.besides == "move"
    talk.say("my leg is cramping")
    assert talk.say(f"it's gone now {said}").move.besides == "move"


def test_who_goes_back_to_a_step_asks_for_no_leave(talk: Talk) -> None:
    """ "Back to" what was said is no use of the leg."""
    talk.say("my leg is cramping")
    assert talk.say("can we go back to the first step").move.besides == ""


@pytest.mark.parametrize("words", ["could this hurt my baby i'm pregnant", "i'm pregnant is it okay that it hurts so"])
def test_whoever_fears_for_a_baby_hears_whom_to_ask_and_is_led_back(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")
    reply = talk.say(words).reply

    assert any("midwife" in line for line in reply.lines)
    assert talk.state.step is not None
