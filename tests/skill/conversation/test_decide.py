"""What is said is met with what is on the table: picks, the rest, corrections, and a yes or no with words around it."""

from __future__ import annotations

from typing import Any

import pytest
from conversing import Talk

from skill.conversation.state import Conversation
from skill.conversation.table import items
from skill.listening.said import Said
from skill.turn import take_turn


@pytest.mark.parametrize("words", ["yes please do tell me", "oh go on then", "sure why not", "ok yes"])
def test_a_yes_in_any_company_takes_the_offer(words: str, talk: Talk) -> None:
    talk.say("how common is low b12")
    assert talk.state.offer is not None
    offered = talk.state.offer.answers[0]

    assert talk.say(words).reply.answer == offered


@pytest.mark.parametrize("words", ["no that's fine cheers", "no it's okay thank you", "not now thanks", "maybe later"])
def test_a_no_in_any_company_is_no_yes(words: str, talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    reply = talk.say(words).reply

    assert (reply.outcome, reply.answer) == ("control", None)


@pytest.mark.parametrize(("words", "place"), [("the second one please", 1), ("tell me about the first cause", 0)])
def test_a_thing_that_was_named_can_be_picked(words: str, place: int, talk: Talk) -> None:
    talk.say("what causes leg cramps")
    named = items(talk.content, talk.state)

    answer = talk.say(words).reply.answer

    assert answer is not None
    assert named[place] in talk.content.places[answer][0]


def test_the_last_of_the_things_named_can_be_picked(talk: Talk) -> None:
    talk.say("what causes leg cramps")
    named = items(talk.content, talk.state)

    answer = talk.say("the last of those").reply.answer

    assert answer is not None
    assert named[-1] in talk.content.places[answer][0]


@pytest.mark.parametrize("words", ["and are there any others", "is that everything", "what else"])
def test_the_rest_of_an_answer_is_what_was_not_said_yet(words: str, talk: Talk) -> None:
    first = talk.say("what are the signs of low b12").reply

    rest = talk.say(words).reply

    assert rest.answer == first.answer
    assert set(rest.lines).isdisjoint(first.lines)


@pytest.mark.parametrize(
    ("asked", "said", "topic"),
    [
        ("what are the signs of dehydration", "no i meant low b12", "low-b12"),
        ("do b12 tablets cause cramps", "no i said the jabs", "injections"),
        ("how is low b12 treated", "not that i meant dehydration", "dehydration"),
    ],
)
def test_a_correction_keeps_what_was_asked(asked: str, said: str, topic: str, talk: Talk) -> None:
    before = talk.say(asked)
    aspect = talk.state.aspect

    reply = talk.say(said).reply

    assert reply.answer is not None
    assert reply.answer != before.reply.answer
    topics, aspects, _ = talk.content.places[reply.answer]
    assert topic in topics
    assert aspect in aspects


@pytest.mark.parametrize("words", ["that's not what i wanted to know", "you misunderstood me"])
def test_a_rejected_answer_is_not_given_again(words: str, talk: Talk) -> None:
    talk.say("which foods have b12")

    reply = talk.say(words).reply

    assert reply.answer is None
    assert reply.ask is not None
    assert talk.state.offer is not None
    assert "b12-foods" not in talk.state.offer.answers


def test_who_hesitates_is_asked_again_and_the_offer_is_kept(talk: Talk) -> None:
    talk.say("how common is low b12")
    offered = talk.state.offer

    talk.say("hmm")

    assert talk.state.offer == offered


def test_the_second_question_becomes_the_offer(talk: Talk) -> None:
    reply = talk.say("what are the signs of dehydration and how do you treat it").reply

    assert reply.answer == "dehydration-symptoms"
    assert talk.state.offer is not None
    assert talk.state.offer.answers == ("dehydration-treatment",)


def test_do_they_points_at_what_is_talked_of(talk: Talk) -> None:
    assert talk.say("tell me about statins", "and do they cause cramps").reply.answer == "statins-causes"


def test_nothing_is_said_twice_unasked(talk: Talk) -> None:
    first = talk.say("do water pills cause cramps").reply

    assert talk.say("how so").reply.lines != first.lines


def test_an_offer_survives_a_miss(talk: Talk) -> None:
    talk.say("how common is low b12")
    assert talk.state.offer is not None
    offered = talk.state.offer.answers[0]

    talk.say("who won the election")

    assert talk.state.offer is not None
    assert offered in talk.state.offer.answers


@pytest.mark.parametrize("words", ["yes my calf", "in my foot", "yes and it's a bad one", "calf"])
def test_what_follows_the_welcome_answers_it_first(words: str, talk: Talk) -> None:
    opened = take_turn(Said(opened=True), Conversation(), talk.content.locale(None), talk.content)
    talk.state = opened.conversation

    assert talk.say(words).reply.answer == "relief"


def test_thirty_turns_leave_a_small_state(talk: Talk) -> None:
    import json

    for answer in list(talk.content.article.answers)[:30]:
        turn = take_turn(Said("x", answer=answer), talk.state, talk.content.locale(None), talk.content)
        talk.state = turn.conversation
    attributes: dict[str, Any] = talk.state.to_attributes()

    assert len(json.dumps(attributes)) < 2048
