"""Every request that Alexa sends, and a thousand that it never should, gets a response that keeps the rule book."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

import pytest

import lambda_function
from envelopes import SKILL_ID, mutants, recorded
from skill.alexa.service import Service
from workbench.explore.response_rules import SPOKEN_TO, find_response_problems

ENVELOPES = recorded()
REFUSAL = {"version": "1.0", "response": {"shouldEndSession": True}}
"""What the README documents for a request that names another skill."""


@pytest.mark.parametrize("name", ENVELOPES)
def test_a_recorded_envelope_is_answered_by_the_rules(name: str) -> None:
    envelope = ENVELOPES[name]

    response = lambda_function.lambda_handler(envelope, None)

    assert find_response_problems(response, envelope) == []


@pytest.mark.parametrize("name", [name for name in ENVELOPES if ENVELOPES[name]["request"]["type"] in SPOKEN_TO])
def test_whoever_listens_hears_something(name: str) -> None:
    response = lambda_function.lambda_handler(ENVELOPES[name], None)

    assert response["response"]["outputSpeech"]["ssml"]


def test_every_request_type_of_the_rule_book_is_recorded() -> None:
    recorded_types = {envelope["request"]["type"] for envelope in ENVELOPES.values()}
    families = {kind.rpartition(".")[0] or kind for kind in recorded_types}

    assert {
        "LaunchRequest", "IntentRequest", "SessionEndedRequest", "CanFulfillIntentRequest", "SessionResumedRequest",
        "System", "Connections", "Dialog", "Dialog.API", "Alexa.Presentation.APL", "Alexa.Presentation.APLA",
        "Alexa.Presentation.APLT", "Alexa.Presentation.HTML", "Display", "AudioPlayer", "PlaybackController",
        "AlexaSkillEvent", "AlexaHouseholdListEvent", "Reminders", "Messaging", "Alexa.Authorization", "Alexa.DataStore",
        "CustomInterfaceController", "GameEngine", "Alexa.Advertisement",
    } <= families  # fmt: skip


def test_a_thousand_broken_envelopes_are_answered_by_the_rules(caplog: pytest.LogCaptureFixture) -> None:
    problems = []

    for how, envelope in mutants(1000):
        response = lambda_function.lambda_handler(envelope, None)
        problems += [f"{how}: {problem}" for problem in find_response_problems(response, envelope)]

    assert problems == []
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("event", [None, [], "hello", 7, {}, {"request": None}, {"request": {"type": []}}, {"version": 3}])
def test_what_is_no_envelope_at_all_is_answered_in_silence(event: Any) -> None:
    assert lambda_function.lambda_handler(event, None) == {"version": "1.0", "response": {}}


@pytest.mark.parametrize("name", ["launch", "causes-of-b12", "session-ended-by-the-user", "skill-enabled"])
def test_another_skill_is_refused(name: str, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = Service(service.content, "amzn1.ask.skill.ours")
    monkeypatch.setattr(lambda_function, "service", ours)

    assert lambda_function.lambda_handler(ENVELOPES[name], None) == REFUSAL


@pytest.mark.parametrize("name", ENVELOPES)
def test_our_own_skill_id_is_let_in(name: str, service: Service) -> None:
    ours = Service(service.content, SKILL_ID)

    assert find_response_problems(ours.respond(ENVELOPES[name]), ENVELOPES[name]) == []


def test_broken_envelopes_are_refused_or_answered_when_an_id_is_set(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lambda_function, "service", Service(service.content, SKILL_ID))

    for how, envelope in mutants(1000, seed=13):
        response = lambda_function.lambda_handler(envelope, None)

        assert response == REFUSAL or find_response_problems(response, envelope) == [], how


def test_a_mistake_of_ours_is_one_calm_sentence_and_a_log_without_words(
    service: Service, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("said: my secret trouble")

    monkeypatch.setattr("skill.alexa.handlers.take_turn", fail)

    response = service.respond(ENVELOPES["causes-of-b12"])

    assert find_response_problems(response) == []
    assert response["response"]["outputSpeech"]["ssml"].startswith("<speak>Sorry, something went wrong on my side.")
    assert response["response"]["shouldEndSession"] is True
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text
    assert re.search(r"test_envelopes\.py:\d+", caplog.text)


def test_nothing_recorded_names_this_machine() -> None:
    folder = Path(__file__).resolve().parents[2] / "envelopes"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.json"))

    assert str(Path.home()) not in text
    assert "/home/" not in text


def said(ssml: str, ends: bool = True) -> dict[str, Any]:
    """Return a response that says something."""
    return {"response": {"outputSpeech": {"type": "SSML", "ssml": ssml}, "shouldEndSession": ends}}


def shown(**card: str) -> dict[str, Any]:
    """Return a response with a card."""
    return {"response": {"card": {"type": "Simple", **card}, "shouldEndSession": True}}


FAULTS: dict[str, dict[str, Any]] = {
    "R4.7": {"sessionAttributes": []},
    "R4.8": said(f"<speak>{'a ' * 4500}</speak>"),
    "R4.9": shown(title="t", content="a" * 8001),
    "R4.10": {"sessionAttributes": {"much": "a" * 25_000}},
    "R4.13": {"response": {"outputSpeech": {"type": "Sung"}, "shouldEndSession": True}},
    "R4.14": shown(title="HelpIntent", content="x"),
    "R4.15": shown(title="t", content="<b>x</b>"),
    "R4.17": {"response": {"outputSpeech": {"type": "SSML", "ssml": "<speak>A.</speak>"}}},
    "R4.19": said("<speak>A?</speak>", ends=False),
    "R5.1": said("<speak>a & b</speak>"),
    "R5.3": said("<speak><b>A</b></speak>"),
    "R5.4": said('<speak>A<break time="11s"/></speak>'),
    "R5.6": said('<speak><prosody rate="9%">A</prosody></speak>'),
    "R5.7": said('<speak><say-as interpret-as="song">A</say-as></speak>'),
    "R5.9": said("<speak>* A</speak>"),
    "R5.10": said("<speak>B12.</speak>"),
    "R7.4": said("<speak>A.</speak>", ends=False),
    "R7.5": said("<speak>A?</speak>"),
    "R9.3": {"response": {"directives": [{"type": "Unknown"}], "shouldEndSession": True}},
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_planted_fault_breaks_its_rule(rule: str) -> None:
    response = {"version": "1.0", "response": {}} | FAULTS[rule]

    assert rule in {breach.rule for breach in find_response_problems(response)}


@pytest.mark.parametrize(
    ("rule", "name", "body"),
    [
        ("R4.5", "session-ended-by-the-user", {"shouldEndSession": True}),
        (
            "R4.6",
            "skill-enabled",
            {"outputSpeech": {"type": "SSML", "ssml": "<speak>A.</speak>"}, "shouldEndSession": True},
        ),
        ("R4.18", "stop-in-the-steps", {"shouldEndSession": False}),
        ("R8.4", "can-fulfill", {}),
        ("R9.2", "launch", {"directives": [{"type": "Alexa.Presentation.APL.RenderDocument"}], "shouldEndSession": True}),
    ],
)
def test_a_response_that_does_not_fit_its_request_breaks_a_rule(rule: str, name: str, body: dict[str, Any]) -> None:
    response = {"version": "1.0", "response": body}

    assert rule in {breach.rule for breach in find_response_problems(response, ENVELOPES[name])}
