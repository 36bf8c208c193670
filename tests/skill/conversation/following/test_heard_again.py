"""What was heard is found again by the kind of thing that it was, and so is what is left of it."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    ["just repeat which foods you said", "what were those foods again", "say that about meat and dairy again please"],
)
def test_an_earlier_answer_is_said_again_by_its_kind(words: str, talk: Talk) -> None:
    talk.say("which foods have b12")
    talk.say("what are the signs of dehydration")

    assert talk.say(words).reply.answer == "b12-foods"


def test_the_last_list_is_said_again(talk: Talk) -> None:
    first = talk.say("which foods have b12").reply

    again = talk.say("read me that list again so my wife can write it down").reply

    assert again.lines == first.lines


def test_a_cramp_that_comes_again_is_no_request(talk: Talk) -> None:
    talk.say("what causes leg cramps")

    assert talk.say("ow it's cramping again").move.kind == "cramp"


@pytest.mark.parametrize(
    "words", ["the rest of the signs then", "tired who isn't what are the other three", "and the others"]
)
def test_the_rest_is_found_by_its_kind(words: str, talk: Talk) -> None:
    first = talk.say("what are the signs of low b12").reply

    rest = talk.say(words).reply

    assert rest.answer == "low-b12-symptoms"
    assert set(rest.lines).isdisjoint(first.lines)


def test_and_after_something_else_was_said(talk: Talk) -> None:
    talk.say("what are the signs of low b12")
    talk.say("which foods have b12")

    assert talk.say("what about the rest of the signs").reply.answer == "low-b12-symptoms"


def test_an_offer_is_taken_up_slowly(talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    turn = talk.say("tell me but slowly")

    assert turn.reply.answer == "low-b12-symptoms"
    assert turn.reply.slow


@pytest.mark.parametrize("words", ["yeah which would it be though", "oh god yeah which one is it"])
def test_a_bare_question_behind_a_yes_takes_the_offer(words: str, talk: Talk) -> None:
    talk.say("how is low b12 treated")
    assert talk.state.offer is not None
    assert talk.state.offer.kind == "more"

    assert talk.say(words).reply.answer == "low-b12-treatment"
    assert talk.state.said is not None
    assert talk.state.said.kind == "more"
