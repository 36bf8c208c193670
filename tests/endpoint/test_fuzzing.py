"""Thousands of odd requests: none gets through unsigned, none makes us fail.

A fixed set each time; many more with `pytest tests/endpoint --hypothesis-profile long`.
"""

from __future__ import annotations

import json
import string
from typing import Any

import pytest
from attacks import ATTACKS, Attempt, Scene
from callers import Counting, Endpoint
from hypothesis import given
from hypothesis import strategies as some
from werkzeug.test import EnvironBuilder

from authoring.fresh import load_content
from conftest import NOW, HandClock
from endpoint.certificate_url import check_certificate_url
from endpoint.errors import BadCertificateUrl, BadSignature, StaleRequest
from endpoint.key_policy import KeyPolicy
from endpoint.signature import decode_signature
from endpoint.timestamps import check_timestamp
from flask_app import Limits
from skill.alexa.service import Service
from workbench.device.authority import Authority

LATIN = some.text(some.characters(max_codepoint=255), max_size=80)
"""Whatever a WSGI server may hand on as a header."""
URL_PIECES = [
    "https",
    "http",
    "://",
    ":",
    "//",
    "/",
    "s3.amazonaws.com",
    "S3.AMAZONAWS.COM",
    "@",
    ":443",
    ":444",
    "..",
    ".",
    "%2e",
    "echo.api",
    "Echo.Api",
    "cert.pem",
    "\\",
    "?",
    "#",
    "evil.example",
    "\t",
    " ",
    "\x00",
    "[",
    "]",
    ",",
]
URLS = some.lists(some.sampled_from(URL_PIECES), max_size=14).map("".join)
NEAR_URLS = some.builds(
    "https://s3.amazonaws.com{}".format, some.lists(some.sampled_from(URL_PIECES), max_size=8).map("".join)
)
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(max_size=20),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
TIMESTAMPS = (
    some.just("2027-03-01T12:00:00Z")
    | some.datetimes().map(str)
    | some.datetimes().map(lambda d: f"{d.isoformat()}Z")
    | JSON
)
REQUESTS = some.fixed_dictionaries(
    {}, optional={"type": JSON | some.just("IntentRequest"), "timestamp": TIMESTAMPS, "requestId": JSON, "intent": JSON}
)
ENVELOPES = JSON | some.fixed_dictionaries(
    {}, optional={"version": JSON, "session": JSON, "context": JSON, "request": REQUESTS | JSON}
)


@pytest.fixture(scope="module")
def scene(authority: Authority) -> Scene:
    return Scene(authority, NOW)


@pytest.fixture(scope="module")
def endpoint(authority: Authority) -> Endpoint:
    return Endpoint(authority, HandClock(NOW), Counting())


@pytest.fixture(scope="module")
def real(authority: Authority) -> Endpoint:
    return Endpoint(authority, HandClock(NOW), Service(load_content()))


@pytest.fixture(scope="module")
def forger(scene: Scene) -> Attempt:
    return ATTACKS["signature by another key"](scene)


@pytest.fixture
def unasked(endpoint: Endpoint) -> Endpoint:
    endpoint.skill.asked.clear()
    return endpoint


HEADERS = some.fixed_dictionaries(
    {},
    optional={
        "HTTP_SIGNATURECERTCHAINURL": URLS | NEAR_URLS | LATIN,
        "HTTP_SIGNATURE_256": LATIN | some.text(string.ascii_letters + "+/=", max_size=350),
        "HTTP_SIGNATURE": LATIN,
        "CONTENT_TYPE": LATIN | some.sampled_from(["application/json", "application/json;charset=latin-1", "text/html"]),
        "CONTENT_LENGTH": LATIN | some.integers(-5, 10**12).map(str),
        "HTTP_HOST": LATIN,
        "HTTP_TRANSFER_ENCODING": LATIN,
        "HTTP_CONTENT_ENCODING": some.sampled_from(["gzip", "br", "identity"]),
        "HTTP_COOKIE": LATIN,
        "HTTP_AUTHORIZATION": LATIN,
        "HTTP_EXPECT": LATIN,
        "HTTP_X_FORWARDED_FOR": LATIN,
    },
)


@given(headers=HEADERS, keep=some.booleans())
def test_odd_headers_on_a_genuine_body(headers: dict[str, str], keep: bool, unasked: Endpoint, scene: Scene) -> None:
    signed = scene.signer.sign(scene.body) if keep else {"Content-Type": "application/json"}
    environ = EnvironBuilder("/", method="POST", data=scene.body, headers=signed).get_environ()
    unasked.skill.asked.clear()

    status = unasked.call(environ | headers).status_code

    # Whatever else is odd: it was answered only if what counts was still Amazon's.
    assert status in (200, 400)
    if status == 200:
        assert keep
        assert len(unasked.skill.asked) == 1
    else:
        assert unasked.skill.asked == []


@given(body=some.binary(max_size=400), headers=HEADERS)
def test_odd_bodies_nobody_signed(body: bytes, headers: dict[str, str], unasked: Endpoint) -> None:
    environ = EnvironBuilder("/", method="POST", data=body, headers={"Content-Type": "application/json"}).get_environ()

    assert unasked.call(environ | headers).status_code == 400
    assert unasked.skill.asked == []


@given(position=some.integers(0, 10_000), bit=some.integers(0, 7), cut=some.booleans())
def test_odd_bit_in_a_signed_body(position: int, bit: int, cut: bool, unasked: Endpoint, scene: Scene) -> None:
    changed = bytearray(scene.body)
    changed[position % len(changed)] ^= 1 << bit
    body = scene.body[: position % len(scene.body)] if cut else bytes(changed)

    assert unasked.post(body, scene.signer.sign(scene.body)).status_code == 400
    assert unasked.skill.asked == []


@given(envelope=ENVELOPES)
def test_odd_envelope_that_is_signed(envelope: Any, unasked: Endpoint, scene: Scene) -> None:
    body = json.dumps(envelope).encode()

    assert unasked.post(body, scene.signer.sign(body)).status_code in (200, 400)


@given(envelope=ENVELOPES, request=REQUESTS)
def test_odd_envelope_that_is_signed_for_the_real_skill(
    envelope: Any, request: dict[str, Any], real: Endpoint, scene: Scene
) -> None:
    whole = envelope if isinstance(envelope, dict) else {}
    body = json.dumps(whole | {"request": {"timestamp": "2027-03-01T12:00:00Z", **request}}).encode()

    assert real.post(body, scene.signer.sign(body)).status_code in (200, 400)


@given(body=some.binary(max_size=200) | some.text(max_size=200).map(str.encode))
def test_odd_bytes_that_are_signed(body: bytes, unasked: Endpoint, scene: Scene) -> None:
    assert unasked.post(body, scene.signer.sign(body)).status_code == 400


@given(edits=some.lists(some.tuples(some.integers(0, 5000), some.binary(max_size=3)), min_size=1, max_size=4))
def test_odd_chain(edits: list[tuple[int, bytes]], authority: Authority, scene: Scene, forger: Attempt) -> None:
    pem = bytearray(scene.signer.pem)
    for position, put in edits:
        pem[position % len(pem) : position % len(pem) + 1] = put
    endpoint = Endpoint(authority, HandClock(NOW), Counting(), Limits(keys=KeyPolicy(pause_seconds=0)))
    endpoint.served = bytes(pem)

    assert endpoint.post_signed(scene.body).status_code in (200, 400)
    assert endpoint.post(forger.body, list(forger.headers)).status_code == 400


@given(
    method=some.sampled_from(["GET", "POST", "PUT", "OPTIONS", "HEAD", "BREW", "", "\xe9"]),
    path=LATIN | some.just("/") | some.just("/health"),
    query=LATIN,
    headers=HEADERS,
)
def test_odd_methods_paths_and_queries(
    method: str, path: str, query: str, headers: dict[str, str], unasked: Endpoint
) -> None:
    environ = EnvironBuilder("/").get_environ() | {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query}

    assert unasked.call(environ | headers).status_code in (
        (200, 400, 404, 405) if path.strip("/") == "health" else (400, 404, 405)
    )
    assert unasked.skill.asked == []


@given(url=URLS | NEAR_URLS | some.text(max_size=80))
def test_odd_url_is_refused_or_is_amazons(url: str) -> None:
    try:
        good = check_certificate_url(url)
    except BadCertificateUrl:
        return
    assert good.startswith("https://s3.amazonaws.com/echo.api/")
    assert ".." not in good.split("/")
    assert not set(good) & set("\\%?#@, \t\x00")


@given(encoded=LATIN)
def test_odd_base64_is_refused_or_read(encoded: str) -> None:
    try:
        decode_signature(encoded)
    except BadSignature:
        return
    assert set(encoded) <= set(string.ascii_letters + string.digits + "+/=")


@given(timestamp=TIMESTAMPS, kind=JSON | some.just("AlexaSkillEvent.X"))
def test_odd_timestamp_is_refused_or_near(timestamp: Any, kind: Any) -> None:
    try:
        check_timestamp({"timestamp": timestamp, "type": kind}, NOW)
    except StaleRequest:
        return
    assert isinstance(timestamp, str)
    assert "2027-03-01" in timestamp or "2027-W" in timestamp or "20270301" in timestamp
