"""An answer is not said again to other words: to a fact, or to whoever wants a part of it, or less."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("do statins cause cramps", "i have had them since easter"),
        ("what foods have b12", "we have all of that already"),
    ],
)
def test_a_fact_of_which_all_was_said_is_taken_note_of(asked: str, told: str, talk: Talk) -> None:
    first = talk.say(asked).reply
    noted = talk.say(told).reply

    assert set(noted.lines).isdisjoint(first.lines)
    assert noted.ask is not None
    assert noted.outcome == "control"


@pytest.mark.parametrize("told", ["i sat on the sofa", "she plays the fiddle"])
def test_what_was_on_offer_stays_on_the_table_behind_a_fact(told: str, talk: Talk) -> None:
    talk.say("do statins cause cramps")
    offered = talk.state.offer
    talk.say(told)

    assert offered is not None
    assert talk.state.offer is not None


def test_the_same_question_hears_its_answer_again(talk: Talk) -> None:
    first = talk.say("what are the signs of low b12").reply

    assert talk.say("what are the symptoms of low b12").reply.lines == first.lines


@pytest.mark.parametrize("words", ["repeat it but short please", "just give me the beginning again", "that was too long"])
def test_whoever_wants_less_of_it_hears_one_sentence(words: str, talk: Talk) -> None:
    first = talk.say("how is low b12 treated").reply

    assert talk.say(words).reply.lines == first.lines[:1]


def test_the_part_that_is_named_is_said_again(talk: Talk) -> None:
    talk.say("what are the signs of low b12")
    rest = talk.say("yes please").reply
    talk.say("which foods have b12")

    assert talk.say("say those signs again the one about balance").reply.lines == rest.lines


@pytest.mark.parametrize("yes", ["yes i am waiting to hear why", "sure for the second time now why", "yeah do say why"])
def test_a_reason_on_offer_is_given(yes: str, talk: Talk) -> None:
    talk.say("do b12 injections cause cramps", "what should i do about cramps after an injection")

    assert talk.say(yes).reply.answer == "injections-why"


def test_no_reason_is_offered_behind_not_knowing_it(talk: Talk) -> None:
    declined = talk.say("cramps after a b12 injection what do i do", "no why").reply

    assert declined.outcome == "declined"
    assert talk.state.offer is not None
    assert "injections-why" not in talk.state.offer.answers


@pytest.mark.parametrize("words", ["how common is it with water pills", "you promised to tell me how common it is"])
def test_how_common_it_is_that_was_offered_is_told(words: str, talk: Talk) -> None:
    talk.say("what medicines cause cramps")

    assert "common" in talk.say(words).reply.lines[0]
