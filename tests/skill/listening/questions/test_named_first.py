"""What something is, asked behind its name."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("electrolytes um what are those", "electrolytes"),
        ("hang on low electrolytes what that is like sports drink", "electrolytes"),
        ("dehydration what is that then", "dehydration"),
        ("what is this word you say electro something", "electrolytes"),
    ],
)
def test_what_is_named_first_is_explained(words: str, topic: str, content: Content) -> None:
    heard = listen(words, content.knowledge).asked
    assert (heard.topic, heard.aspect) == (topic, "meaning")


@pytest.mark.parametrize(
    "words", ["low b12 what is that like", "low b12 what is it doing to me", "can dehydration do what it is"]
)
def test_what_it_is_like_or_does_is_another_question(words: str, content: Content) -> None:
    heard = listen(words, content.knowledge).asked
    assert not (heard.aspect == "meaning" and heard.sure)
