"""Fetch a certificate chain from Amazon (R6.5): bounded in time and in size, and from nowhere else."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

import certifi

from endpoint.certificate_url import HOST
from endpoint.errors import CertificateUnavailable

Fetch = Callable[[str], bytes]
"""Returns the PEM text behind a URL that passed `check_certificate_url`, or raises."""

SIZE_LIMIT = 65_536
"""The most bytes of a chain; Amazon's have about seven thousand."""


@cache
def _certifi_context() -> ssl.SSLContext:
    """Return a context that trusts the same bundle as the chain validation does."""
    return ssl.create_default_context(cafile=certifi.where())


@dataclass(frozen=True, slots=True)
class Download:
    """The real `Fetch`. The fields are there for tests; production uses them as they stand."""

    seconds: float = 2.0
    """For everything together: Alexa waits about eight (R4.12), and a failed download is tried again."""
    address: tuple[str, int] = (HOST, 443)
    """Where to connect; the certificate must be for `s3.amazonaws.com` all the same."""
    tls: Callable[[], ssl.SSLContext] = _certifi_context
    """What to trust while connecting."""

    def __call__(self, url: str) -> bytes:
        """Return what is behind the URL; raises `CertificateUnavailable`, final if the server itself refused."""
        connection = _Connection(self.address, self.tls(), self.seconds)
        try:
            connection.request("GET", url.removeprefix(f"https://{HOST}"), headers={"Accept-Encoding": "identity"})
            with connection.getresponse() as answer:
                chain = _read(answer)
            if connection.cut:
                raise CertificateUnavailable("certificate download took too long")
            return chain
        except (OSError, http.client.HTTPException) as error:
            raise CertificateUnavailable(f"certificate download failed ({type(error).__name__})") from None
        finally:
            connection.close()


def _read(answer: http.client.HTTPResponse) -> bytes:
    """Return the whole answer, unless it is no success or grows too large."""
    if answer.status != http.client.OK:
        # Also a redirect: Amazon does not use one, and following it would leave Amazon's folder.
        final = answer.status < http.client.INTERNAL_SERVER_ERROR
        raise CertificateUnavailable(f"certificate download answered {answer.status}", final=final)
    chain = answer.read(SIZE_LIMIT + 1)
    if len(chain) > SIZE_LIMIT:
        raise CertificateUnavailable(f"certificate download has over {SIZE_LIMIT} bytes", final=True)
    if answer.length:
        raise CertificateUnavailable(f"certificate download stopped {answer.length} bytes early")
    return chain


class _Connection(http.client.HTTPSConnection):
    """A connection to a chosen address that still proves itself to be the certificate host.

    A socket's time-out begins anew with every byte, so a server that drips could take for ever; a timer cuts the line.
    """

    def __init__(self, address: tuple[str, int], tls: ssl.SSLContext, seconds: float) -> None:
        super().__init__(HOST, timeout=seconds, context=tls)
        self.cut = False
        """The timer has cut the line."""
        self._address, self._tls = address, tls
        self._line: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def connect(self) -> None:
        plain = socket.create_connection(self._address, self.timeout)
        self._line = plain.dup()  # wrapping takes the socket over; the timer needs a hold of its own on the line
        self._timer.start()
        try:
            self.sock = self._tls.wrap_socket(plain, server_hostname=HOST)
        except BaseException:
            plain.close()
            raise

    def close(self) -> None:
        self._timer.cancel()
        super().close()
        if self._line is not None:
            self._line.close()

    def _cut(self) -> None:
        self.cut = True
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


download: Fetch = Download()
"""The real download, as production uses it."""
