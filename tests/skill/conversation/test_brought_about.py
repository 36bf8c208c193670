"""Whether something brings a cause about is never answered by what that cause does."""

from __future__ import annotations

import pytest
from conversing import Talk

ORIGINS = {"low-b12": "low-b12-origins", "dehydration": "dehydration-origins", "potassium": "potassium-origins"}


@pytest.mark.parametrize(
    ("words", "topic", "names_gap"),
    [
        ("does lisinopril make my b12 low", "low-b12", True),
        ("could my pantoprazole be why my b12 is low", "low-b12", True),
        ("can vaping cause a b12 deficiency", "low-b12", True),
        ("can low potassium bring on low b12", "low-b12", True),
        ("is low b12 caused by quinoa", "low-b12", True),
        ("so does it make your b12 low", "low-b12", False),
        ("can not eating fish leave you low in b12", "low-b12", False),
        ("can low b12 cause dehydration", "dehydration", True),
    ],
)
def test_it_gets_where_the_cause_comes_from(words: str, topic: str, names_gap: bool, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == ORIGINS[topic]
    assert bool(reply.gaps) == names_gap
    assert not reply.lines[0].startswith(("Yes", "No,"))


@pytest.mark.parametrize(
    "words", ["does low b12 make my legs cramp", "can dehydration cause cramps", "does low b12 make you tired"]
)
def test_what_a_cause_does_is_asked_as_before(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer not in ORIGINS.values()


def test_a_whole_question_keeps_nothing_of_what_it_corrects(talk: Talk) -> None:
    talk.say("can i take omeprazole")

    reply = talk.say("no i meant the stomach pill does it make b12 low").reply

    assert reply.answer == "low-b12-origins"


def test_what_one_is_not_talking_of_is_set_aside(talk: Talk) -> None:
    talk.say("are b12 tablets harmful", "what about injections")

    reply = talk.say("i'm not asking about injections i'm asking about the tablets").reply

    assert talk.content.places[reply.answer or ""].topics == {"tablets"}


def test_what_water_pills_do_to_minerals_is_not_known_and_that_they_can_play_a_part_is(talk: Talk) -> None:
    reply = talk.say("do my water pills lower potassium").reply

    assert reply.answer == "diuretics-causes"
    assert reply.gaps
