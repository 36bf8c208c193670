"""Where a cause itself comes from is told from whether it causes cramps by the form of the question."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen_to
from skill.listening.words.folding import fold


def _asked(words: str, content: Content) -> tuple[str | None, str | None]:
    reading = listen_to(fold(words, content.knowledge.folding), content.knowledge).asked
    return reading.topic, reading.aspect


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("what leads to a b12 deficiency", "low-b12"),
        ("what are the usual causes of low b12", "low-b12"),
        ("how does anybody end up short of b12", "low-b12"),
        ("i have meat twice a day so why am i short of b12", "low-b12"),
        ("why do runners get dehydrated", "dehydration"),
        ("what can bring on low potassium", "potassium"),
        ("why would i be low then", "low-b12"),
        ("what could be the reasons for low b12", "low-b12"),
        ("why is the b12 so low in my body", "low-b12"),
        ("what causes dehydration tell me", "dehydration"),
    ],
)
def test_what_a_cause_comes_from_is_asked(words: str, topic: str, content: Content) -> None:
    assert _asked(words, content) == (topic, "origins")


@pytest.mark.parametrize(
    "words",
    [
        "why does low b12 give you cramps",
        "what causes leg cramps",
        "what does low b12 do",
        "why is dehydration bad for you",
        "how do i treat low b12",
        "what causes diabetes",
        "does low b12 cause tingling",
        "why should i worry about low b12",
        "what can low b12 be a cause of in the body",
    ],
)
def test_other_questions_ask_for_something_else(words: str, content: Content) -> None:
    assert _asked(words, content)[1] != "origins"


def test_only_topics_with_such_an_answer_are_asked_for_it(content: Content) -> None:
    assert "diabetes" not in content.knowledge.origins
    assert _asked("why do people get thyroid trouble", content)[1] != "origins"
