"""Lambda and Flask are two doors to one skill: the same envelope gets the same reply."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient

import lambda_function
from envelopes import SKILL_ID, recorded
from flask_app import create_app
from skill.alexa.service import Service
from skill.content import Content
from workbench.device.authority import Authority, make_authority

ENVELOPES = recorded()
RECORDED_AT = datetime(2026, 11, 20, 9, 12, 30, tzinfo=UTC)
"""Within half a minute of every recorded timestamp."""


@pytest.fixture(scope="module")
def signer() -> Authority:
    return make_authority(now=RECORDED_AT)


@pytest.fixture(scope="module")
def web(signer: Authority, content: Content) -> FlaskClient:
    app = create_app(
        service=Service(content, SKILL_ID),
        fetch=lambda url: signer.signer.pem,
        roots=[signer.root.certificate],
        clock=lambda: RECORDED_AT,
    )
    return app.test_client()


@pytest.mark.parametrize("name", ENVELOPES)
def test_both_doors_give_the_same_reply(name: str, web: FlaskClient, signer: Authority) -> None:
    body = json.dumps(ENVELOPES[name]).encode()

    over_the_web = web.post("/", data=body, headers=signer.signer.sign(body))

    assert over_the_web.status_code == 200
    assert over_the_web.get_json() == lambda_function.lambda_handler(ENVELOPES[name], None)


def test_the_web_refuses_another_skill(signer: Authority, content: Content) -> None:
    app = create_app(
        service=Service(content, "amzn1.ask.skill.ours"),
        fetch=lambda url: signer.signer.pem,
        roots=[signer.root.certificate],
        clock=lambda: RECORDED_AT,
    )
    body = json.dumps(ENVELOPES["launch"]).encode()

    refused = app.test_client().post("/", data=body, headers=signer.signer.sign(body))

    assert refused.status_code == 400


def test_the_web_refuses_what_is_not_signed(web: FlaskClient) -> None:
    refused = web.post("/", json=ENVELOPES["launch"])

    assert refused.status_code == 400
