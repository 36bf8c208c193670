"""What else the web app says, to whom, and what it writes down."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from ask_sdk_core.exceptions import SerializationException
from attacks import SAID, USER, Scene
from callers import Counting, Endpoint
from werkzeug.test import EnvironBuilder

from conftest import NOW, HandClock
from endpoint.chain import trusted_roots
from endpoint.logs import CONFIGURATION, WithoutStrangers
from flask_app import create_app
from workbench.device.authority import Authority, make_body


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_other_methods_are_not_allowed(method: str, endpoint: Endpoint) -> None:
    response = endpoint.call(EnvironBuilder("/", method=method).get_environ())

    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"


@pytest.mark.parametrize("path", ["/admin", "/health/", "/../etc/passwd", "/%00", "/\xff", "", "*"])
def test_other_paths_are_not_found(path: str, authority: Authority, endpoint: Endpoint) -> None:
    body = Scene(authority, NOW).body
    environ = EnvironBuilder("/", method="POST", data=body, headers=authority.signer.sign(body)).get_environ()
    environ["PATH_INFO"] = path

    assert endpoint.call(environ).status_code == 404
    assert endpoint.skill.asked == []


def test_health_is_said_without_asking_the_skill(endpoint: Endpoint, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    response = endpoint.call(EnvironBuilder("/health").get_environ())

    assert (response.status_code, response.data) == (200, b"ok\n")
    assert response.headers["Cache-Control"] == "no-store"
    assert caplog.records == []


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "DELETE"])
def test_health_can_only_be_read(method: str, endpoint: Endpoint) -> None:
    assert endpoint.call(EnvironBuilder("/health", method=method).get_environ()).status_code == 405


def test_access_log_says_how_it_went_and_not_who_asked_what(
    authority: Authority, endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    body = Scene(authority, NOW).body
    headers = authority.signer.sign(body) | {"User-Agent": "agent-of-someone", "X-Forwarded-For": "203.0.113.9"}
    environ = EnvironBuilder(f"/?{USER}", method="POST", data=body, headers=headers).get_environ()
    environ["REMOTE_ADDR"] = "203.0.113.8"

    endpoint.call(environ)
    endpoint.call(EnvironBuilder(f"/{USER}\nforged", method="POST").get_environ())

    lines = [record.getMessage() for record in caplog.records if record.name == "endpoint.access"]
    assert lines[0].startswith("POST / 200 ")
    assert lines[1].startswith("POST elsewhere 404 ")
    for trace in (SAID, USER, "agent-of-someone", "203.0.113", "forged", "amzn1"):
        assert trace not in caplog.text


@pytest.mark.parametrize("error", [RuntimeError, SerializationException, RecursionError, ValueError])
def test_mistake_of_ours_is_written_down_without_what_was_said(
    error: type[Exception], authority: Authority, clock: HandClock, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Counting):
        def respond(self, event: object) -> dict[str, object]:
            raise error(f"cannot parse {event}")

    endpoint = Endpoint(authority, clock, Broken())

    response = endpoint.post_signed(Scene(authority, NOW).body)

    assert (response.status_code, response.data) == (500, b"Sorry\n")
    assert "failed:" in caplog.text
    for trace in (SAID, USER, "cannot parse"):
        assert trace not in caplog.text


def test_length_that_is_a_lie_is_refused(authority: Authority, endpoint: Endpoint) -> None:
    body = Scene(authority, NOW).body
    for length in ("99999999999", "-1", "abc", "10", str(len(body) + 10), ""):
        environ = EnvironBuilder("/", method="POST", data=body, headers=authority.signer.sign(body)).get_environ()
        environ["CONTENT_LENGTH"] = length

        assert endpoint.call(environ).status_code == 400, length


def test_body_in_chunks_is_read_and_bounded(authority: Authority, endpoint: Endpoint) -> None:
    for body, status in ((Scene(authority, NOW).body, 200), (b" " * 200_000, 400)):
        environ = EnvironBuilder("/", method="POST", data=body, headers=authority.signer.sign(body)).get_environ()
        del environ["CONTENT_LENGTH"]
        environ.update(HTTP_TRANSFER_ENCODING="chunked", **{"wsgi.input_terminated": True})

        assert endpoint.call(environ).status_code == status


def test_event_that_amazon_delivers_twice_is_answered_twice(authority: Authority, endpoint: Endpoint) -> None:
    late = (NOW - timedelta(minutes=50)).strftime("%Y-%m-%dT%H:%M:%SZ")
    body = Scene(authority, NOW).request(type="AlexaSkillEvent.SkillDisabled", timestamp=late)

    assert [endpoint.post_signed(body).status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize(
    ("skill_id", "status"), [("amzn1.ask.skill.throw-away", 200), ("amzn1.ask.skill.mine", 400), ("", 200)]
)
def test_skill_id_of_the_environment_is_enforced(
    skill_id: str, status: int, authority: Authority, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SKILL_ID", skill_id)
    body = make_body(NOW)
    app = create_app(fetch=lambda _: authority.signer.pem, roots=[authority.root.certificate], clock=lambda: NOW)

    response = app.test_client().post("/", data=body, headers=authority.signer.sign(body))

    assert response.status_code == status
    assert USER not in caplog.text


def test_real_thing_refuses_what_no_authority_signed(authority: Authority) -> None:
    body = make_body()

    assert create_app().test_client().post("/", data=body).status_code == 400


def test_roots_come_from_the_maintained_bundle() -> None:
    roots = trusted_roots()

    assert len(roots) > 100
    assert any("Amazon Root CA 1" in root.subject.rfc4514_string() for root in roots)


def test_gunicorns_own_words_about_strangers_are_not_kept() -> None:
    for message in (
        "Invalid request from ip=203.0.113.9: Invalid HTTP header: 'X: my calf'",
        "Error handling request %s",
    ):
        record = logging.LogRecord("gunicorn.error", logging.WARNING, "", 1, message, ("/my calf",), None)
        record.args = () if "ip=" in message else ("/my calf",)
        assert WithoutStrangers().filter(record)
        assert "calf" not in record.getMessage()
        assert "203" not in record.getMessage()
    assert CONFIGURATION["loggers"]["gunicorn.error"]["filters"] == ["without_strangers"]
