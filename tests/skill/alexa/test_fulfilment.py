"""Name-free requests: the skill bids only for what it is sure of, and does nothing else (rule book, section 8)."""

from __future__ import annotations

from typing import Any

import pytest

import lambda_function
from workbench.device.requests import DeviceSettings, filled_slot, make_envelope


def ask_whether(intent: str, *slots: dict[str, Any], locale: str = "en-US") -> dict[str, Any]:
    """Return the whole answer to a name-free request, which comes without a session (R8.2)."""
    request = {
        "type": "CanFulfillIntentRequest",
        "intent": {"name": intent, "confirmationStatus": "NONE", "slots": {slot["name"]: slot for slot in slots}},
    }
    envelope = make_envelope(request, DeviceSettings(locale), None)
    return lambda_function.lambda_handler(envelope, None)


def topic(words: str, identity: str | None = None, name: str = "topic") -> dict[str, Any]:
    return filled_slot(name, words, "Topic", None if identity is None else (identity, words))


def low_b12() -> dict[str, Any]:
    return topic("low b. twelve", "low-b12")


def verdict(*request: Any, **options: Any) -> str:
    answer: str = ask_whether(*request, **options)["response"]["canFulfillIntent"]["canFulfill"]
    return answer


def test_a_matched_topic_with_an_answer_is_a_yes() -> None:
    answer = ask_whether("CausesIntent", low_b12())

    assert answer["response"]["canFulfillIntent"] == {
        "canFulfill": "YES",
        "slots": {"topic": {"canUnderstand": "YES", "canFulfill": "YES"}},
    }


def test_a_comparison_of_two_matched_topics_is_a_yes() -> None:
    tablets, injections = topic("tablets", "tablets"), topic("injections", "injections", "other")

    assert verdict("CompareIntent", tablets, injections) == "YES"


def test_nothing_but_the_verdict_is_said() -> None:
    answer = ask_whether("CausesIntent", low_b12())

    assert set(answer["response"]) == {"canFulfillIntent"}
    assert not answer.get("sessionAttributes")


def test_no_observer_hears_of_it() -> None:
    seen: list[object] = []
    lambda_function.service.observers.append(seen.append)
    try:
        ask_whether("CausesIntent", low_b12())
    finally:
        lambda_function.service.observers.remove(seen.append)

    assert seen == []


@pytest.mark.parametrize(
    ("intent", "slots"),
    [
        pytest.param("WeatherIntent", [low_b12()], id="an unknown intent"),
        pytest.param("CausesIntent", [topic("the moon")], id="a value that did not match"),
        pytest.param("CausesIntent", [topic("the moon", "moon")], id="a match with an id that is not ours"),
        pytest.param("CompareIntent", [topic("tablets", "tablets"), topic("the moon", None, "other")], id="half a match"),
        pytest.param("AskWhatIntent", [filled_slot("phrase", "low b. twelve")], id="free text"),
        pytest.param("EmergencyIntent", [filled_slot("red_flag", "chest pain")], id="a sign of danger"),
        pytest.param("ReliefIntent", [], id="a cramp that nothing was matched for"),
        pytest.param("AMAZON.StopIntent", [], id="steering"),
        pytest.param("", [], id="no intent at all"),
    ],
)
def test_everything_unsure_is_a_no(intent: str, slots: list[dict[str, Any]]) -> None:
    assert verdict(intent, *slots) == "NO"


def test_a_question_that_lacks_only_its_topic_is_a_maybe() -> None:
    assert verdict("TreatmentIntent") == "MAYBE"
    assert verdict("TreatmentIntent", {"name": "topic", "confirmationStatus": "NONE"}) == "MAYBE"


def test_every_slot_of_the_request_is_covered() -> None:
    answer = ask_whether("CompareIntent", topic("tablets", "tablets"), topic("the moon", None, "other"))

    assert set(answer["response"]["canFulfillIntent"]["slots"]) == {"topic", "other"}


@pytest.mark.parametrize("locale", ["en-GB", "en-IN", "de-DE"])
def test_only_the_united_states_have_name_free_requests(locale: str) -> None:
    answer = ask_whether("CausesIntent", low_b12(), locale=locale)

    assert answer["response"]["canFulfillIntent"]["canFulfill"] == "NO"
    assert "outputSpeech" not in answer["response"]


def test_every_answer_of_the_article_is_bid_for_under_its_own_name() -> None:
    content = lambda_function.service.content
    intents = {aspect: intent for intent, aspect in content.aspects.items()}

    refused = [
        answer.id
        for answer in content.article.answers.values()
        if answer.other is None
        and verdict(intents[answer.aspect], topic(content.article.topics[answer.topic].name, answer.topic)) != "YES"
    ]

    assert refused == []


def test_a_mistake_of_ours_is_not_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skill.alexa.handlers.judge", lambda *_: 1 / 0)

    answer = ask_whether("CausesIntent", low_b12())

    assert "outputSpeech" not in answer["response"]
