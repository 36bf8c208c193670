"""What is remembered of certificates, for how long, and how little a stranger can make us download."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from attacks import Scene
from callers import Counting, Endpoint

from conftest import HandClock
from endpoint.errors import CertificateUnavailable
from endpoint.key_policy import KeyPolicy
from flask_app import Limits
from workbench.device.authority import AMAZON, Authority, Order, make_authority, new_key

WaitUntil = Callable[[Callable[[], bool]], None]
QUICK = KeyPolicy(pause_seconds=0, wait_seconds=0.5)


@pytest.fixture
def endpoint(authority: Authority, clock: HandClock, skill: Counting) -> Endpoint:
    return Endpoint(authority, clock, skill, Limits(keys=QUICK))


def ask(endpoint: Endpoint, url: str | None = None) -> int:
    """Send a genuine request signed now."""
    body = Scene(endpoint.authority, endpoint.clock()).body
    headers = endpoint.authority.signer.sign(body)
    return endpoint.post(body, headers | ({"SignatureCertChainUrl": url} if url else {})).status_code


def numbered(number: int) -> str:
    return f"https://s3.amazonaws.com/echo.api/echo-api-cert-{number}.pem"


def failing(_: str) -> bytes:
    raise OSError("no network")


def hanging(release: threading.Event) -> Callable[[str], bytes]:
    def hang(_: str) -> bytes:
        release.wait(10)
        return b""

    return hang


def test_chain_is_fetched_once_for_many_requests(endpoint: Endpoint) -> None:
    assert [ask(endpoint) for _ in range(5)] == [200] * 5
    assert len(endpoint.fetched) == 1


def test_spellings_of_one_url_share_one_download(endpoint: Endpoint) -> None:
    assert ask(endpoint) == ask(endpoint, "HTTPS://s3.AMAZONAWS.com:443/echo.api/x/../echo-api-cert.pem") == 200
    assert len(endpoint.fetched) == 1


def test_several_certificates_in_rotation_work(endpoint: Endpoint, authority: Authority, clock: HandClock) -> None:
    days = {"valid_from": clock.now - timedelta(days=1), "valid_until": clock.now + timedelta(days=1)}
    order = Order(AMAZON, names=[AMAZON], **days)
    signers = [replace(authority.another_signer(order, new_key()), url=numbered(n)) for n in range(3)]
    served = {signer.url: signer.pem for signer in signers}
    endpoint.served = lambda url: served[url]

    for _ in range(3):
        for signer in signers:
            body = Scene(authority, clock.now).body
            assert endpoint.post(body, signer.sign(body)).status_code == 200

    assert sorted(endpoint.fetched) == sorted(served)


def test_signature_by_the_key_of_another_url_is_refused(endpoint: Endpoint, authority: Authority, clock: HandClock) -> None:
    days = {"valid_from": clock.now - timedelta(days=1), "valid_until": clock.now + timedelta(days=1)}
    other = authority.another_signer(Order(AMAZON, names=[AMAZON], **days), new_key())
    endpoint.served = lambda url: other.pem if url == numbered(1) else authority.signer.pem

    assert ask(endpoint, numbered(0)) == 200
    assert ask(endpoint, numbered(1)) == 400


def test_new_certificate_at_the_old_url_is_found(endpoint: Endpoint, authority: Authority, clock: HandClock) -> None:
    days = {"valid_from": clock.now - timedelta(days=1), "valid_until": clock.now + timedelta(days=1)}
    renewed = authority.another_signer(Order(AMAZON, names=[AMAZON], **days), new_key())
    assert ask(endpoint) == 200
    endpoint.served = renewed.pem
    clock.forward(minutes=2)

    body = Scene(authority, clock.now).body
    assert endpoint.post(body, renewed.sign(body)).status_code == 200


def test_bad_signatures_fetch_a_known_url_again_once_a_minute_at_most(
    endpoint: Endpoint, authority: Authority, clock: HandClock
) -> None:
    assert ask(endpoint) == 200
    clock.forward(minutes=2)

    for _ in range(20):
        headers = authority.signer.sign(b"another body")
        assert endpoint.post(Scene(authority, clock.now).body, headers).status_code == 400

    assert len(endpoint.fetched) == 2


def test_key_in_use_is_looked_up_again_in_the_background(
    endpoint: Endpoint, clock: HandClock, wait_until: WaitUntil
) -> None:
    assert ask(endpoint) == 200
    clock.forward(hours=1)

    assert ask(endpoint) == 200
    wait_until(lambda: len(endpoint.fetched) == 2)


@pytest.mark.parametrize("trouble", ["fails", "hangs", "brings garbage", "brings a bad chain"])
def test_trouble_while_looking_again_costs_no_listener_anything(trouble: str, endpoint: Endpoint, clock: HandClock) -> None:
    release = threading.Event()
    assert ask(endpoint) == 200
    endpoint.served = {
        "fails": failing,
        "hangs": hanging(release),
        "brings garbage": b"<html>",
        "brings a bad chain": make_authority(now=clock.now).signer.pem,
    }[trouble]

    for _ in range(10):
        clock.forward(hours=2)
        assert ask(endpoint) == 200
    release.set()


def test_key_that_cannot_be_looked_up_again_is_dropped_after_a_day(endpoint: Endpoint, clock: HandClock) -> None:
    assert ask(endpoint) == 200
    endpoint.served = failing
    clock.forward(hours=25)

    assert ask(endpoint) == 400


def test_key_is_not_used_after_its_chain_expires(authority: Authority, endpoint: Endpoint, clock: HandClock) -> None:
    order = Order(
        AMAZON,
        names=[AMAZON],
        valid_from=clock.now - timedelta(days=1),
        valid_until=clock.now + timedelta(minutes=5),
    )
    endpoint.served = authority.another_signer(order).pem
    assert ask(endpoint) == 200
    clock.forward(minutes=6)

    assert ask(endpoint) == 400


def test_failed_download_is_tried_again_within_the_request(endpoint: Endpoint, authority: Authority) -> None:
    def twice_bad(_: str) -> bytes:
        if len(endpoint.fetched) == 1:
            raise OSError("no network")
        return b"garbage" if len(endpoint.fetched) == 2 else authority.signer.pem

    endpoint.served = twice_bad

    assert ask(endpoint) == 200


def test_failed_download_is_not_repeated_for_a_moment_and_never_counts_as_good(
    endpoint: Endpoint, authority: Authority, clock: HandClock
) -> None:
    endpoint.served = failing
    assert [ask(endpoint) for _ in range(10)] == [400] * 10
    assert len(endpoint.fetched) == QUICK.attempts

    endpoint.served = authority.signer.pem
    assert ask(endpoint) == 400  # still remembered
    clock.forward(seconds=3)
    assert ask(endpoint) == 200


@pytest.mark.parametrize("final", ["a bad chain", "a refusal by the server"])
def test_final_refusal_is_fetched_once_and_remembered_for_half_a_minute(
    final: str, endpoint: Endpoint, clock: HandClock
) -> None:
    def refuse(_: str) -> bytes:
        raise CertificateUnavailable("403", final=True)

    endpoint.served = make_authority(now=clock.now).signer.pem if final == "a bad chain" else refuse
    assert [ask(endpoint) for _ in range(10)] == [400] * 10
    assert len(endpoint.fetched) == 1

    clock.forward(seconds=31)
    assert ask(endpoint) == 400
    assert len(endpoint.fetched) == 2


def test_download_that_hangs_is_given_up(endpoint: Endpoint) -> None:
    release = threading.Event()
    endpoint.served = hanging(release)
    start = time.monotonic()

    assert ask(endpoint) == 400
    assert time.monotonic() - start < 2
    release.set()


def test_many_threads_share_one_download(endpoint: Endpoint, authority: Authority) -> None:
    def slow(_: str) -> bytes:
        time.sleep(0.1)
        return authority.signer.pem

    endpoint.served = slow
    statuses: list[int] = []
    threads = [threading.Thread(target=lambda: statuses.append(ask(endpoint))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert statuses == [200] * 12
    assert len(endpoint.fetched) == 1


def test_strangers_cannot_start_more_than_a_few_downloads_nor_keep_a_known_key_out(
    endpoint: Endpoint, clock: HandClock, wait_until: WaitUntil
) -> None:
    assert ask(endpoint) == 200
    release = threading.Event()
    endpoint.served = hanging(release)
    threads = [threading.Thread(target=ask, args=(endpoint, numbered(n))) for n in range(20)]
    for thread in threads:
        thread.start()
    wait_until(lambda: len(endpoint.fetched) == 1 + QUICK.downloads)

    assert ask(endpoint) == 200  # the known key is at hand all the while
    clock.forward(hours=2)
    assert ask(endpoint) == 200  # and is looked up again on a place of its own
    wait_until(lambda: len(endpoint.fetched) == 2 + QUICK.downloads)
    release.set()
    for thread in threads:
        thread.join()


def test_what_is_remembered_is_bounded(authority: Authority, clock: HandClock, skill: Counting) -> None:
    policy = replace(QUICK, known_limit=3, refused_limit=5, attempts=1)
    endpoint = Endpoint(authority, clock, skill, Limits(keys=policy))
    for number in range(10):
        assert ask(endpoint, numbered(number)) == 200
    assert ask(endpoint, numbered(9)) == 200
    assert len(endpoint.fetched) == 10
    assert ask(endpoint, numbered(0)) == 200  # forgotten, and fetched again
    assert len(endpoint.fetched) == 11

    endpoint.served = failing
    for number in range(100, 110):
        assert ask(endpoint, numbered(number)) == 400
    assert ask(endpoint, numbered(100)) == 400
    assert len(endpoint.fetched) == 22
