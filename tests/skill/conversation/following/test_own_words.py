"""What is on offer is given to who asks for it in words of their own, with chat before it or behind it."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        ("can b12 cause cramps", "grand, let's hear the commoner ones, i'm at the bus stop", "b12-causes+"),
        ("can too much b12 be harmful", "what would the exceptions be, i'm nursing a newborn", "high-b12-safe+"),
        ("can too much b12 be harmful", "like what", "high-b12-safe+"),
        ("does low b12 cause cramps", "yep give us a figure, how likely is it", "low-b12-causes+"),
        ("how do i treat low b12", "mam had the needle weekly, okay, how do they decide", "low-b12-treatment+"),
        ("how do i treat low b12", "my aunt hated hers every month so go on, how does he choose", "low-b12-treatment+"),
        ("i'm vegetarian, which foods have b12", "i love a bit of cheese me, yeah, how else can i", "meatless-foods+"),
        ("what can be behind low b12", "my diet's rubbish, so what foods have it", "b12-foods"),
        (
            "what are the signs of dehydration",
            "i drink tea all day, right, give me how it's treated",
            "dehydration-treatment",
        ),
    ],
)
def test_what_is_on_offer_is_given_to_who_asks_for_it(before: str, words: str, answer: str, talk: Talk) -> None:
    talk.say(before)

    turn = talk.say(words)

    assert turn.conversation.heard[-1] == answer
    assert not turn.reply.gaps


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        ("can dehydration cause cramps", "how would i know", "dehydration-symptoms"),
        ("can low b12 cause cramps", "how many people have that", "low-b12-common"),
        ("what are the signs of low b12", "what happens if i ignore it", "low-b12-safe"),
        ("how do i treat low b12", "i have pernicious anemia, how do they treat that", "anemia-treatment"),
    ],
)
def test_what_is_not_on_offer_is_a_question_of_its_own(before: str, words: str, answer: str, talk: Talk) -> None:
    talk.say(before)

    assert talk.say(words).reply.answer == answer


def test_please_takes_the_offer_and_what_is_not_covered_behind_it_is_named(talk: Talk) -> None:
    offered = talk.say("how common are cramps from injections").conversation.offer
    assert offered is not None

    reply = talk.say("please, and is a glass of orange juice any good for that").reply

    assert reply.answer == offered.answers[0]
    assert reply.gaps


def test_who_knows_already_is_not_told(talk: Talk) -> None:
    talk.say("when should i see a doctor")
    heard = talk.state.heard

    assert talk.say("nah no need, i know why").conversation.heard == heard
