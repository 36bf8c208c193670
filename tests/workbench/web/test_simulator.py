"""The app, without a browser."""

from __future__ import annotations

import ast
import logging
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

import flask_app
from skill.content import Content
from workbench.__main__ import cramp_helper
from workbench.commands import serve
from workbench.device.assembly import make_device
from workbench.web.app import create_simulator

HERE = {"base_url": "http://127.0.0.1:8712"}


@pytest.fixture
def client(content: Content) -> FlaskClient:
    app = create_simulator(lambda locale, viewport: make_device(locale, viewport=viewport), list(content.locales))
    return app.test_client()


def begin(client: FlaskClient, **wanted: str) -> dict[str, Any]:
    started: dict[str, Any] = client.post("/session", json=wanted, **HERE).get_json()
    return started


def turn(client: FlaskClient, kind: str, session: str, **said: str) -> dict[str, Any]:
    answered: dict[str, Any] = client.post(f"/{kind}", json={"session": session} | said, **HERE).get_json()
    return answered


def test_what_is_said_is_answered_with_all_there_is_to_know(client: FlaskClient) -> None:
    answered = turn(client, "say", begin(client)["session"], words="can B12 cause cramps")

    assert answered["outcome"] == "answered"
    assert answered["request"]["request"]["intent"]["name"] == answered["intent"]
    assert answered["response"]["response"]["outputSpeech"]["ssml"] == answered["ssml"]
    assert {passage["id"] for passage in answered["passages"]} == set(answered["sources"])
    assert answered["attributes"]["topic"] == "b12"
    assert answered["screen"] is None
    assert answered["suggestions"]


def test_two_pages_have_two_sessions(client: FlaskClient) -> None:
    one, other = begin(client)["session"], begin(client)["session"]
    turn(client, "say", one, words="can B12 cause cramps")
    turn(client, "launch", other)

    assert turn(client, "say", one, words="yes")["answer"] == "b12-causes"
    assert turn(client, "say", other, words="yes")["answer"] == "relief"


def test_silence_is_answered_with_the_reprompt_and_then_ends_the_session(client: FlaskClient) -> None:
    session = begin(client)["session"]
    launched = turn(client, "launch", session)

    first, second = turn(client, "silence", session), turn(client, "silence", session)

    assert first["reprompt"] == launched["response"]["response"]["reprompt"]["outputSpeech"]["ssml"]
    assert (first["in_session"], second["in_session"]) == (True, False)
    assert second["reprompt"] is None


def test_words_between_two_silences_bring_the_reprompt_back(client: FlaskClient) -> None:
    session = begin(client)["session"]
    turn(client, "launch", session)
    turn(client, "silence", session)
    turn(client, "say", session, words="help")

    assert turn(client, "silence", session)["in_session"] is True


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "en-AU", "en-CA", "en-IN"])
def test_every_locale_can_be_chosen_and_names_its_own_emergency_number(
    client: FlaskClient, content: Content, locale: str
) -> None:
    session = begin(client, locale=locale)["session"]

    answered = turn(client, "say", session, words="my chest hurts")

    assert answered["request"]["request"]["locale"] == locale
    assert content.locales[locale].numbers["emergency"] in answered["speech"]


def test_a_screen_gets_the_document_and_a_touch_is_understood(client: FlaskClient) -> None:
    session = begin(client, viewport="round")["session"]
    answered = turn(client, "say", session, words="can B12 cause cramps")

    touched = turn(client, "touch", session, words=answered["screen"]["datasources"]["screen"]["suggestions"][0]["say"])

    assert touched["request"]["request"]["type"] == "Alexa.Presentation.APL.UserEvent"
    assert touched["answer"] == "b12-causes"


@pytest.mark.parametrize("host", ["evil.example", "cramp.test:8712", "127.0.0.1.evil.example", "[::2]", "192.168.1.5"])
def test_another_name_for_this_computer_is_refused(client: FlaskClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 403
    assert client.post("/session", json={}, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8712", "localhost:8712", "[::1]:8712"])
def test_its_own_names_are_served(client: FlaskClient, host: str) -> None:
    with client.get("/", headers={"Host": host}) as response:
        assert response.status_code == 200


def test_another_computer_is_refused(client: FlaskClient) -> None:
    assert client.get("/", environ_base={"REMOTE_ADDR": "203.0.113.8"}, **HERE).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8712"])
def test_another_page_cannot_speak_to_it(client: FlaskClient, origin: str) -> None:
    assert client.post("/session", json={}, headers={"Origin": origin}, **HERE).status_code == 403


def test_a_form_of_another_page_cannot_speak_to_it(client: FlaskClient) -> None:
    assert client.post("/session", data="{}", content_type="text/plain", **HERE).status_code == 415


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/say", {"session": "unknown", "words": "hello"}, 410),
        ("/say", {"words": "hello"}, 410),
        ("/say", [], 400),
        ("/session", {"locale": "fr-FR"}, 400),
        ("/session", {"viewport": "wall"}, 400),
        ("/elsewhere", {}, 404),
        ("/session", {"padding": "x" * 20_000}, 413),
    ],
)
def test_nonsense_is_refused(client: FlaskClient, path: str, body: Any, status: int) -> None:
    assert client.post(path, json=body, **HERE).status_code == status


@pytest.mark.parametrize("words", ["", "   ", None, 5, ["hello"], "x" * 1001])
def test_words_that_nobody_says_are_refused(client: FlaskClient, words: Any) -> None:
    session = begin(client)["session"]

    assert client.post("/say", json={"session": session, "words": words}, **HERE).status_code == 400


@pytest.mark.parametrize("path", ["/assets/../app.py", "/assets/..%2fapp.py", "/assets/page.toml", "/assets/"])
def test_nothing_but_the_assets_is_served(client: FlaskClient, path: str) -> None:
    assert client.get(path, **HERE).status_code == 404


@pytest.mark.parametrize("path", ["/", "/assets/page.js", "/missing"])
def test_every_response_forbids_outside_requests(client: FlaskClient, path: str) -> None:
    with client.get(path, **HERE) as response:
        policy = response.headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_old_pages_are_forgotten_when_there_are_many(client: FlaskClient) -> None:
    first = begin(client)["session"]
    for _ in range(50):
        begin(client)

    assert client.post("/launch", json={"session": first}, **HERE).status_code == 410


def test_what_is_said_is_logged_by_nobody(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    turn(client, "say", begin(client)["session"], words="my chest hurts")

    assert "chest" not in caplog.text


def test_it_listens_on_this_computer_only_and_no_option_changes_that() -> None:
    assert serve.HOST == "127.0.0.1"
    assert [option.name for option in serve.serve.params] == ["port", "open_page"]


def test_a_taken_port_is_named_with_a_way_out(address: str) -> None:
    port = address.rstrip("/").rpartition(":")[2]

    result = CliRunner().invoke(cramp_helper, ["serve", "--port", port])

    assert f"port {port} is taken" in str(result.exception)
    assert "--port 0" in str(result.exception)


def test_what_is_deployed_knows_nothing_of_it() -> None:
    code = Path(flask_app.__file__).parent
    deployed = [
        code / "flask_app.py",
        code / "lambda_function.py",
        *(code / "skill").rglob("*.py"),
        *(code / "endpoint").rglob("*.py"),
    ]
    imports = {
        name
        for path in deployed
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in getattr(node, "names", [])]
        )
    }

    assert [name for name in imports if name.startswith("workbench")] == []
