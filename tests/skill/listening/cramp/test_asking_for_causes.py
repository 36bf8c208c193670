"""Whether something brings cramps about, or keeps them away, is a question; whether somebody can make one stop is a cry."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    "words",
    [
        "does cycling make my thigh cramp",
        "can these new tablets give my feet cramps",
        "could standing at the till be bringing on my calf cramps",
        "is the cold what causes this cramp in my toes",
        "do peanuts help a cramp",
        "would tight socks stop my calves cramping",
    ],
)
def test_what_is_asked_of_a_cause_is_no_cry(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).cramp is None


STOPS = [
    "can nothing stop this cramp",
    "can you make this cramp stop",
    "can somebody make my calf let go",
    "make it stop my leg",
]


@pytest.mark.parametrize("words", STOPS)
def test_who_wants_it_to_stop_cries(words: str, content: Content) -> None:
    cramp = listen(words, content.knowledge).cramp

    assert cramp is not None
    assert cramp.sure


@pytest.mark.parametrize(
    "words",
    [
        "and how i make it not return this evening",
        "how would you stop the thing coming back",
        "what do i do to keep it from coming again",
    ],
)
def test_how_it_is_kept_from_coming_again_is_no_cry(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).cramp is None


def test_who_has_it_back_cries(content: Content) -> None:
    cramp = listen("ow how do i stop it it's come back in my calf", content.knowledge).cramp

    assert cramp is not None
    assert cramp.sure
