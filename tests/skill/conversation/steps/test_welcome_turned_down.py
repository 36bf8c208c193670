"""A no to the welcome with a question behind it never hears the steps; what is asked is about cramps, or what it names."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("no i haven't got one how do i keep them away", "leg-cramps-prevention"),
        ("no not now but what should i do when i get one", "leg-cramps-prevention"),
        ("well no i just want to hear what helps", "leg-cramps-prevention"),
        ("it's prevention i want", "leg-cramps-prevention"),
        ("not this minute prevention is what i'm here for i row on saturdays", "leg-cramps-prevention"),
    ],
)
def test_a_no_with_a_question_is_answered(said: str, answer: str, talk: Talk) -> None:
    talk.open()

    assert talk.say(said).reply.answer == answer


def test_a_no_that_asks_what_to_drink_hears_to_drink(talk: Talk) -> None:
    talk.open()

    said = " ".join(talk.say("lads no i was just wondering what would be good to drink").reply.lines).lower()
    assert "drink" in said


@pytest.mark.parametrize(
    "said", ["no but my leg is cramping", "i need prevention ow my calf", "i don't i just want to hear the steps"]
)
def test_a_cramp_behind_a_no_hears_the_steps(said: str, talk: Talk) -> None:
    talk.open()

    assert talk.say(said).conversation.step is not None


@pytest.mark.parametrize(
    "said", ["i don't have no cramp i asked what to drink", "nobody has a cramp i asked about drinking"]
)
def test_who_was_wrongly_given_the_steps_is_let_out_of_them(said: str, talk: Talk) -> None:
    talk.say("my calf is cramping")
    turn = talk.say(said)

    assert turn.conversation.step is None
    assert "Rest the leg" not in " ".join(turn.reply.lines)


@pytest.mark.parametrize("words", ["no not me it's my mother she gets them", "no not me it's my lad he has them"])
def test_whoever_speaks_of_somebody_else_is_asked_what_they_would_like(words: str, talk: Talk) -> None:
    talk.open()

    turn = talk.say(words)

    assert turn.reply.outcome == "control"
    assert turn.conversation.offer is not None
    assert turn.conversation.offer.kind == "ready"


@pytest.mark.parametrize(
    "words", ["no but my husband does", "not me it's the lady i look after", "me no my partner has one"]
)
def test_a_no_for_oneself_is_a_yes_for_who_has_one(words: str, talk: Talk) -> None:
    talk.open()

    assert talk.say(words).reply.answer == "relief"
