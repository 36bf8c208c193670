"""What is hot, red and puffy may be a clot, by whatever words, and with no part of the body named."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.danger.alarm import ALARM, hear_danger
from skill.listening.words.folding import fold


@pytest.mark.parametrize(
    "words",
    [
        "no it has gone all puffy and red and it is warm when i feel it",
        "well it is gone swollen and a bit red and it feels hot to me",
    ],
)
def test_it_is_an_alarm(words: str, content: Content) -> None:
    assert hear_danger(fold(words, content.knowledge.folding), content.knowledge).band == ALARM
