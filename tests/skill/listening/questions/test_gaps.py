"""What the article covers in part is answered in part; what stands in the place of a cause or an effect is not."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.reader import read
from skill.listening.reading import Kind


@pytest.mark.parametrize(
    ("words", "gap"),
    [
        ("how many b12 tablets should i swallow to treat low b12", "how-many"),
        ("what brings on leg cramps at night", "night"),
        ("could my lisinopril be giving me leg cramps", "other-medicines"),
    ],
)
def test_the_rest_of_a_question_is_asked_with_its_gap(words: str, gap: str, content: Content) -> None:
    reading = read(words, content.knowledge)

    assert (reading.kind, gap in reading.gaps) == (Kind.QUESTION, True)


@pytest.mark.parametrize("thing", ["broccoli", "spinach", "turmeric", "vitamin c", "folic acid"])
@pytest.mark.parametrize("question", ["can {} cause leg cramps", "does low b12 cause {}"])
def test_an_unknown_thing_in_the_place_of_cause_or_effect_is_refused(thing: str, question: str, content: Content) -> None:
    reading = read(question.format(thing), content.knowledge)

    assert reading.kind is Kind.REFUSED


def test_a_gap_alone_is_refused_by_its_name(content: Content) -> None:
    reading = read("what does a b12 injection cost", content.knowledge)

    assert (reading.kind, reading.reason, reading.gaps) == (Kind.REFUSED, "brand-or-price", ())
