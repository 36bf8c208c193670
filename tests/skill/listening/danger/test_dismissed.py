"""Whoever says that it is no emergency is in none by that word; a sign that is told with it is one all the same."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.danger.dismissed import plays_down
from skill.listening.listen import listen


@pytest.mark.parametrize(
    "words",
    [
        "there is no emergency my friend he just has sugar",
        "i do not think it is an emergency i only want the reason",
        "no it is not a medical emergency i asked about tablets",
    ],
)
def test_it_is_played_down(words: str, content: Content) -> None:
    assert plays_down(words.split())
    assert listen(words, content.knowledge).danger.band != "alarm"


@pytest.mark.parametrize(
    "words",
    [
        "is it an emergency",
        "it is an emergency he is not waking up",
        "the emergency services are not coming",
        "no emergency room is near",
    ],
)
def test_it_is_not(words: str) -> None:
    assert not plays_down(words.split())


def test_a_sign_is_heard_whatever_it_is_called(content: Content) -> None:
    assert listen("it's not an emergency but i have chest pain", content.knowledge).danger.band == "alarm"
