"""What is said is what the article says, as short and plain as it must be: the check that says so, rule by rule."""

from __future__ import annotations

from typing import Any

import pytest

from authoring.checks.grounding import find_grounding_problems
from authoring.sources import parse
from skill.content import content_folder

PASSAGES = [
    {"id": "a/1", "section": "A", "text": "B12 rarely causes cramps in 6 percent of people over 60."},
    {"id": "a/2", "section": "A", "text": "Drink water."},
    {"id": "disclaimer/1", "section": "D", "text": "Notwithstanding aforementioned considerations, consult professionals."},
]
CLAIMS = [{"name": "rarity", "words": ["rare", "rarely"], "why": "It frightens."}]


def _problems(say: str | list[str], cites: list[str] | None = None, **more: Any) -> list[str]:
    """Return what is wrong with an answer that says something."""
    lines = [{"say": one, "from": cites or ["a/1"]} for one in ([say] if isinstance(say, str) else say)]
    raw = {
        "article": {"passage": PASSAGES},
        "claims": {"claim": CLAIMS},
        "answers": {"some": {"answer": [{"id": "x", "for": ["b12/causes"], "short": lines}]}},
        "prompts": {},
    } | more
    return [str(problem) for problem in find_grounding_problems(raw)]


def test_what_the_passage_says_may_be_said() -> None:
    assert _problems("It rarely does, in six percent of people over sixty.") == []


@pytest.mark.parametrize("figure", ["7", "seven", "70", "seventy", "half", "twice", "one in nine"])
def test_a_figure_must_be_in_a_cited_passage(figure: str) -> None:
    (problem,) = _problems(f"It does so in {figure} of them.")

    assert problem.startswith(f"content/article/answers/some.toml: answer 'x': short: the figure {figure!r} in 'It does so")


def test_a_figure_in_another_passage_does_not_count() -> None:
    assert _problems("Six percent do.", ["a/2"])


def test_words_and_digits_of_a_figure_are_one() -> None:
    assert _problems("It does so in 6 percent, over sixty.") == []


def test_the_twelve_of_b12_is_no_figure() -> None:
    assert _problems("B12 is B12.", ["a/2"]) == []


def test_a_claim_word_must_be_in_a_cited_passage() -> None:
    (problem,) = _problems("Water is rare.", ["a/2"])

    assert "'rare' (rarity)" in problem


def test_another_word_of_the_same_family_will_do() -> None:
    assert _problems("It is rare.") == []


def test_three_sentences_are_too_many() -> None:
    (problem,) = _problems(["Drink water.", "Drink more.", "Drink it now."], ["a/2"])

    assert "has 3 sentences; 2 is the most" in problem


def test_two_sentences_in_one_line_count_as_two() -> None:
    assert any("3 sentences" in problem for problem in _problems(["Drink. Do it.", "Now."], ["a/2"]))


def test_a_sentence_of_twenty_five_words_is_one_breath() -> None:
    assert _problems(" ".join(["go"] * 25) + ".", ["a/2"]) == []


def test_a_sentence_of_twenty_six_words_is_not() -> None:
    (problem,) = _problems(" ".join(["go"] * 26) + ".", ["a/2"])

    assert "has 26 words; 25 is one breath" in problem


def test_forty_five_words_are_enough() -> None:
    assert _problems([" ".join(["go"] * 22) + ".", " ".join(["go"] * 23) + "."], ["a/2"]) == []


def test_forty_six_words_are_too_many() -> None:
    (problem,) = _problems([" ".join(["go"] * 23) + "."] * 2, ["a/2"])

    assert "has 46 words; 45 is the most" in problem


def test_long_words_are_too_hard() -> None:
    problems = _problems("Administer intravenous electrolyte replacement therapeutically.", ["a/2"])

    assert any("reads at school grade" in problem for problem in problems)


def test_the_disclaimer_is_quoted_and_so_as_hard_as_it_is() -> None:
    assert _problems(PASSAGES[2]["text"], ["disclaimer/1"]) == []


@pytest.mark.parametrize("sign", ["*", "https://x.org", "<b>", "[1]", "—", "\U0001f600"])
def test_what_cannot_be_spoken_is_found(sign: str) -> None:
    assert any("cannot be spoken" in problem for problem in _problems(f"Drink water {sign}.", ["a/2"]))


def test_a_line_of_a_broken_passage_is_left_to_the_shape() -> None:
    assert _problems("Seven rare things.", ["gone/1"], broken=frozenset({"gone/1"})) == []


@pytest.mark.parametrize(
    ("part", "text", "problem"),
    [
        ("ask", "Tell me.", "does not end with a question mark"),
        ("reprompt", "Tell me.", "does not end with a question mark"),
        ("say", "Is it?", "asks"),
    ],
)
def test_a_prompt_asks_where_it_should(part: str, text: str, problem: str) -> None:
    (found,) = _problems("Drink water.", ["a/2"], prompts={"offer": {part: [text]}})

    assert found.startswith("content/english/prompts.toml: [offer]:")
    assert problem in found


def test_our_own_content_has_no_such_problem() -> None:
    assert find_grounding_problems(parse(content_folder())) == []
