"""What somebody says of what they eat holds for the whole session; what only others eat does not."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.conversation.state import Conversation

MEAT = ("Meat", "fish")


def heard(talk: Talk, *words: str) -> str:
    return " ".join(talk.say(*words).reply.lines)


@pytest.mark.parametrize("words", ["i am vegetarian", "i do not eat any meat", "fish i never touch"])
def test_whoever_eats_no_meat_hears_of_none_several_turns_later(words: str, talk: Talk) -> None:
    talk.say(words, "can low b12 make me tired", "what causes leg cramps")

    reply = heard(talk, "so which foods have b12 in them")

    assert "dairy" in reply
    assert not any(one in reply for one in MEAT)


def test_whoever_eats_nothing_of_animals_hears_what_is_missing_and_then_only_that(talk: Talk) -> None:
    talk.say("i have been vegan for ten years", "what is myelin")

    first = talk.say("which foods have b12").reply
    again = talk.say("and what else has it").reply

    assert "plant foods" in first.gaps
    assert not any(one in " ".join((*first.lines, *again.lines)) for one in (*MEAT, "dairy"))


def test_a_yes_to_foods_with_a_diet_behind_it_gets_what_is_left(talk: Talk) -> None:
    talk.say("what does b12 do", "no", "how do i get low in b12")
    state = talk.state
    assert state.offer is not None

    reply = heard(talk, "which foods have b12 but i am vegetarian")

    assert "dairy" in reply
    assert not any(one in reply for one in MEAT)


def test_a_food_asked_about_by_name_is_told_again(talk: Talk) -> None:
    talk.say("i am vegetarian", "which foods have b12", "what is myelin")

    assert "dairy" in heard(talk, "is there b12 in curd")


def test_vegans_in_general_are_nobody_in_the_room(talk: Talk) -> None:
    talk.say("do vegans get low in b12")

    assert "Meat" in heard(talk, "which foods have b12")


def test_what_was_said_of_a_diet_survives_the_way_through_alexa(talk: Talk) -> None:
    talk.say("i am vegan")

    assert Conversation.from_attributes(talk.state.to_attributes()).suits == talk.state.suits == ("vegan",)


@pytest.mark.parametrize("words", ["i've been veggie since school what should i eat for b12", "been a vegan all my life"])
def test_a_diet_of_long_standing_is_one(words: str, talk: Talk) -> None:
    assert not any(one in heard(talk, words, "which foods have b12") for one in MEAT)


@pytest.mark.parametrize("words", ["does milk have b12", "is there b12 in eggs"])
def test_a_vegan_who_asks_of_a_food_that_is_told_hears_of_it(words: str, talk: Talk) -> None:
    talk.say("i'm vegan how do i get b12")

    reply = talk.say(words).reply

    assert "treatment/4" in reply.sources
    assert not reply.gaps
