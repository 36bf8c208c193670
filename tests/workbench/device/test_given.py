"""Requests of somebody else's cloud: what they come to, and what is said of lines that are none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from skill.errors import SkillError
from workbench.commands.ask import ask


def intent(name: str, **slots: str) -> dict[str, Any]:
    filled = {slot: {"name": slot, "value": words, "confirmationStatus": "NONE"} for slot, words in slots.items()}
    return {"type": "IntentRequest", "intent": {"name": name, "confirmationStatus": "NONE", "slots": filled}}


def send(*requests: dict[str, Any] | str | None) -> Result:
    lines = ["" if one is None else one if isinstance(one, str) else json.dumps(one) for one in requests]
    return CliRunner().invoke(ask, ["--requests", "--json"], input="\n".join(lines))


def turns(*requests: dict[str, Any] | str | None) -> list[dict[str, Any]]:
    result = send(*requests)

    assert result.exit_code == 0, result.exception
    return [json.loads(line) for line in result.output.splitlines()]


@pytest.mark.parametrize(
    ("request_object", "heard", "route", "outcome"),
    [
        ({"type": "LaunchRequest"}, "open cramp helper", "sample", "control"),
        (intent("UtteranceIntent", utterance="does a lack of b12 give me cramps"),
         "does a lack of b12 give me cramps", "whole", "answered"),
        (intent("AskWhatIntent", phrase="is dehydration"), "what is dehydration", "carrier", "answered"),
        (intent("AMAZON.HelpIntent"), "help", "sample", "control"),
        (intent("AMAZON.FallbackIntent"), "", "fallback", "declined"),
        (intent("SayWaitIntent", phrase="my chest is being crushed"),
         "wait my chest is being crushed", "carrier", "emergency"),
        ({"type": "SessionEndedRequest", "reason": "USER_INITIATED"}, "", "sample", "control"),
        ({"type": "Alexa.Presentation.APL.UserEvent", "arguments": ["which foods have b12"]},
         "which foods have b12", "touch", "answered"),
    ],
    ids=["launch", "whole", "carrier", "built-in", "fallback", "danger", "ended", "touch"],
)  # fmt: skip
def test_a_request_is_answered(request_object: dict[str, Any], heard: str, route: str, outcome: str) -> None:
    (turn,) = turns(request_object)

    assert (turn["heard"], turn["route"], turn["outcome"]) == (heard, route, outcome)


def test_a_session_is_kept_until_a_blank_line() -> None:
    question, yes = intent("UtteranceIntent", utterance="is too much b12 bad for me"), intent("AMAZON.YesIntent")

    _, taken, _, fresh = turns(question, yes, None, question, None, yes)[0:2] + turns(question, None, yes)

    assert taken["outcome"] == "answered"
    assert fresh["outcome"] == "control"


def test_what_comes_outside_a_session_leaves_it_as_it_was() -> None:
    question, yes = intent("UtteranceIntent", utterance="is too much b12 bad for me"), intent("AMAZON.YesIntent")
    outside = {**intent("CausesIntent"), "type": "CanFulfillIntentRequest"}

    alone, between = turns(question, yes), turns(question, outside, {"type": "System.ExceptionEncountered"}, yes)

    assert between[-1] == alone[-1]
    assert [turn["ends_session"] for turn in between[1:3]] == [False, False]


def test_a_request_keeps_its_own_locale() -> None:
    (turn,) = turns({**intent("UtteranceIntent", utterance="i am having a heart attack"), "locale": "en-GB"})

    assert "999" in turn["speech"]


def test_half_a_character_can_be_printed() -> None:
    (turn,) = turns(intent("UtteranceIntent", utterance="what \ud800 helps"))

    assert turn["heard"] == "what ? helps"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("what causes cramps", "is no JSON (Expecting value at character 1). Write one request object a line"),
        ('{"type": "LaunchRequest"', "is no JSON"),
        ("[" * 100_000, "is nested too deep to be read"),
        ("9" * 10_000, "cannot be read"),
        ('["LaunchRequest"]', "is no object. Write one request object a line"),
        ("{}", "has no 'type' that is text. Add one"),
        ('{"type": 7}', "has no 'type' that is text"),
        ('{"version": "1.0", "request": {"type": "LaunchRequest"}}', "is a whole envelope. Give only"),
        ('{"type": "IntentRequest"}', "has no 'intent' with a 'name' that is text"),
        ('{"type": "IntentRequest", "intent": {"name": null}}', "has no 'intent' with a 'name' that is text"),
        ('{"type": "IntentRequest", "intent": {"name": "WhyIntent", "slots": []}}', "has 'slots' that are no object"),
    ],
    ids=lambda given: given[:40],
)
def test_a_line_that_is_no_request_gets_one_sentence_of_what_where_and_what_to_do(line: str, complaint: str) -> None:
    result = send({"type": "LaunchRequest"}, None, line)

    assert isinstance(result.exception, SkillError)
    assert str(result.exception).startswith("Standard input, line 3: ")
    assert complaint in str(result.exception)
    assert len(result.output.splitlines()) == 1


@pytest.mark.parametrize(
    "request_object",
    [
        {"type": "Made.Up"},
        intent("NoSuchIntent", phrase="my legs"),
        {"type": "IntentRequest", "intent": {"name": "WhyIntent", "slots": {"topic": 5, "other": {"value": ["x"]}}}},
        intent("UtteranceIntent", **{f"slot_{number}": "milk" for number in range(3_000)}),
    ],
    ids=["type", "intent", "slots", "many slots"],
)
def test_what_amazon_has_never_sent_is_survived(request_object: dict[str, Any]) -> None:
    assert len(turns(request_object)) == 1


def test_requests_are_not_given_as_arguments() -> None:
    result = CliRunner().invoke(ask, ["--requests", '{"type": "LaunchRequest"}'])

    assert result.exit_code == 2
    assert "standard input" in result.output
