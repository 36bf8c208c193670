"""A reply opens with "yes" or "no" only where that was asked for."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.replying.form import asks_yes_or_no, without_yes_or_no
from skill.replying.say import say


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
        move, words = Move("answer", answer.id), answer.topic.split("-")
        asked, _ = say(move, Conversation(), content, locale, ["do", *words])
        told, _ = say(move, Conversation(), content, locale, ["tell", "me", "about", *words])

        assert asked.lines[0] == answer.short[0].say
        assert told.lines[0] == without_yes_or_no(answer.short[0].say)
        assert told.lines[0][0].isupper()
    assert opening


def test_a_yes_to_one_harm_is_none_to_another(content: Content) -> None:
    locale, move = content.locale("en-US"), Move("answer", "nerve-damage-safe")

    lasting, _ = say(move, Conversation(), content, locale, ["is", "nerve", "damage", "permanent"])
    deadly, _ = say(move, Conversation(), content, locale, ["can", "you", "die", "of", "nerve", "damage"])

    assert lasting.lines[0].startswith("Yes, ")
    assert not deadly.lines[0].startswith("Yes, ")
