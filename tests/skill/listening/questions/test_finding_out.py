"""How somebody finds out: by the signs, or by what a doctor does, whatever is told before it."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    "words", ["what does the doctor do to see it does he take blood", "what would the doctor do to find it"]
)
def test_what_the_doctor_does_is_not_which_doctor(words: str, content: Content) -> None:
    assert "which-doctor" not in listen(words, content.knowledge).whole.gaps


@pytest.mark.parametrize(
    "words",
    [
        "she talked on and i lost the thread does a lack of b12 come up in a blood test she does mine yearly",
        "would an ordinary blood test pick up low b12 he has one every spring you see",
    ],
)
def test_what_the_blood_shows_is_asked_of_the_doctor(words: str, content: Content) -> None:
    heard = listen(words, content.knowledge).asked
    assert (heard.topic, heard.aspect) == ("low-b12", "tests")


@pytest.mark.parametrize(
    "words",
    [
        "no we are fine just folding some sheets how would i know if i am short of it",
        "nothing hurts i am sorting out the laundry um how can i tell if i am short of it",
    ],
)
def test_what_is_told_before_it_is_none_of_the_question(words: str, content: Content) -> None:
    heard = listen(words, content.knowledge)
    reading = heard.rest or heard.asked
    assert (reading.topic, reading.aspect) == ("low-b12", "symptoms")
