"""The app under gunicorn with its real settings, on loopback."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import pytest
from attacks import SAID, USER, Scene

from workbench.device.authority import Authority, make_authority, to_pem

HERE = Path(__file__).parent
LAMBDA = HERE.parents[1] / "lambda"


class Gunicorn:
    """A running server, and what it has written to its log."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self._log = folder / "log"
        with self._log.open("w") as log:
            self.process = self._start(folder, log)

    def _start(self, folder: Path, log: IO[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # our own arguments
            [sys.executable, "-m", "gunicorn", "gunicorn_app:create_test_app()"],
            cwd=LAMBDA,  # where gunicorn finds gunicorn.conf.py by itself
            env=os.environ
            | {
                "BIND": f"127.0.0.1:{self.port}",
                "WEB_CONCURRENCY": "2",
                "TEST_AUTHORITY": str(folder),
                "PYTHONPATH": os.pathsep.join([str(HERE), str(LAMBDA)]),
            },
            stderr=log,
        )

    @property
    def log(self) -> str:
        return self._log.read_text()

    def send(self, raw: bytes) -> bytes:
        """Send raw bytes, and return the first line of the answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(raw)
            connection.shutdown(socket.SHUT_WR)
            return connection.makefile("rb").readline()

    def ask(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def wait(self) -> None:
        for _ in range(200):
            try:
                assert self.ask("GET", "/health") == (200, b"ok\n")
            except OSError:
                assert self.process.poll() is None, self.log
                time.sleep(0.05)
            else:
                return
        pytest.fail(f"gunicorn did not start: {self.log}")


@pytest.fixture(scope="module")
def today() -> Authority:
    return make_authority(now=datetime.now(UTC))


@pytest.fixture(scope="module")
def gunicorn(today: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gunicorn]:
    folder = tmp_path_factory.mktemp("authority")
    (folder / "chain.pem").write_bytes(today.signer.pem)
    (folder / "roots.pem").write_bytes(to_pem([today.root.certificate]))
    server = Gunicorn(folder)
    server.wait()
    yield server
    server.process.kill()
    server.process.wait()


@pytest.fixture
def scene(today: Authority) -> Scene:
    return Scene(today, datetime.now(UTC))


def test_signed_request_is_answered(gunicorn: Gunicorn, scene: Scene) -> None:
    status, body = gunicorn.ask("POST", "/", scene.body, scene.signer.sign(scene.body))

    assert status == 200
    assert b'"version":"1.0"' in body


def test_unsigned_request_is_refused(gunicorn: Gunicorn, scene: Scene) -> None:
    assert gunicorn.ask("POST", "/", scene.body, {"Content-Type": "application/json"}) == (400, b"Bad request\n")


def test_other_method_is_not_allowed(gunicorn: Gunicorn) -> None:
    assert gunicorn.ask("GET", "/")[0] == 405


@pytest.mark.parametrize("doubled", ["Signature-256", "SignatureCertChainUrl", "Content-Type"])
def test_header_sent_twice_is_refused(doubled: str, gunicorn: Gunicorn, scene: Scene) -> None:
    headers = scene.signer.sign(scene.body)
    lines = [f"{name}: {value}" for name, value in [*headers.items(), (doubled, headers[doubled])]]
    head = "\r\n".join(["POST / HTTP/1.1", "Host: x", *lines, f"Content-Length: {len(scene.body)}", "", ""])

    assert gunicorn.send(head.encode() + scene.body).startswith(b"HTTP/1.1 400 ")


def test_header_spelled_with_underscore_is_not_taken_for_the_real_one(gunicorn: Gunicorn, scene: Scene) -> None:
    headers = scene.signer.sign(scene.body)
    headers["Signature_256"] = headers.pop("Signature-256")

    assert gunicorn.ask("POST", "/", scene.body, headers)[0] == 400


@pytest.mark.parametrize(
    "raw",
    [
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nX my calf: cramps\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST http://example.com HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nSCRIPT_NAME: /x\r\nContent-Length: 0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nPATH_INFO: /x\r\nContent-Length: 0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Ssl: off\r\nContent-Length: 0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nExpect: nonsense\r\nContent-Length: 0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AA\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"POST /" + b"x" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nA: " + b"x" * 9000 + b"\r\n\r\n",
        b"POST / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"hello\r\n\r\n",
    ],
    ids=lambda raw: ascii(raw[:60]),
)
def test_what_is_hardly_http_is_refused(raw: bytes, gunicorn: Gunicorn) -> None:
    # gunicorn refuses some before our app sees them, by names of its own: 414 and 431 for what is too long, 417 for an
    # unknown expectation; 100 only asks for the body. What is no HTTP at all may get no answer.
    refusals = ([b"400"], [b"404"], [b"414"], [b"417"], [b"431"], [b"100"], [])
    assert gunicorn.send(raw).split()[1:2] in refusals


def test_body_in_chunks_is_answered(gunicorn: Gunicorn, scene: Scene) -> None:
    body = scene.request()
    lines = [f"{name}: {value}" for name, value in scene.signer.sign(body).items()]
    head = "\r\n".join(["POST / HTTP/1.1", "Host: x", *lines, "Transfer-Encoding: chunked", "", ""])

    assert gunicorn.send(head.encode() + b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)).startswith(b"HTTP/1.1 200 ")


def test_log_names_nobody_and_quotes_nothing(gunicorn: Gunicorn, scene: Scene) -> None:
    body = scene.request()
    assert gunicorn.ask("POST", f"/?{USER}", body, scene.signer.sign(body))[0] == 200
    assert gunicorn.ask("POST", "/", body, {"Content-Type": "application/json"})[0] == 400
    gunicorn.send(b"POST / HTTP/1.1\r\nHost: x\r\nX my calf: cramps\r\n\r\n")

    assert "endpoint.access: POST / 200" in gunicorn.log
    assert "endpoint.refusals: refused: BadCertificateUrl" in gunicorn.log
    for trace in (SAID, USER, "calf", "amzn1", "ip=", "HTTP/1.1", "?"):
        assert trace not in gunicorn.log


def test_server_that_is_told_to_stop_stops_in_good_order(gunicorn: Gunicorn) -> None:
    gunicorn.process.send_signal(signal.SIGTERM)

    assert gunicorn.process.wait(timeout=15) == 0
    assert "Traceback" not in gunicorn.log
