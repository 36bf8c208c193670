"""What whoever runs the skill reads in the log: that something is wrong, and not a word of a listener's."""

from __future__ import annotations

from typing import Any

import pytest

import lambda_function
from envelopes import SKILL_ID, recorded
from skill.alexa.service import Service, make_service
from skill.content import Content
from skill.errors import WrongSkill

ENVELOPES = recorded()
SAID = "my auntie mabel's ankle"


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize("kind", ["INVALID_RESPONSE", "DEVICE_COMMUNICATION_ERROR", "ENDPOINT_TIMEOUT"])
def test_a_session_that_ended_in_an_error_is_one_line_with_its_type(
    service: Service, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    ended = {"type": "SessionEndedRequest", "reason": "ERROR", "error": {"type": kind, "message": SAID}}

    assert service.respond({"request": ended}) == {"version": "1.0", "response": {}}
    assert lines(caplog) == [f"a session ended in ERROR: {kind}"]


@pytest.mark.parametrize("error", [None, {}, {"type": 7}, {"type": SAID}, {"type": "A" * 9_000}])
def test_an_error_of_a_strange_type_is_told_without_quoting_it(
    service: Service, error: Any, caplog: pytest.LogCaptureFixture
) -> None:
    service.respond({"request": {"type": "SessionEndedRequest", "reason": "ERROR", "error": error}})

    assert lines(caplog) == ["a session ended in ERROR: of no known type"]


@pytest.mark.parametrize("name", ["session-ended-by-silence", "session-ended-by-the-user", "skill-enabled", "launch"])
def test_what_is_usual_is_not_told(service: Service, name: str, caplog: pytest.LogCaptureFixture) -> None:
    service.respond(ENVELOPES[name])

    assert lines(caplog) == []


def test_a_request_for_another_skill_is_one_line(content: Content, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(WrongSkill):
        Service(content, "amzn1.ask.skill.ours").respond(ENVELOPES["free-text"])

    (line,) = lines(caplog)
    assert "another skill" in line
    assert SKILL_ID not in line


@pytest.mark.parametrize(
    "event",
    [
        {"rawPath": "/", "headers": {"x": SAID}, "body": SAID, "requestContext": {}},
        {"httpMethod": "POST", "body": SAID},
        {"Records": [{"body": SAID}]},
        {SAID: SAID},
        {"request": {"said": SAID}},
        {"request": SAID},
        SAID,
        None,
    ],
    ids=["a function URL", "a gateway", "a queue", "anything", "no type", "no request", "a string", "nothing"],
)
def test_an_event_that_is_no_request_is_one_line(event: Any, caplog: pytest.LogCaptureFixture) -> None:
    lambda_function.lambda_handler(event, None)

    (line,) = lines(caplog)
    assert line.startswith("an event that is no Alexa request")
    assert "mabel" not in line


@pytest.mark.parametrize(("setting", "expected"), [("  id \n", "id"), ("", None), ("   ", None)])
def test_blanks_around_the_skill_id_are_not_part_of_it(content: Content, setting: str, expected: str | None) -> None:
    service = make_service(content, {"SKILL_ID": setting})
    request = {"context": {"System": {"application": {"applicationId": "id"}}}, "request": {"type": "LaunchRequest"}}
    strange = {**request, "context": {"System": {"application": {"applicationId": "other"}}}}

    assert service.respond(request)["response"]
    if expected is None:
        assert service.respond(strange)["response"]
    else:
        with pytest.raises(WrongSkill):
            service.respond(strange)
