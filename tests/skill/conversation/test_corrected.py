"""What is ruled out, known already or not meant is left out; what is meant is asked."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("not food tablets versus injections", "tablets-compare-injections"),
        ("no not the potassium the signs of low b12", "low-b12-symptoms"),
        ("prevention i have heard already what are the causes of leg cramps", "leg-cramps-causes"),
        ("not cramps the tingling what is that", "tingling-causes"),
    ],
)
def test_what_is_meant_is_answered(words: str, answer: str, talk: Talk) -> None:
    talk.say("how do i prevent leg cramps")

    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize(
    "words",
    [
        "no love i haven't got a cramp what do you do",
        "um no i'm just waiting for the bus so what can i even ask you",
        "hello good evening who am i speaking with",
        "nothing hurts just bored tell me something interesting",
    ],
)
def test_what_it_can_do_is_asked_in_any_company(words: str, talk: Talk) -> None:
    talk.open()

    assert talk.say(words).move.detail == "help"


@pytest.mark.parametrize(
    "words",
    [
        "i took the injection this morning and now both my legs are cramping",
        "my leg cramps began last week right after the b12 shot",
        "since my b12 jab on monday i keep getting cramps in my calf",
    ],
)
def test_a_cramp_after_an_injection_hears_of_the_doctor_in_any_words(words: str, talk: Talk) -> None:
    assert "doctor straight away" in talk.say(words).reply.lines[0]


@pytest.mark.parametrize("words", ["lifelong why lifelong", "but why", "and why is that then"])
def test_why_it_is_lifelong_is_not_why_anything_cramps(words: str, talk: Talk) -> None:
    talk.say("how is pernicious anemia treated")

    assert talk.say(words).move.detail == "no-reason"


def test_why_a_figure_is_so_high_is_not_known(talk: Talk) -> None:
    talk.say("how common is low b12")

    assert talk.say("but why do old people get it more").move.detail == "no-reason"


def test_what_something_is_and_is_not_told_is_named(talk: Talk) -> None:
    turn = talk.say("what is a statin anyway")

    assert turn.reply.gaps == ("what exactly that is",)
    assert turn.reply.answer == "statins-causes"


@pytest.mark.parametrize(
    ("first", "words", "answer"),
    [
        ("can hard training give me cramps", "and what else could it be", "leg-cramps-causes"),
        ("can dehydration cause cramps", "anything else apart from that", "leg-cramps-causes"),
        ("do statins give you cramps", "what other ones", "medicines-causes"),
        ("do statins give you cramps", "which other things can do it", "leg-cramps-causes"),
    ],
)
def test_what_else_there_is_are_the_others(first: str, words: str, answer: str, talk: Talk) -> None:
    talk.say(first)

    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize(
    "words", ["forget about that what causes the cramps", "forget about this what causes cramps at all"]
)
def test_who_waves_something_away_hears_nothing_of_memory(words: str, talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    turn = talk.say(words)

    assert turn.conversation.topic == "leg-cramps"
    assert turn.move.answer != "memory-causes"
