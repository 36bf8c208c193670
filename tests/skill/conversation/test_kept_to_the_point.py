"""What is turned down is not answered, a pick is no cry, no cramp is no question, and what was heard is not said again."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.conversation.state import Offer


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("i don't want the injections what about tablets", "tablets"),
        ("nah needles no thanks how about the pills", "tablets"),
        ("i hate doctors what can i do about dehydration", "dehydration"),
        ("i don't need a doctor just tell me about potassium", "potassium"),
    ],
)
def test_what_is_turned_down_is_not_what_is_asked(words: str, answer: str, talk: Talk) -> None:
    talk.say("how is low b12 treated")

    assert (talk.say(words).reply.answer or "").startswith(answer)


def test_a_yes_with_its_reason_behind_it_takes_up_what_is_on_offer(talk: Talk) -> None:
    offering = talk.say("how is low b12 treated").reply

    taken = talk.say("yes because injections scare the life out of me")

    assert taken.conversation.said is not None
    assert (taken.reply.answer, taken.conversation.said.kind) == (offering.answer, "more")


def test_a_pick_that_names_cramps_is_no_cry(talk: Talk) -> None:
    talk.say("what does a b12 tablet cost")
    talk.state = talk.state._replace(offer=Offer("choice", ("tablets-treatment", "tablets-causes")))

    assert talk.say("the second one the cramp one").move.kind != "cramp"


@pytest.mark.parametrize(
    "words", ["no not now last night only after my shift", "no no is for my sister i only want to know a thing"]
)
def test_who_has_no_cramp_is_asked_what_they_would_like(words: str, talk: Talk) -> None:
    talk.open()

    turn = talk.say(words)

    assert turn.reply.outcome == "control"
    assert turn.reply.ask is not None


def test_the_welcome_is_said_again_to_whoever_missed_it(talk: Talk) -> None:
    welcome = talk.open().reply

    assert talk.say("sorry what did you say").reply.ask == welcome.ask or talk.state.step is None


def test_being_told_the_same_again_is_no_wish_to_hear_it(talk: Talk) -> None:
    first = talk.say("which foods have b12").reply

    second = talk.say("you said meat and fish again and i have that every day").reply

    assert second.lines != first.lines


def test_what_was_heard_is_not_said_whole_to_what_nothing_knows(talk: Talk) -> None:
    first = talk.say("are b12 tablets good").reply
    talk.say("what is myelin")

    later = talk.say("and would the tablets go with my quibblefax").reply

    assert not {*first.lines} <= {*later.lines}


def test_an_age_in_front_of_a_question_is_no_hour_of_the_night(talk: Talk) -> None:
    talk.say("is low b12 dangerous")

    assert "night cramps in particular" not in talk.say("am i too old for it to matter i'm fifty five").reply.gaps
