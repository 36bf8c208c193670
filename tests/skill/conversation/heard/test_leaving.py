"""Whoever says goodbye is let go, in the steps too; whoever only mentions going is not."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    "words",
    [
        "fine nothing else thank you",
        "nope it's grand ta very much",
        "naw you're okay thanks dear",
        "that's plenty for tonight",
        "it's the dairy he says so bye",
        "no dear i know all of those goodnight",
        "leave it ta bye",
        "no no i've got to go now",
        "right i'm off to bed",
        "have a lovely evening",
        "no thank you i ask my pharmacist",
        "nah that's enough i'll maybe ring her",
        "cheers that was enough",
        "oh whatever forget it",
        "rubbish shut up",
        "aye right that's me sorted",
        "okay hopeless thing stop",
        "okay i buy some eggs on the way home finish",
        "so fluids and a stretch i'll mind that stop",
        "right got to feed the cat thanks a lot",
        "well i need to press a shirt ta",
        "no you never told me that okay peace out",
    ],
)
def test_a_goodbye_ends_it_whatever_is_on_offer(words: str, talk: Talk) -> None:
    talk.say("do statins cause cramps")

    assert talk.say(words).reply.ask is None


def test_a_goodnight_ends_the_steps(talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say("no that is all good night").reply.ask is None


@pytest.mark.parametrize(
    "words",
    [
        "i have to go to the toilet all night",
        "what is a good night's sleep for",
        "i get up at night",
        "no thank you i ask if it is for life",
        "no thanks i'm fine with tablets are injections better",
        "what if i just leave it",
        "stop walking",
        "okay so my husband should stop",
        "how do they make it stop",
        "okay the bus stop",
        "so do i stop",
    ],
)
def test_going_somewhere_is_no_goodbye(words: str, talk: Talk) -> None:
    talk.say("what causes leg cramps")

    assert talk.say(words).reply.ask is not None


@pytest.mark.parametrize("words", ["that's not what i asked you bye", "no use to me at all goodbye", "okay pointless stop"])
def test_whoever_leaves_with_a_complaint_hears_a_word_of_apology(words: str, talk: Talk) -> None:
    reply = talk.say("what causes leg cramps", words).reply

    assert reply.ask is None
    assert "Sorry" in reply.lines[0]


@pytest.mark.parametrize(
    "words", ["no skip that are the tablets needed or eggs is enough", "no food is enough for b12 or do i want the jab"]
)
def test_whoever_asks_whether_something_is_enough_stays(words: str, talk: Talk) -> None:
    talk.say("can low b12 cause cramps")

    assert talk.say(words).reply.ask is not None
