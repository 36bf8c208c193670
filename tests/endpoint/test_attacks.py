"""One attack a test: refused with 400, the skill not asked, the stranger told nothing, one line in our log."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from attacks import ATTACKS, SAID, USER, Attempt, Scene, genuine
from callers import Counting, Endpoint
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from conftest import HandClock
from workbench.device.authority import AMAZON, Authority, Order, to_pem


@pytest.fixture
def scene(authority: Authority, clock: HandClock) -> Scene:
    return Scene(authority, clock.now)


def attempt_on(endpoint: Endpoint, attempt: Attempt) -> Response:
    """Send it as often as it says, and return the last answer."""
    if attempt.served is not None:
        endpoint.served = attempt.served
    return [endpoint.post(attempt.body, list(attempt.headers)) for _ in range(attempt.times)][-1]


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_is_refused(name: str, scene: Scene, endpoint: Endpoint, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    attempt = ATTACKS[name](scene)

    response = attempt_on(endpoint, attempt)

    assert response.status_code == 400
    assert response.data == b"Bad request\n"
    assert len(endpoint.skill.asked) == (0 if attempt.times == 1 else 3)
    refusals = [
        record for record in caplog.records if record.name == "endpoint.refusals" and "not refused" not in record.msg
    ]
    assert len(refusals) == 1


def test_no_attack_leaves_a_trace_of_who_said_what(
    scene: Scene, authority: Authority, clock: HandClock, skill: Counting, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    for make_attempt in ATTACKS.values():
        attempt_on(Endpoint(authority, clock, skill), make_attempt(scene))

    assert len(caplog.records) > len(ATTACKS)
    for trace in (SAID, USER, "calf", "throw-away", "UtteranceIntent", "amzn1"):
        assert trace not in caplog.text


def test_the_reason_is_in_the_log_and_not_in_the_answer(
    scene: Scene, endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    attempt = ATTACKS["url with another port"](scene)

    response = attempt_on(endpoint, attempt)

    assert "certificate URL has port '563', not 443" in caplog.text
    assert b"port" not in response.data


def test_a_stranger_cannot_forge_a_line_of_the_log(
    scene: Scene, endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    environ = EnvironBuilder("/", method="POST", data=scene.body, headers=scene.signer.sign(scene.body)).get_environ()
    environ["HTTP_SIGNATURECERTCHAINURL"] = "https://x\nINFO endpoint.access: POST / 200"

    endpoint.call(environ)

    assert "\n" not in caplog.records[-1].getMessage()


# --- what is genuine is answered ---

GENUINE_URLS = {
    "as Amazon writes it": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "with its port": "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
    "with dots that end in the folder": "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
    "with dots beyond the top": "https://s3.amazonaws.com/../echo.api/./echo-api-cert.pem",
    "in capitals": "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem",
    "of another certificate": "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
}


@pytest.mark.parametrize("name", GENUINE_URLS)
def test_genuine_url_is_fetched_in_its_one_spelling(name: str, scene: Scene, endpoint: Endpoint) -> None:
    response = attempt_on(endpoint, genuine(scene, SignatureCertChainUrl=GENUINE_URLS[name]))

    assert response.status_code == 200
    assert endpoint.fetched[0] in (
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem",
    )


def test_genuine_request_is_answered_once(scene: Scene, endpoint: Endpoint) -> None:
    response = endpoint.post_signed(scene.body)

    assert response.status_code == 200
    assert response.mimetype == "application/json"
    assert response.get_json() == {"version": "1.0", "response": {"shouldEndSession": True}}
    assert len(endpoint.skill.asked) == 1


def test_genuine_request_with_headers_in_any_case(scene: Scene, endpoint: Endpoint) -> None:
    headers = {name.upper(): value for name, value in scene.signer.sign(scene.body).items()}

    assert endpoint.post(scene.body, headers).status_code == 200


def test_genuine_request_beside_a_legacy_signature(scene: Scene, endpoint: Endpoint) -> None:
    assert attempt_on(endpoint, genuine(scene, Signature="bGVnYWN5")).status_code == 200


def test_genuine_request_in_letters_beyond_ascii(scene: Scene, endpoint: Endpoint) -> None:
    body = scene.body.replace(SAID.encode(), "Krämpfe 🦵 in der Nacht".encode())

    assert endpoint.post_signed(body).status_code == 200
    assert "Krämpfe 🦵 in der Nacht" in str(endpoint.skill.asked)


@pytest.mark.parametrize(
    "content_type", ["application/json", "Application/JSON;charset=UTF-8", 'application/json; charset="utf-8"']
)
def test_genuine_content_type(content_type: str, scene: Scene, endpoint: Endpoint) -> None:
    assert attempt_on(endpoint, genuine(scene, Content_Type=content_type)).status_code == 200


@pytest.mark.parametrize("seconds", [-150, -1, 0, 1, 150])
def test_genuine_timestamp(seconds: int, scene: Scene, endpoint: Endpoint) -> None:
    body = scene.request(timestamp=(scene.now + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ"))

    assert endpoint.post_signed(body).status_code == 200


@pytest.mark.parametrize("timestamp", ["2027-03-01T12:00:00.123Z", "2027-03-01T13:00:00+01:00"])
def test_genuine_timestamp_in_another_spelling(timestamp: str, scene: Scene, endpoint: Endpoint) -> None:
    assert endpoint.post_signed(scene.request(timestamp=timestamp)).status_code == 200


def test_genuine_skill_event_may_come_an_hour_late(scene: Scene, endpoint: Endpoint) -> None:
    late = (scene.now - timedelta(seconds=3600)).strftime("%Y-%m-%dT%H:%M:%SZ")

    assert endpoint.post_signed(scene.request(type="AlexaSkillEvent.SkillEnabled", timestamp=late)).status_code == 200


def test_genuine_chain_may_end_with_its_root(scene: Scene, endpoint: Endpoint) -> None:
    endpoint.served = to_pem([*scene.signer.chain, scene.authority.root.certificate])

    assert endpoint.post_signed(scene.body).status_code == 200


def test_genuine_certificate_may_have_more_names(scene: Scene, endpoint: Endpoint) -> None:
    days = {"valid_from": scene.now - timedelta(days=1), "valid_until": scene.now + timedelta(days=1)}
    signer = scene.authority.another_signer(Order(AMAZON, names=["other.amazon.com", AMAZON], **days))
    endpoint.served = signer.pem

    assert endpoint.post(scene.body, signer.sign(scene.body)).status_code == 200
