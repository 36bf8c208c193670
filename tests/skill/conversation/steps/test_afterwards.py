"""A cramp that lasts through all the steps names a doctor instead of beginning anew, and may let go later after all."""

from __future__ import annotations

import pytest
from conversing import Talk


def _all_steps(talk: Talk) -> None:
    talk.say("my calf has seized up")
    for _ in range(4):
        talk.say("no it's not easing")


@pytest.mark.parametrize(
    "words",
    [
        "i did all of that already and it still won't let go",
        "my leg still hurts right now what else can i do",
        "it's the same cramp it has not gone",
    ],
)
def test_nobody_who_did_it_all_hears_it_from_the_beginning(words: str, talk: Talk) -> None:
    _all_steps(talk)

    turn = talk.say(words)

    assert "doctor" in " ".join(turn.reply.lines)
    assert not turn.reply.lines[0].startswith("Rest ")
    assert turn.reply.ask is not None


def test_another_cramp_gets_the_steps_again(talk: Talk) -> None:
    _all_steps(talk)

    assert talk.say("now the other calf is cramping").reply.lines[0].startswith("Rest ")


def test_a_cramp_that_lets_go_after_another_question_has_let_go(talk: Talk) -> None:
    _all_steps(talk)
    talk.say("when should i see a doctor")

    assert talk.say("oh it's starting to let go").reply.answer == "relief-eased"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("it's no better should i go to the hospital or what", "see a doctor"),
        ("i've rubbed it for ten minutes and nothing helps", "see a doctor"),
        ("is it heck it's like a rock", ""),
    ],
)
def test_what_is_asked_beside_the_pain_is_heard(words: str, named: str, talk: Talk) -> None:
    talk.say("my calf has seized up")

    turn = talk.say(words)

    assert named in " ".join(turn.reply.lines)
    assert turn.conversation.step is not None


def test_who_says_that_it_is_gone_hears_of_no_emergency(talk: Talk) -> None:
    talk.say("my calf has seized up")

    turn = talk.say("nah it's gone now how do i keep it from coming back tonight")

    assert turn.reply.answer == "relief-eased"
    assert not turn.move.caution


def test_a_leg_that_may_have_a_clot_is_rubbed_neither_then_nor_later(talk: Talk) -> None:
    talk.say("could it be a clot in his calf")
    told = talk.say("he's had this swollen calf since monday is it a clot").reply.lines

    asked = talk.say("so should i rub it for him").reply.lines

    assert "clot" in " ".join(told)
    assert "clot" in " ".join(asked)
    assert "rub" not in " ".join(asked)


def test_what_is_left_of_a_cramp_that_lets_go_is_no_new_cramp(talk: Talk) -> None:
    _all_steps(talk)
    talk.say("when should i see a doctor")

    turn = talk.say("well it's starting to let go thank the lord my calf's that sore is that normal")

    assert turn.conversation.step is None
    assert not turn.reply.lines[0].startswith("Rest ")


@pytest.mark.parametrize("words", ["nowt ta", "nothing thanks", "nothing else cheers"])
def test_nothing_more_after_a_cramp_is_no_cramp(words: str, talk: Talk) -> None:
    talk.say("my calf has seized up")
    talk.say("it's gone")

    assert talk.say(words).conversation.step is None


def test_ease_behind_the_offer_to_go_back_is_ease(talk: Talk) -> None:
    talk.say("my calf has seized up")
    talk.say("no it's not easing")
    talk.say("can low b12 cause cramps")

    assert talk.say("well all right it's finally letting up a little").reply.answer == "relief-eased"


@pytest.mark.parametrize("words", ["should i call somebody", "no it's been five minutes should i ring someone"])
def test_whoever_asks_whether_to_call_somebody_hears_of_a_doctor(words: str, talk: Talk) -> None:
    talk.say("my calf has seized up")

    assert "see a doctor" in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize(
    "words", ["i asked should i call my doctor it's all swollen up too", "it's swollen", "now my ankle has swelled up"]
)
def test_a_leg_that_swells_is_not_rubbed(words: str, talk: Talk) -> None:
    talk.say("my calf has seized up")

    turn = talk.say(words)

    said = " ".join(turn.reply.lines)
    assert "911" in said
    assert "rub" not in said
    assert turn.conversation.step is None
