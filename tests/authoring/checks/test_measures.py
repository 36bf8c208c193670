from __future__ import annotations

import pytest

from authoring.checks.measures import numbers
from authoring.interaction_models.spelling import heard, key, spoken
from skill.speaking.letters import as_letters, number_in_words

B12 = {"b12": ("b. twelve", "b twelve", "cobalamin"), "rls": ("r. l. s.",)}


@pytest.mark.parametrize("written", ["b12", "B12", "b 12", "b. 12", "b. twelve", "B twelve", "b-12", "be twelve", "bee 12"])
def test_every_written_form_of_b12_is_the_same_words(written: str) -> None:
    assert key(written) == "b twelve"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "zero"), (12, "twelve"), (20, "twenty"), (65, "sixty five"), (911, "nine one one")]
)
def test_numbers_are_written_as_words(number: int, expected: str) -> None:
    assert number_in_words(number) == expected


@pytest.mark.parametrize(
    ("written", "said"),
    [("B12", "B twelve"), ("B-12 shots", "B twelve shots"), ("D 3", "D three"), ("A 5 minute walk", "A 5 minute walk")],
)
def test_a_letter_with_a_number_is_said_as_two_words(written: str, said: str) -> None:
    assert as_letters(written) == said


def test_the_number_of_a_name_is_no_figure_and_every_other_number_is_one() -> None:
    assert numbers("B12 helped 20 of thirty people for a 5 day trip") == {"20", "30", "5"}


def test_a_share_is_the_percent_that_it_is() -> None:
    assert numbers("one in five") == numbers("20 %")
    assert numbers("six in a hundred") == numbers("6 %")


def test_punctuation_and_capitals_are_not_heard() -> None:
    assert key("What's THAT, then?") == "what's that then"


def test_curly_apostrophes_are_heard_as_straight_ones() -> None:
    assert key("what\u2019s that") == key("what's that")


def test_what_was_said_keeps_its_spelling() -> None:
    utterance = heard("Can B-12 shots cause cramps?")

    assert utterance.words[1:4] == ("b", "twelve", "shots")
    assert utterance.said(1, 4) == "b-12 shots"


def test_a_period_after_a_letter_stays_and_after_a_sentence_goes() -> None:
    assert heard("low b. 12.").spoken == ("low", "b.", "12")


def test_a_word_of_the_content_is_spoken_in_each_of_its_ways() -> None:
    assert spoken("B12 shots", B12) == ["b. twelve shots", "b twelve shots", "cobalamin shots"]


def test_letters_and_numbers_of_the_content_are_spelled_out() -> None:
    assert spoken("RLS and type 2", B12) == ["r. l. s. and type two"]
