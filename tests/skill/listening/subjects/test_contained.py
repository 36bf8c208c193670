"""Whether something holds B12 is told by where the two stand, whatever the thing; what no list knows is named as a gap."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen

THINGS = ("kefir", "blutwurst", "zorble", "oxtail soup", "dulse flakes", "puffed teff")
FORMS = (
    "is there any b12 in {}",
    "does {} have b12",
    "how much b12 do i get out of {}",
    "has {} got b12 in it",
    "is {} any good for b12",
    "would {} do me good for b12",
    "{} got any b12",
    "can i get b12 from {}",
    "how much b12 in one {}",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("thing", THINGS)
def test_what_is_asked_to_hold_it_is_a_question_for_foods(form: str, thing: str, content: Content) -> None:
    asked = listen(form.format(thing), content.knowledge).asked

    assert (asked.topic, asked.aspect) == ("b12", "foods")
    assert asked.gaps


@pytest.mark.parametrize("thing", ["cheese", "salmon", "beef"])
def test_a_food_that_is_told_has_no_gap(thing: str, content: Content) -> None:
    asked = listen(f"is there b12 in {thing}", content.knowledge).asked

    assert asked.aspect == "foods"
    assert not asked.gaps


@pytest.mark.parametrize(
    "words",
    [
        "how much b12 is in my blood",
        "does my mother have low b12",
        "is it dangerous to have too much b12 in your system",
        "how common is low b12 in older men",
        "what does b12 do in the body",
        "does b12 help with cramps",
    ],
)
def test_nobody_and_no_body_is_a_food(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).asked.aspect != "foods"
