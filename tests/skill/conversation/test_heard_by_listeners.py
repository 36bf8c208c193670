"""Kinds of turns on which listeners gave up, in other words than theirs: each is an ability, tried in several wordings."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        # Nobody who has not said so hears of food without meat.
        (None, "what foods have vitamin b12 in them", "b12-foods"),
        (None, "i don't eat meat or eggs what has b12 in it", "eggless-foods"),
        (None, "i'm lactose intolerant which foods have b12", "milkless-foods"),
        (None, "what can i eat for b12 i'm a vegetarian", "meatless-foods"),
        # Who is low, whatever they eat.
        ("which foods have b12", "i have all of those so could i still be low", "low-b12-origins"),
        ("is low b12 common", "and who gets low mostly", "low-b12-origins"),
        # Which of several it is.
        ("what are the signs of low b12", "so how would i know if it's that", "leg-cramps-tests"),
        # What is guessed at behind an okay.
        ("what causes leg cramps", "okay so it might be my statin", "statins-causes"),
        # A cue within another.
        ("what causes leg cramps", "how do i stop them coming", "leg-cramps-prevention"),
        ("what causes leg cramps", "should i stretch before my walk or after", "leg-cramps-prevention"),
        ("what causes leg cramps", "and how much water should he drink", "dehydration-treatment"),
        (None, "my sister has diabetes so which medicines can give you cramps", "medicines-causes"),
    ],
)
def test_it_is_answered(before: str | None, words: str, answer: str, talk: Talk) -> None:
    if before is not None:
        talk.say(before)

    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize("words", ["psoriasis leg cramps", "leg cramps omeprazole", "arthritis leg cramps"])
def test_a_cramp_beside_an_unknown_cause_is_a_search_and_no_cry(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert talk.state.step is None
    assert reply.gaps


@pytest.mark.parametrize("words", ["leg cramp", "calf cramp in bed", "foot cramp now", "cramp in my leg again"])
def test_a_cry_in_few_words_is_one_still(words: str, talk: Talk) -> None:
    talk.say(words)

    assert talk.state.step is not None


@pytest.mark.parametrize(
    "words", ["no not now but last night i did in the foot", "nope not right now it was yesterday evening in my calf"]
)
def test_a_cramp_of_last_night_is_none_now(words: str, talk: Talk) -> None:
    talk.open()

    talk.say(words)

    assert talk.state.step is None


@pytest.mark.parametrize(
    "words", ["you're no help stop", "nope i've got to get my grandson", "no thanks i go to call my doctor now"]
)
def test_whoever_leaves_is_let_go(words: str, talk: Talk) -> None:
    talk.say("what causes leg cramps")

    assert talk.say(words).reply.ask is None


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("how is low b12 treated", "okay and is one tablet a day enough"),
        ("do b12 shots cause cramps", "so how many days after does that come on"),
        ("how do i prevent cramps", "and how many times a week do i do the stretches"),
    ],
)
def test_what_is_not_known_is_named_and_nothing_is_said_twice(before: str, words: str, talk: Talk) -> None:
    first = talk.say(before).reply

    reply = talk.say(words).reply

    assert reply.gaps
    assert reply.lines != first.lines
    assert "told you all" not in " ".join(reply.lines)


def test_figures_by_age_are_no_gap_of_age(talk: Talk) -> None:
    reply = talk.say("is it normal to be low in b12 at seventy").reply

    assert (reply.answer, reply.gaps) == ("low-b12-common", ())
