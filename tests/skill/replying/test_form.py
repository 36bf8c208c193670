"""A reply opens with "yes" or "no" only where that was asked for."""

from __future__ import annotations

import pytest

from skill.alexa.intents import said
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.intended import SlotValue
from skill.replying.form import asks_yes_or_no, without_yes_or_no
from skill.replying.say import say
from skill.turn import take_turn


@pytest.mark.parametrize(
    "words",
    [
        "can thyroid trouble do that",
        "so do fluid pills do it",
        "i take heart pills could they do it",
        "tell me whether thyroid trouble does it",
        "yes",
    ],
)
def test_what_asks_for_a_yes_or_a_no(words: str) -> None:
    assert asks_yes_or_no(words.split())


@pytest.mark.parametrize(
    "words", ["what about the thyroid", "tell me about minerals", "thyroid", "my thyroid is slow", "why do i get them"]
)
def test_what_asks_for_neither(words: str) -> None:
    assert not asks_yes_or_no(words.split())


def test_yes_opens_the_reply_to_whoever_asked_for_it_and_to_nobody_else(content: Content) -> None:
    locale = content.locale("en-US")
    opening = [one for one in content.article.answers.values() if one.short[0].say.startswith(("Yes, ", "No, "))]

    for answer in opening:
        move = Move("answer", answer.id)
        asked, _ = say(move, Conversation(), content, locale, ["does", "that"])
        told, _ = say(move, Conversation(), content, locale, ["tell", "me", "about", "that"])

        assert asked.lines[0] == answer.short[0].say
        assert told.lines[0] == without_yes_or_no(answer.short[0].say)
        assert told.lines[0][0].isupper()
    assert opening


@pytest.mark.parametrize(
    ("words", "answer", "opening"),
    [
        ("is it my statins", "statins-causes", "It could be: statins"),
        ("could that be a thyroid thing", "thyroid-causes", "It could be: a thyroid"),
        ("do statins cause cramps", "statins-causes", "Yes, statins"),
        ("is it normal to cramp after a long run", "muscle-fatigue-causes", "Hard or long"),
        ("does low b12 make your tongue sore", "tongue-causes", "Yes, low B12"),
        ("does low b12 turn your tongue black", "tongue-causes", "Low B12"),
        ("statins and cramps", "statins-causes", "Statins can"),
    ],
)
def test_yes_is_said_to_what_the_sentence_says_and_maybe_to_who_guesses(
    words: str, answer: str, opening: str, content: Content
) -> None:
    reply, _ = say(Move("answer", answer), Conversation(), content, content.locale("en-US"), words.split())

    assert reply.lines[0].startswith(opening)


@pytest.mark.parametrize(("intent", "opening"), [("CausesIntent", "Yes, "), ("LinkIntent", "Dehydration ")])
def test_an_intent_that_asks_for_a_yes_or_a_no_gets_it(intent: str, opening: str, content: Content) -> None:
    heard = said(intent, {"topic": SlotValue("dehydration", "dehydration")}, content)

    reply = take_turn(heard, Conversation(), content.locale("en-US"), content).reply

    assert reply.lines[0].startswith(opening)


def test_a_yes_to_one_harm_is_none_to_another(content: Content) -> None:
    locale, move = content.locale("en-US"), Move("answer", "nerve-damage-safe")

    lasting, _ = say(move, Conversation(), content, locale, ["is", "nerve", "damage", "permanent"])
    deadly, _ = say(move, Conversation(), content, locale, ["can", "you", "die", "of", "nerve", "damage"])

    assert lasting.lines[0].startswith("Yes, ")
    assert not deadly.lines[0].startswith("Yes, ")
