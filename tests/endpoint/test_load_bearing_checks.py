"""Take each check of the verifier away, one at a time, and an attack gets through: none is there for show.

Each row says what is taken away, how, and which attack of `attacks.py` that lets in. Getting through means an answer
from the skill; `test_attacks.py` shows that with the check in place the same attack is refused.
"""

from __future__ import annotations

import base64
from datetime import timedelta
from types import ModuleType
from typing import Any

import pytest
from attacks import ATTACKS, Scene
from callers import Counting, Endpoint

import flask_app
from conftest import HandClock
from endpoint import certificate_url, chain, intake, keys, replay, signature, timestamps
from endpoint.key_policy import KeyPolicy
from flask_app import Limits
from workbench.device.authority import Authority

CHECKED = {"intake": intake, "certificate_url": certificate_url, "chain": chain}
"""The modules that keep their checks in a list."""

OPENED_BY = {
    "intake.check_content_type": "content of plain text",
    "certificate_url.check_scheme": "url of plain http",
    "certificate_url.check_host": "url on another host",
    "certificate_url.check_port": "url with another port",
    "certificate_url.check_characters": "url out of the folder, dots encoded",
    "certificate_url.check_folder": "url in another case",
    "certificate_url.check_rest": "url with a query",
    "chain.check_order": "chain shuffled behind the leaf",
    "chain.check_name": "leaf with a wildcard",
    "chain.check_usage": "leaf that must not sign",
    "chain.check_key": "leaf with a weak key",
}
"""A check of a list, and the attack that its absence lets in."""

ONLY_LATER = {"intake.check_encoding": "body that is not utf8"}
"""The SDK's adapter decodes the body before it verifies: without the check the attack is not answered, but is a 500."""


def without(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    module = CHECKED[name.split(".")[0]]
    left = tuple(check for check in module.CHECKS if check.__name__ != name.split(".")[1])
    assert len(left) == len(module.CHECKS) - 1
    monkeypatch.setattr(module, "CHECKS", left)


def attack_with(authority: Authority, clock: HandClock, name: str, limits: Limits | None = None) -> tuple[int, int]:
    """Make one attack on a fresh endpoint; return its status and how often the skill was asked."""
    endpoint = Endpoint(authority, clock, Counting(), limits)
    attempt = ATTACKS[name](Scene(authority, clock.now))
    if attempt.served is not None:
        endpoint.served = attempt.served
    statuses = [endpoint.post(attempt.body, list(attempt.headers)).status_code for _ in range(attempt.times)]
    return statuses[-1], len(endpoint.skill.asked)


def test_every_check_of_the_lists_has_its_attack() -> None:
    every = {f"{name}.{check.__name__}" for name, module in CHECKED.items() for check in module.CHECKS}

    assert every == OPENED_BY.keys() | ONLY_LATER.keys()


@pytest.mark.parametrize("check", OPENED_BY)
def test_without_this_check_an_attack_gets_through(
    check: str, authority: Authority, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert attack_with(authority, clock, OPENED_BY[check]) == (400, 0)

    without(monkeypatch, check)

    assert attack_with(authority, clock, OPENED_BY[check]) == (200, 1)


@pytest.mark.parametrize("check", ONLY_LATER)
def test_without_this_check_an_attack_is_a_server_error(
    check: str, authority: Authority, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    without(monkeypatch, check)

    assert attack_with(authority, clock, ONLY_LATER[check]) == (500, 0)


def _only_the_past(request: dict[str, Any], now: Any) -> None:
    if timestamps.read_timestamp(request) < now - timestamps.tolerance_of(request):
        raise timestamps.StaleRequest


class Lenient:
    """Base64 as Python reads it unless told otherwise."""

    @staticmethod
    def b64decode(encoded: str, validate: bool) -> bytes:
        return base64.b64decode(encoded)


REPLACED: dict[str, tuple[ModuleType | type, str, Any, str]] = {
    "trusted path": (chain, "trusted_path", lambda candidate: candidate.certificates, "authority of somebody else"),
    "trusted path, expired": (
        chain,
        "trusted_path",
        lambda candidate: candidate.certificates[1:],
        "leaf that has expired",
    ),
    "trusted path, authority flag": (
        chain,
        "trusted_path",
        lambda candidate: candidate.certificates,
        "intermediate without the authority flag",
    ),
    "key length": (chain, "KEY_BITS", 1024, "leaf with a weak key"),
    "chain length": (chain, "CHAIN_LIMIT", 99, "chain of too many"),
    "chain size": (keys, "SIZE_LIMIT", 10**9, "chain that is too large"),
    "url length": (certificate_url, "URL_LIMIT", 10**9, "url that is endless"),
    "strict base64": (signature, "base64", Lenient, "signature with junk between"),
    "signature of the body": (signature, "made_signature", lambda *_: True, "body with one changed bit"),
    "signature by the key": (signature, "made_signature", lambda *_: True, "signature by another key"),
    "signature check": (signature.SignatureVerifier, "verify", lambda *_: None, "neither header"),
    "json without NaN": (intake, "_refuse_constant", lambda constant: None, "body with not a number"),
    "timestamp": (flask_app, "check_timestamp", lambda *_: None, "timestamp too old"),
    "timestamp, tolerance": (timestamps, "TOLERANCE", timedelta(hours=2), "timestamp too old"),
    "timestamp, the future": (flask_app, "check_timestamp", _only_the_past, "timestamp too far ahead"),
    "timestamp, only skill events": (timestamps, "EVENT_PREFIX", "", "timestamp an hour old on an ordinary request"),
    "timestamp, skill events": (
        timestamps,
        "EVENT_TOLERANCE",
        timedelta(days=1),
        "timestamp too old for a skill event",
    ),
    "replay": (replay, "REPEATS_ANSWERED", 99, "request sent once too often"),
}
"""What is replaced, where, by what, and the attack that this lets in."""


@pytest.mark.parametrize("name", REPLACED)
def test_with_this_replaced_an_attack_gets_through(
    name: str, authority: Authority, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, what, by, attack = REPLACED[name]
    assert attack_with(authority, clock, attack)[0] == 400

    monkeypatch.setattr(where, what, by)

    status, asked = attack_with(authority, clock, attack)
    assert status == 200
    assert asked == ATTACKS[attack](Scene(authority, clock.now)).times


def test_with_a_larger_limit_a_larger_body_gets_through(authority: Authority, clock: HandClock) -> None:
    assert attack_with(authority, clock, "body that is too large") == (400, 0)
    assert attack_with(authority, clock, "body that is too large", Limits(body_bytes=10**6)) == (200, 1)


def test_without_the_dates_a_remembered_key_outlives_its_certificate(
    authority: Authority, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint = Endpoint(authority, clock, Counting(), Limits(keys=KeyPolicy(keep=timedelta(days=999))))
    scene = Scene(authority, clock.now)
    assert endpoint.post_signed(scene.body).status_code == 200
    clock.forward(days=31)
    assert endpoint.post_signed(Scene(authority, clock.now).body).status_code == 400

    monkeypatch.setattr(chain.SigningKey, "holds_at", lambda *_: True)

    assert endpoint.post_signed(Scene(authority, clock.now).body).status_code == 200


def test_the_verification_cannot_be_switched_off_by_configuration(authority: Authority, clock: HandClock) -> None:
    endpoint = Endpoint(authority, clock, Counting())
    assert endpoint.app.config["ASK_SDK_VERIFY_SIGNATURE"] is True
    assert endpoint.app.config["ASK_SDK_VERIFY_TIMESTAMP"] is True

    endpoint.app.config.update(ASK_SDK_VERIFY_SIGNATURE=False, ASK_SDK_VERIFY_TIMESTAMP=False, TESTING=True, DEBUG=True)

    attempt = ATTACKS["body with one changed bit"](Scene(authority, clock.now))
    assert endpoint.post(attempt.body, list(attempt.headers)).status_code == 400
