"""Remember the validated key of each certificate URL, and bound what a stranger can make us do (R6.5).

A key is used for as long as its chain is valid, a day at most, and looked up again in the background every hour, so
that a download that fails, hangs or brings garbage costs a listener nothing once a key is known. Only validated keys
are kept as good. A refusal is remembered for seconds, so that repeating it does not repeat the download.
"""

from __future__ import annotations

import time
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from threading import BoundedSemaphore, Lock, Thread

from cryptography.x509.verification import Store

from endpoint.chain import SigningKey, is_a_chain, validate_chain
from endpoint.clock import Clock
from endpoint.download import SIZE_LIMIT, Fetch
from endpoint.errors import BadCertificate, CertificateUnavailable, UntrustedRequest
from endpoint.key_policy import KeyPolicy


@dataclass(frozen=True, slots=True)
class _Known:
    """A good key, when it was fetched, and when it may be looked up again in the background."""

    key: SigningKey
    fetched: datetime
    tried: datetime
    due: datetime


@dataclass(frozen=True, slots=True)
class _Refused:
    """Why a URL was refused, and until when it is without asking."""

    error: UntrustedRequest
    until: datetime


class SigningKeys:
    """Gives the signing key of a certificate URL; safe between threads."""

    def __init__(self, fetch: Fetch, roots: Store, clock: Clock, policy: KeyPolicy) -> None:
        self._fetch, self._roots, self._clock, self._policy = fetch, roots, clock, policy
        self._known: dict[str, _Known] = {}
        self._refused: dict[str, _Refused] = {}
        self._flights: dict[str, Future[SigningKey]] = {}
        self._lock = Lock()
        self._places_for_unknown = BoundedSemaphore(policy.downloads)
        self._places_for_known = BoundedSemaphore(policy.downloads)

    def key_for(self, url: str) -> SigningKey:
        """Return the key of a URL that passed `check_certificate_url`.

        Raises `BadCertificate` if its chain is not trusted, `CertificateUnavailable` if there is none to be had.
        """
        now = self._clock()
        known = self._known.get(url)
        if known is not None and now <= known.fetched + self._policy.keep and known.key.holds_at(now):
            if now >= known.due:
                self._look_again(url, now)
            return known.key
        refused = self._refused.get(url)
        if refused is not None and now < refused.until:
            raise _again(refused.error)
        return self._wait(self._start(url))

    def newer_key(self, url: str, than: SigningKey) -> SigningKey | None:
        """Return another key of the URL, for a signature that the known one did not make; `None` if there is no other.

        Amazon may put a new certificate at an old address. Bad signatures cannot use this to hammer the network: a URL
        is looked up again at most once in `recheck`.
        """
        now = self._clock()
        with self._lock:
            known = self._known.get(url)
            if known is None:
                return None
            if known.key != than:
                return known.key
            if now < known.tried + self._policy.recheck:
                return None
            self._known[url] = replace(known, tried=now)
        try:
            key = self._wait(self._start(url))
        except UntrustedRequest:
            return None
        return key if key != than else None

    def _look_again(self, url: str, now: datetime) -> None:
        """Begin to fetch a known URL again, unless somebody just did."""
        with self._lock:
            known = self._known.get(url)
            if known is None or now < known.due:
                return
            self._known[url] = replace(known, tried=now, due=now + self._policy.recheck)
        try:
            self._start(url)
        except CertificateUnavailable:
            return  # all places taken; it is tried again in a minute, and the known key is good meanwhile

    def _start(self, url: str) -> Future[SigningKey]:
        """Return the flight that is fetching the URL, one for all who wait; raises if too many others are flying."""
        with self._lock:
            flight = self._flights.get(url)
            if flight is not None:
                return flight
            places = self._places_for_known if url in self._known else self._places_for_unknown
            if not places.acquire(blocking=False):
                raise CertificateUnavailable("too many certificate downloads at once")
            flight = self._flights[url] = Future()
        # A daemon thread, because a download that hangs must not keep a stopping server alive.
        Thread(target=self._fly, args=(url, flight, places), name="certificate", daemon=True).start()
        return flight

    def _wait(self, flight: Future[SigningKey]) -> SigningKey:
        """Return what the flight brings, or raise why it brings nothing."""
        try:
            error = flight.exception(timeout=self._policy.wait_seconds)
        except TimeoutError:
            raise CertificateUnavailable(f"no certificate within {self._policy.wait_seconds} seconds") from None
        if isinstance(error, UntrustedRequest):
            raise _again(error)
        return flight.result()

    def _fly(self, url: str, flight: Future[SigningKey], places: BoundedSemaphore) -> None:
        """Fetch and validate, remember how it went, and only then tell those who wait."""
        outcome: SigningKey | UntrustedRequest
        try:
            outcome = self._fetch_and_validate(url)
        except UntrustedRequest as error:
            outcome = error
        with self._lock:
            if isinstance(outcome, SigningKey):
                self._remember(url, outcome)
            else:
                self._refuse(url, outcome)
            del self._flights[url]
        places.release()
        if isinstance(outcome, SigningKey):
            flight.set_result(outcome)
        else:
            flight.set_exception(outcome)

    def _fetch_and_validate(self, url: str) -> SigningKey:
        """Return the validated key, trying again while it is only the network that fails."""
        start = time.monotonic()
        for attempt in range(1, self._policy.attempts + 1):
            try:
                return self._try_once(url)
            except CertificateUnavailable as error:
                late = time.monotonic() - start > self._policy.retry_seconds
                if error.final or late or attempt == self._policy.attempts:
                    raise
                time.sleep(self._policy.pause_seconds)
        raise CertificateUnavailable("no download was tried: KeyPolicy.attempts is below 1", final=True)

    def _try_once(self, url: str) -> SigningKey:
        """Return the validated key of one download."""
        try:
            pem = self._fetch(url)
        except UntrustedRequest:
            raise
        except Exception as error:
            # Whatever a download raises, there is no certificate, and a request without one is refused.
            raise CertificateUnavailable(f"certificate download failed ({type(error).__name__})") from None
        if len(pem) > SIZE_LIMIT:
            raise CertificateUnavailable(f"certificate download has over {SIZE_LIMIT} bytes", final=True)
        if not is_a_chain(pem):
            raise CertificateUnavailable("certificate download brought no certificate")
        return validate_chain(pem, self._roots, self._clock())

    def _remember(self, url: str, key: SigningKey) -> None:
        """Keep a good key, dropping the one that was fetched longest ago when there are too many."""
        now = self._clock()
        self._refused.pop(url, None)
        self._known.pop(url, None)
        self._known[url] = _Known(key, fetched=now, tried=now, due=now + self._policy.fresh)
        while len(self._known) > self._policy.known_limit:
            del self._known[next(iter(self._known))]

    def _refuse(self, url: str, error: UntrustedRequest) -> None:
        """Keep a refusal for a while, dropping the oldest when there are too many."""
        final = isinstance(error, BadCertificate) or (isinstance(error, CertificateUnavailable) and error.final)
        until = self._clock() + (self._policy.refusal if final else self._policy.trouble)
        self._refused.pop(url, None)
        self._refused[url] = _Refused(error, until)
        while len(self._refused) > self._policy.refused_limit:
            del self._refused[next(iter(self._refused))]


def _again(error: UntrustedRequest) -> UntrustedRequest:
    """Return a fresh copy of an error that several requests are refused with, each with its own traceback."""
    return type(error)(str(error))
