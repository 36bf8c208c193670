"""What stands in braces is filled in, whom to call is known in each country, and nobody is told that we call."""

from __future__ import annotations

from typing import Any

import pytest

from authoring.checks.placeholders import claims_to_call, find_placeholder_problems
from authoring.checks.words import find_spelling_problems
from authoring.sources import parse
from skill.content import content_folder

NUMBERS = {"emergency": "911", "crisis": "988", "poison": "1-800-222-1222"}


def _content(**more: Any) -> dict[str, Any]:
    return {
        "safety": {"urgent": {"say": ["Call {emergency} now.", "{sign} can be serious."]}},
        "red_flags": {"flag": [{"number": "urgent", "name": "a swollen leg"}]},
        "locales": {"en-US": NUMBERS},
    } | more


def _found(**more: Any) -> list[str]:
    return [str(problem) for problem in find_placeholder_problems(_content(**more))]


def _answer(say: str = "Rest.", offer: str = "how to rest", title: str = "Rest") -> dict[str, Any]:
    lines = [{"say": say, "from": ["a/1"]}]
    answer = {"id": "x", "for": ["b12/causes"], "title": title, "offer": offer, "short": lines}
    return {"answers": {"some": {"answer": [answer]}}}


def test_sound_wording_has_no_problem() -> None:
    assert _found() == []


@pytest.mark.parametrize(
    ("file", "planted"),
    {
        "safety": (
            "content/safety/safety.toml",
            {"safety": {"urgent": {"say": ["Call {emergency} now.", "Or {emergncy}."]}}},
        ),
        "a sign where none is known": (
            "content/safety/safety.toml",
            {"safety": {"caution": {"say": ["If it is {sign}, call {emergency}."]}}},
        ),
        "a sign's name": (
            "content/safety/safety.toml",
            {"red_flags": {"flag": [{"number": "urgent", "name": "a {swollen} leg"}]}},
        ),
        "a number to call": ("content/locales.toml", {"locales": {"en-US": NUMBERS | {"emergency": "{emergency} 911"}}}),
        "a country's word": ("content/locales.toml", {"locales": {"en-US": NUMBERS | {"words": {"GP": "{doctor}"}}}}),
        "an answer": ("content/article/answers/some.toml", _answer(say="Rest {the leg}.")),
        "a headline": ("content/article/answers/some.toml", _answer(title="About {topic}")),
        "an offer": ("content/article/answers/some.toml", _answer(offer="how {tpoic} helps")),
        "steps": ("content/article/steps.toml", {"steps": {"first": {"lines": [{"say": "Rest {leg}.", "from": ["a/1"]}]}}}),
        "a statement": ("content/english/prompts.toml", {"prompts": {"goodbye": {"say": ["Bye, {name}."]}}}),
        "a statement that is filled with something else": (
            "content/english/prompts.toml",
            {"prompts": {"menu": {"say": ["Ask {a}, {b} or {d}."]}}},
        ),
        "a question": ("content/english/prompts.toml", {"prompts": {"offer": {"ask": ["Want {ofer}?"]}}}),
        "after silence": ("content/english/prompts.toml", {"prompts": {"offer": {"reprompt": ["Want {a}?"]}}}),
        "the steps' offer": (
            "content/english/prompts.toml",
            {"steps": {}, "prompts": {"cramp": {"offer": "{help}", "title": "Help"}}},
        ),
        "a gap's name": ("content/article/refusals.toml", {"refusals": {"refusal": [{"name": "{amounts}"}]}}),
        "a brace that is not closed": ("content/english/prompts.toml", {"prompts": {"goodbye": {"say": ["Bye {name."]}}}),
    }.values(),
)
def test_unknown_braces_are_found_in_every_file_that_is_spoken(file: str, planted: dict[str, Any]) -> None:
    (found,) = _found(**planted)

    assert found.startswith(f"{file}: ")


def test_what_was_meant_is_said() -> None:
    (found,) = _found(safety={"urgent": {"say": ["Call {emergency} now, not {emergncy}."]}})

    assert "Did you mean {emergency}?" in found


@pytest.mark.parametrize("kind", ["emergency", "crisis"])
def test_a_country_without_a_number_that_is_spoken_is_an_error(kind: str) -> None:
    safety = {"urgent": {"say": ["Call {emergency} now, or {crisis}."]}}

    (found,) = _found(safety=safety, locales={"en-US": NUMBERS, "en-GB": NUMBERS | {kind: "them"}})

    assert found.startswith(f"content/locales.toml: [en-GB]: {kind} ")


def test_whom_to_call_comes_first() -> None:
    (found,) = _found(safety={"urgent": {"say": ["That can be serious.", "Call {emergency} now."]}})

    assert "does not say whom to call" in found


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm calling 911 now.",
        "I will call an ambulance for you.",
        "We've alerted someone.",
        "Let me get help.",
        "I can make the call for you.",
        "Shall I phone your doctor?",
        "An ambulance is on its way.",
        "This skill contacts {emergency} for you.",
    ],
)
def test_no_sentence_may_say_that_we_call(sentence: str) -> None:
    assert claims_to_call(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Call 911 now.",
        "I can't make the call for you.",
        "I cannot call anybody for you.",
        "I'm here, and listening.",
        "Shall I tell you when to see a doctor?",
        "What can I tell you?",
    ],
)
def test_saying_that_we_cannot_call_is_right(sentence: str) -> None:
    assert claims_to_call(sentence) is None


def test_a_mistyped_word_is_found_wherever_it_is_heard() -> None:
    raw = _content(prompts={"goodbye": {"say": ["Godbye, then."]}}, **_answer(say="Restt now, B12 helps."))
    raw["safety"] = {"urgent": {"say": ["Call {emergency} imediately."]}}

    found = [str(problem) for problem in find_spelling_problems(raw)]

    assert len(found) == 3
    assert "Did you mean 'immediately'? If not, add it to `words` in content/english/spelling.toml." in found[2]


def test_a_word_of_ones_own_can_be_added() -> None:
    raw = _content(**_answer(say="Xylobaclofenil."))

    [problem] = find_spelling_problems(raw)

    assert problem.remedy == "If it is right, add it to `words` in content/english/spelling.toml."
    assert find_spelling_problems(raw | {"spelling": {"words": ["xylobaclofenil"]}}) == []


def test_our_own_content_is_spelt_and_filled() -> None:
    raw = parse(content_folder())

    assert [*find_placeholder_problems(raw), *find_spelling_problems(raw)] == []
