"""The same signed request again: Amazon's retry is answered, a flood is not."""

from __future__ import annotations

import base64
from datetime import timedelta

import pytest
from attacks import Scene
from callers import Endpoint

from conftest import NOW, HandClock
from endpoint.errors import ReplayedRequest
from endpoint.replay import Replays
from workbench.device.authority import Authority


def test_retry_is_answered_and_noticed(authority: Authority, endpoint: Endpoint, caplog: pytest.LogCaptureFixture) -> None:
    body = Scene(authority, NOW).body

    assert [endpoint.post_signed(body).status_code for _ in range(3)] == [200] * 3
    assert caplog.text.count("Amazon may be retrying") == 2


def test_more_than_a_retry_is_refused_for_as_long_as_the_timestamp_would_pass(
    authority: Authority, endpoint: Endpoint, clock: HandClock
) -> None:
    body = Scene(authority, NOW + timedelta(seconds=150)).body  # accepted for five minutes from now

    assert [endpoint.post_signed(body).status_code for _ in range(4)] == [200, 200, 200, 400]
    clock.forward(seconds=300)
    assert endpoint.post_signed(body).status_code == 400
    assert len(endpoint.skill.asked) == 3


def test_same_signature_in_another_spelling_is_the_same_request(authority: Authority, endpoint: Endpoint) -> None:
    body = Scene(authority, NOW).body
    headers = authority.signer.sign(body)
    signature = headers["Signature-256"]
    assert signature.endswith("==")
    # The last letter before the padding carries four bits that mean nothing.
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    other = letters[letters.index(signature[-3]) | 15]
    spelled = [signature, signature[:-3] + other + "==", signature, signature[:-3] + other + "=="]
    assert len({base64.b64decode(spelling) for spelling in spelled}) == 1

    statuses = [endpoint.post(body, headers | {"Signature-256": spelling}).status_code for spelling in spelled]

    assert statuses == [200, 200, 200, 400]


def test_other_requests_are_not_mistaken_for_repeats(authority: Authority, endpoint: Endpoint) -> None:
    for _ in range(10):
        assert endpoint.post_signed(Scene(authority, NOW).body).status_code == 200


def test_repeats_of_what_was_refused_are_not_counted(authority: Authority, endpoint: Endpoint) -> None:
    body = Scene(authority, NOW).body
    for _ in range(10):
        assert endpoint.post(body, authority.signer.sign(b"another")).status_code == 400

    assert endpoint.post_signed(body).status_code == 200


def test_memory_of_requests_is_bounded_and_empties_itself() -> None:
    replays = Replays(remembered=100)
    for number in range(250):
        replays.check({"requestId": str(number), "timestamp": NOW.isoformat()}, b"s", NOW)
    assert len(replays) == 100

    later = NOW + timedelta(seconds=151)
    replays.check({"requestId": "new", "timestamp": later.isoformat()}, b"s", later)
    assert len(replays) == 1


@pytest.mark.parametrize("request_id", [None, 7, ["a"], "\ud800", "x" * 1000])
def test_any_request_id_will_do(request_id: object) -> None:
    replays = Replays()
    request = {"requestId": request_id, "timestamp": NOW.isoformat()}
    for _ in range(3):
        replays.check(request, b"s", NOW)

    with pytest.raises(ReplayedRequest):
        replays.check(request, b"s", NOW)
