"""An illness that the article does not name is one of the conditions, where it is asked whether it brings cramps about."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize("illness", ["lupus", "gout", "kidney disease", "a hernia", "fibromyalgia"])
@pytest.mark.parametrize(
    "form", ["can {} cause leg cramps", "does {} make your legs cramp", "is it {} that gives me cramps"]
)
def test_it_stands_for_the_conditions_that_are_told(form: str, illness: str, content: Content) -> None:
    asked = listen(form.format(illness), content.knowledge).asked

    assert (asked.topic, asked.aspect) == ("conditions", "causes")
    assert asked.gaps == ("other-conditions",)


@pytest.mark.parametrize("words", ["can low b12 cause lupus", "can leg cramps cause gout", "does low b12 come with lupus"])
def test_what_it_comes_of_is_no_question_for_conditions(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).asked.topic != "conditions"
