"""The real download, against a server on loopback that calls itself `s3.amazonaws.com`."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from endpoint.download import SIZE_LIMIT, Download
from endpoint.errors import CertificateUnavailable
from workbench.device.authority import Authority, Order, issue, make_authority, to_pem

URL = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"


class Server:
    """Says one prepared thing to whoever connects."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.answer = b""
        self.drip_seconds = 0.0
        self.asked: list[bytes] = []
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = self._socket.getsockname()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._socket.accept()
            except OSError:
                return
            try:
                with self._context.wrap_socket(plain, server_side=True) as connection:
                    self.asked.append(connection.recv(4096))
                    pieces = [self.answer] if not self.drip_seconds else [bytes([b]) for b in self.answer]
                    for piece in pieces:
                        connection.sendall(piece)
                        time.sleep(self.drip_seconds)
            except OSError:
                continue

    def stop(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)


@pytest.fixture(scope="module")
def today() -> Authority:
    return make_authority(now=datetime.now(UTC))


@pytest.fixture
def server(today: Authority, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Server]:
    name = getattr(request, "param", "s3.amazonaws.com")
    leaf = issue(Order(name, names=[name]), today.intermediate)
    key = leaf.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = tmp_path / "server.pem"
    file.write_bytes(key + to_pem([leaf.certificate, today.intermediate.certificate]))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server = Server(context)
    yield server
    server.stop()


@pytest.fixture
def download(server: Server, today: Authority) -> Download:
    context = ssl.create_default_context(cadata=to_pem([today.root.certificate]).decode())
    return Download(seconds=1.0, address=server.address, tls=lambda: context)


def said(status: str, body: bytes = b"", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", ""]
    return "\r\n".join(lines).encode() + body


def test_chain_is_fetched_from_its_path(server: Server, download: Download) -> None:
    server.answer = said("200 OK", b"chain")

    assert download(URL) == b"chain"
    assert server.asked[0].startswith(b"GET /echo.api/echo-api-cert.pem HTTP/1.1\r\nHost: s3.amazonaws.com\r\n")


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect"])
def test_redirect_is_not_followed(status: str, server: Server, download: Download) -> None:
    server.answer = said(status, b"", "Location: https://127.0.0.1/echo.api/evil.pem")

    with pytest.raises(CertificateUnavailable, match=status[:3]) as refusal:
        download(URL)
    assert refusal.value.final
    assert len(server.asked) == 1


@pytest.mark.parametrize(("status", "final"), [("403 Forbidden", True), ("404 Not Found", True), ("503 Slow Down", False)])
def test_refusal_by_the_server_is_final_and_its_trouble_is_not(
    status: str, final: bool, server: Server, download: Download
) -> None:
    server.answer = said(status)

    with pytest.raises(CertificateUnavailable) as refusal:
        download(URL)
    assert refusal.value.final is final


def test_too_large_a_chain_is_not_read_to_its_end(server: Server, download: Download) -> None:
    server.answer = said("200 OK", b"x" * (20 * SIZE_LIMIT))

    with pytest.raises(CertificateUnavailable, match=str(SIZE_LIMIT)):
        download(URL)


def test_endless_chain_without_a_length_is_not_read_to_its_end(server: Server, download: Download) -> None:
    server.answer = b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * (20 * SIZE_LIMIT)

    with pytest.raises(CertificateUnavailable, match=str(SIZE_LIMIT)):
        download(URL)


@pytest.mark.parametrize("body", [b"", b"x" * 200])
def test_slow_chain_is_given_up(body: bytes, server: Server, download: Download) -> None:
    server.answer, server.drip_seconds = said("200 OK", body), 0.05
    start = time.monotonic()

    with pytest.raises(CertificateUnavailable):
        download(URL)
    assert time.monotonic() - start < 4


def test_server_that_says_nothing_is_given_up(server: Server, download: Download) -> None:
    server.answer, server.drip_seconds = b"H", 2
    start = time.monotonic()

    with pytest.raises(CertificateUnavailable, match="failed"):
        download(URL)
    assert time.monotonic() - start < 3


@pytest.mark.parametrize("answer", [b"", b"hello\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf"])
def test_half_an_answer_is_no_answer(answer: bytes, server: Server, download: Download) -> None:
    server.answer = answer

    with pytest.raises(CertificateUnavailable):
        download(URL)


@pytest.mark.parametrize("server", ["example.com"], indirect=True)
def test_server_with_another_name_is_not_asked(server: Server, download: Download) -> None:
    with pytest.raises(CertificateUnavailable, match="SSLCertVerificationError"):
        download(URL)
    assert server.asked == []


def test_server_of_an_unknown_authority_is_not_asked(server: Server) -> None:
    with pytest.raises(CertificateUnavailable, match="SSLCertVerificationError"):
        Download(seconds=1.0, address=server.address)(URL)
    assert server.asked == []


def test_no_server_is_no_certificate(today: Authority) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        address = unused.getsockname()

    with pytest.raises(CertificateUnavailable, match="ConnectionRefusedError"):
        Download(seconds=1.0, address=address)(URL)
