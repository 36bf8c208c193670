"""What is told of a cramp or a pain and is no cry: one that is over, a pain that may be one, something to eat."""

from __future__ import annotations

import pytest
from conversing import Talk

STEPS = "Gently stretch"


@pytest.mark.parametrize("said", ["oranges then ok i have one here", "good right i got one in my bag that's a banana"])
def test_a_thing_that_somebody_has_got_is_no_cramp(said: str, talk: Talk) -> None:
    talk.say("how do i prevent leg cramps")

    assert STEPS not in " ".join(talk.say(said).reply.lines)


@pytest.mark.parametrize("said", ["oh no i've got one now", "ow my calf just went", "hang on i've got one in my foot"])
def test_a_cramp_that_somebody_has_got_is_one(said: str, talk: Talk) -> None:
    talk.say("how do i prevent leg cramps")

    assert STEPS in " ".join(talk.say(said).reply.lines)


@pytest.mark.parametrize(
    "said",
    [
        "it was last night i had it",
        "no only had one earlier on",
        "i was up half the night with one",
        "had one on my break an hour ago",
    ],
)
def test_who_had_one_hears_what_there_is_on_cramps(said: str, talk: Talk) -> None:
    talk.open()
    turn = talk.say(said)

    assert STEPS not in " ".join(turn.reply.lines)
    assert turn.conversation.offer is not None
    assert turn.conversation.offer.answers == ("leg-cramps-causes", "leg-cramps-prevention")


@pytest.mark.parametrize("said", ["yes i had one last night and it's back", "i've one now", "ooh yes it's come on now"])
def test_who_has_one_yet_hears_the_steps(said: str, talk: Talk) -> None:
    talk.open()

    assert STEPS in " ".join(talk.say(said).reply.lines)


@pytest.mark.parametrize(
    "said", ["i'm just having my breakfast", "i'm only sitting here with my tea", "just lying here with the cat"]
)
def test_who_only_does_something_else_has_none(said: str, talk: Talk) -> None:
    talk.open()

    assert talk.say(said).move.detail == "no"


@pytest.mark.parametrize("said", ["i'm half asleep", "i'm on my own"])
def test_what_leaves_it_open_is_asked_again(said: str, talk: Talk) -> None:
    talk.open()
    turn = talk.say(said)

    assert turn.reply.ask == "Do you have a cramp right now?"


@pytest.mark.parametrize("before", [[], ["what foods have b12"]])
@pytest.mark.parametrize("said", ["my feet are killing me", "my hands hurt"])
def test_a_pain_that_may_be_a_cramp_is_asked_about(before: list[str], said: str, talk: Talk) -> None:
    for earlier in before:
        talk.say(earlier)

    assert "Is it a cramp" in (talk.say(said).reply.ask or "")
    assert STEPS in " ".join(talk.say("yes").reply.lines)


@pytest.mark.parametrize("said", ["my legs ache when i walk", "my arm is sore after the jab", "my legs hurt at night"])
def test_a_pain_that_is_a_story_is_not(said: str, talk: Talk) -> None:
    assert "Is it a cramp" not in (talk.say(said).reply.ask or "")


@pytest.mark.parametrize("said", ["prevent my foot i still got it right now", "never mind that he still has it now"])
def test_who_has_it_yet_goes_back_to_the_steps(said: str, talk: Talk) -> None:
    """A cramp that goes on comes before whatever was talked of."""
    talk.say("how do i prevent cramps")
    assert talk.say(said).conversation.step is not None
