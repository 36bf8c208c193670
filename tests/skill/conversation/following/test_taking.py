"""A yes takes up the one thing on offer, whatever is said behind it; unless that asks for something else."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.conversation.state import Offer

OFFERED = "how is low b12 treated"
"""What offers its rest: how a doctor chooses."""


@pytest.mark.parametrize(
    "words",
    [
        "yes how does the doctor choose because my dad is scared of needles",
        "sure go on he never tells me anything",
        "yeah tell me but i already eat well",
        "okay how's that chosen then",
        "yes please i was given a prescription last year",
        "aye what are they",
    ],
)
def test_a_remark_or_the_offer_said_back_is_no_other_question(words: str, talk: Talk) -> None:
    offering = talk.say(OFFERED).reply

    taken = talk.say(words)

    assert taken.conversation.said is not None
    assert (taken.reply.answer, taken.conversation.said.kind) == (offering.answer, "more")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("yes and which foods have it", "b12-foods"),
        ("yes but can too much be harmful", "high-b12-safe"),
        ("okay i want to know about dehydration", "dehydration"),
        ("okay i'll ask my doctor", None),
        ("yes that's plenty thank you", None),
    ],
)
def test_what_asks_for_something_else_or_leaves_takes_nothing_up(words: str, answer: str | None, talk: Talk) -> None:
    offering = talk.say(OFFERED).reply

    reply = talk.say(words).reply

    assert reply.answer != offering.answer
    assert answer is None or (reply.answer or "").startswith(answer)


@pytest.mark.parametrize("words", ["yes why", "yes go on why's that then"])
def test_a_bare_why_takes_up_the_offer_of_a_why(words: str, talk: Talk) -> None:
    offering = talk.say("can b12 injections cause cramps").reply
    assert offering.ask is not None
    assert "why" in offering.ask

    taken = talk.say(words)

    assert taken.conversation.said is not None
    assert (taken.reply.answer, taken.conversation.said.kind) == (offering.answer, "more")


@pytest.mark.parametrize(
    "words", ["some medicines please i take one myself", "the medicines then my doctor put me on some"]
)
def test_one_of_two_things_on_offer_is_named_before_a_remark(words: str, talk: Talk) -> None:
    talk.say("is omeprazole any good")
    assert talk.state.offer is not None
    assert "medicines-causes" in talk.state.offer.answers

    assert talk.say(words).reply.answer == "medicines-causes"


@pytest.mark.parametrize(
    ("said", "answer", "gap"),
    [
        ("prevention sounds good i run a lot", "leg-cramps-prevention", None),
        ("preventing them then and how often do i do it", "leg-cramps-prevention", "how-often"),
        ("the treatment please and how long does that take", "leg-cramps-treatment", "time-it-takes"),
    ],
)
def test_one_of_two_is_taken_with_what_is_asked_besides(said: str, answer: str, gap: str | None, talk: Talk) -> None:
    """What is asked besides is named as a gap; a remark changes nothing."""
    talk.say("when should i see a doctor about cramps", "what does that cost")
    talk.state = talk.state._replace(offer=Offer("choice", ("leg-cramps-treatment", "leg-cramps-prevention")))
    move = talk.say(said).move
    assert move.answer == answer
    assert bool(move.gaps) is (gap is not None)


def test_an_offer_said_back_behind_a_story_is_taken(talk: Talk) -> None:
    """The yes stands where the story ends."""
    talk.say("how do injections help")
    assert talk.say("nobody is ill here i'm sat with my feet up but yes who gets which").move.detail == "yes"


def test_what_is_told_behind_it_takes_nothing_back(talk: Talk) -> None:
    talk.say("do b12 tablets help")

    turn = talk.say("yes how does he decide i'd rather not get the needle")

    assert (turn.reply.answer, turn.move.part) == ("tablets-treatment", "more")


def test_one_that_is_picked_first_is_given_whatever_is_told_behind_it(talk: Talk) -> None:
    talk.say("what size is a b12 light bulb")
    assert talk.state.offer is not None
    second = talk.state.offer.answers[1]

    assert talk.say("um the second one my b twelve came back low last week").reply.answer == second
