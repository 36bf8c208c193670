"""Five kinds of English: one content, each locale's own numbers and words, and understanding no worse than at home."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import lambda_function
from authoring.fresh import load_content
from authoring.interaction_models.material import read_material
from authoring.questions import read_questions
from skill.content import COMPILED, Content
from workbench.device.assembly import ROOT, load_matcher, make_device
from workbench.device.requests import DeviceSettings, make_envelope
from workbench.measure.evaluation import Score, evaluate

LOCALES = ("en-US", "en-GB", "en-AU", "en-CA", "en-IN")
NUMBERS = {
    "en-US": {"emergency": "911", "crisis": "988", "poison": "1-800-222-1222"},
    "en-GB": {"emergency": "999", "crisis": "116 123", "poison": "111"},
    "en-AU": {"emergency": "triple zero", "crisis": "13 11 14", "poison": "13 11 26"},
    "en-CA": {"emergency": "911", "crisis": "988", "poison": "1-844-764-7669"},
    "en-IN": {"emergency": "112", "crisis": "14416", "poison": "1800 116 117"},
}
"""Written down here once more, so that no slip of the content goes unnoticed."""
WITHIN = 0.01
"""A locale may score a point less than en-US, not more."""


@pytest.fixture(scope="module")
def content() -> Content:
    return lambda_function.service.content


def launch(locale: Any) -> dict[str, Any]:
    session = {"new": True, "sessionId": "any", "attributes": {}}
    envelope = make_envelope({"type": "LaunchRequest"}, DeviceSettings(), session)
    envelope["request"]["locale"] = locale
    return lambda_function.lambda_handler(envelope, None)


def test_these_are_the_locales(content: Content) -> None:
    assert tuple(content.locales) == LOCALES


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("flag", [flag.id for flag in read_material(ROOT).red_flags])
def test_each_red_flag_names_the_number_of_its_locale(locale: str, flag: str, content: Content) -> None:
    named = next(one for one in read_material(ROOT).red_flags if one.id == flag)
    wanted = re.findall(r"{(emergency|crisis|poison)}", " ".join(content.flags[flag].say))

    heard = make_device(locale).say(named.name)

    assert heard.outcome == "emergency"
    assert heard.ends_session
    assert wanted
    assert all(NUMBERS[locale][kind] in heard.speech for kind in wanted), heard.speech
    others = {number for other in LOCALES for number in NUMBERS[other].values()} - set(NUMBERS[locale].values())
    said = set(re.findall(r"triple zero|\d[\d -]*\d", heard.speech))
    assert not said & others


@pytest.mark.parametrize(
    ("locale", "heard_there"),
    [
        ("en-US", "or get to urgent care now"),
        ("en-GB", "or get to A and E now"),
        ("en-AU", "or get to an emergency department now"),
        ("en-CA", "or get to urgent care now"),
        ("en-IN", "or get to a hospital now"),
    ],
)
def test_urgent_help_is_where_one_finds_it(locale: str, heard_there: str) -> None:
    assert heard_there in make_device(locale).say("a hot swollen leg").speech


@pytest.mark.parametrize(
    ("locale", "own", "foreign"),
    [
        ("en-US", "water pills", "water tablets"),
        ("en-GB", "water tablets", "water pills"),
        ("en-AU", "fluid tablets", "water pills"),
        ("en-CA", "water pills", "fluid tablets"),
        ("en-IN", "water tablets", "water pills"),
    ],
)
def test_an_answer_is_heard_in_the_words_of_its_locale(locale: str, own: str, foreign: str) -> None:
    heard = make_device(locale).say("can water pills cause cramps")

    assert own in heard.speech.lower()
    assert foreign not in heard.speech.lower()
    assert heard.card is not None
    assert foreign not in heard.card["text"].lower()


@pytest.mark.parametrize(
    ("locale", "question", "answer"),
    [
        ("en-GB", "can b12 jabs cause cramp", "injections-causes"),
        ("en-AU", "can b12 needles cause cramps", "injections-causes"),
        ("en-CA", "can b12 shots cause cramps", "injections-causes"),
        ("en-GB", "should i ring the surgery", "leg-cramps-doctor"),
        ("en-AU", "reckon i should see a doctor", "leg-cramps-doctor"),
        ("en-CA", "should i go to a walk in clinic", "leg-cramps-doctor"),
        ("en-IN", "when to consult a doctor", "leg-cramps-doctor"),
    ],
)
def test_people_are_understood_in_the_words_of_their_locale(locale: str, question: str, answer: str) -> None:
    heard = make_device(locale).say(question)

    assert (heard.route, heard.answer) == ("sample", answer)


@pytest.mark.parametrize("locale", ["en-NZ", "en-ZA", "en", "EN-gb", "", None])
def test_an_unknown_english_is_answered_as_in_the_united_states(locale: Any) -> None:
    assert launch(locale)["response"]["outputSpeech"] == launch("en-US")["response"]["outputSpeech"]


def test_it_is_the_united_states_from_the_compiled_content_too(content: Content, tmp_path: Path) -> None:
    """A deployed package holds only the compiled content, which must keep the order of the locales."""
    load_content(ROOT / "content")
    (tmp_path / COMPILED).write_bytes((ROOT / "content" / COMPILED).read_bytes())

    assert load_content(tmp_path).locale("en-NZ").id == "en-US"


@pytest.mark.parametrize("locale", ["de-DE", "fr-CA", "hi-IN", "ja-JP", "pt-BR", "xx"])
def test_another_language_hears_a_polite_sentence_in_english(locale: str) -> None:
    response = launch(locale)["response"]

    assert response["outputSpeech"]["ssml"] == "<speak>Sorry, I only speak English. Please try again in English.</speak>"
    assert response["shouldEndSession"] is True


def test_a_locale_that_is_no_text_is_no_error() -> None:
    assert "outputSpeech" in launch(7)["response"]


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """Each locale's score on the same questions."""
    questions = [one for name in ("us", "world") for one in read_questions(ROOT / "tests" / "questions" / f"{name}.tsv")]
    return {locale: evaluate(questions, make_device(locale)) for locale in LOCALES}


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_every_locale_scores_within_a_point_of_en_us(locale: str, scores: dict[str, Score]) -> None:
    at_home, here = scores["en-US"].share("right"), scores[locale].share("right")

    assert here >= at_home - WITHIN, f"{locale} {here:.1%}, en-US {at_home:.1%}"


@pytest.mark.parametrize("locale", LOCALES)
def test_no_emergency_is_missed_in_one_locale_only(locale: str, scores: dict[str, Score]) -> None:
    assert scores[locale].count("missed") <= scores["en-US"].count("missed")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_locale_has_ways_of_asking_of_its_own(locale: str) -> None:
    own = {sample for intent in load_matcher(locale).model.intents for sample in intent.samples}
    shared = [
        {sample for intent in load_matcher(other).model.intents for sample in intent.samples}
        for other in LOCALES
        if other != locale
    ]

    assert own - set().union(*shared)


def test_the_settings_of_a_device_carry_its_locale() -> None:
    envelope = make_envelope({"type": "LaunchRequest"}, replace(DeviceSettings(), locale="en-IN"), None)

    assert json.loads(json.dumps(envelope))["request"]["locale"] == "en-IN"
