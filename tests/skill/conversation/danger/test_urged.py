"""To call a doctor at once is said once: what comes next gets its own answer, and an objection one on how urgent it is."""

from __future__ import annotations

import pytest
from conversing import Talk

URGED = "i had my b12 shot this morning and now my legs are cramping"


@pytest.mark.parametrize(
    "words",
    [
        "it's sunday my doctor's office is closed",
        "i have an appointment with my doctor next week",
        "straight away it's only a small cramp",
        "do i really have to call my doctor tonight",
        "i can't get through to my doctor",
    ],
)
def test_an_objection_hears_how_urgent_it_is(words: str, talk: Talk) -> None:
    talk.say(URGED)

    lines = talk.say(words).reply.lines

    assert lines[0].startswith("If you think it's an emergency, call 911")
    assert "I can't judge that." in " ".join(lines)


@pytest.mark.parametrize(
    "words", ["i haven't had it yet", "hold on i've not even had my jab", "that's before i get the injection"]
)
def test_who_has_not_had_it_yet_hears_that_it_is_for_afterwards(words: str, talk: Talk) -> None:
    talk.say("can b12 injections cause cramps")

    assert talk.say(words).reply.lines[0].startswith("That's for when you've had one")


@pytest.mark.parametrize(
    "words",
    ["how does the shot cause it", "i got only a few cramps at night is the jab doing it", "what else causes cramps"],
)
def test_what_is_asked_next_is_not_told_to_call_again(words: str, talk: Talk) -> None:
    talk.say(URGED)

    turn = talk.say(words)

    assert turn.move.soon is None
    assert turn.move.answer != "injections-treatment"


@pytest.mark.parametrize("words", ["it's only a small cramp", "i have an appointment with my doctor next week"])
def test_nobody_objects_who_was_not_told(words: str, talk: Talk) -> None:
    talk.say("what is b12")

    assert talk.say(words).move.kind != "doctor"


def test_a_question_whether_it_is_from_the_shot_is_answered(talk: Talk) -> None:
    lines = talk.say("my mother take b12 injection and after she has cramps in legs is from injection").reply.lines

    assert "rare" in " ".join(lines)
    assert "doctor" in " ".join(lines)


@pytest.mark.parametrize("before", ["do injections help", "tell me about the shots"])
def test_what_was_only_told_about_is_said_again_to_whom_it_happens(before: str, talk: Talk) -> None:
    talk.say(before)

    assert "Call your doctor" in " ".join(talk.say(URGED).reply.lines)


@pytest.mark.parametrize("words", ["so what do i do now", "okay what should i do then", "who do i call"])
def test_whoever_asks_what_to_do_hears_whom_to_call_and_what_for(words: str, talk: Talk) -> None:
    talk.say("i had a b12 shot this morning and now my legs are cramping")

    reply = talk.say(words).reply

    assert reply.answer == "injections-treatment"
    assert "potassium" in " ".join(reply.lines)
