"""A client that sends signed requests over one kept-alive connection, as a proxy would, at little cost of its own."""

from __future__ import annotations

import socket
from collections.abc import Mapping

TRIES = 3
"""How often a request is sent when its connection breaks: as often as the endpoint answers the same request."""


class LoadClient:
    """One connection, opened again when it breaks; a context."""

    def __init__(self, address: tuple[str, int]) -> None:
        self._address = address
        self._socket: socket.socket | None = None
        self.sent_again = 0
        """How many requests were sent again because their connection broke."""

    def __enter__(self) -> LoadClient:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def post(self, raw: bytes) -> tuple[int, bytes]:
        """Send a request made by `to_raw`; return status and body, or status 0 if no answer came however often."""
        for attempt in range(TRIES):
            try:
                if self._socket is None:
                    self._socket = socket.create_connection(self._address, timeout=30)
                self._socket.sendall(raw)
                return self._read()
            except OSError:
                self._close()
                self.sent_again += attempt < TRIES - 1
        return 0, b""

    def _read(self) -> tuple[int, bytes]:
        """Return the status and the body of the next answer."""
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self._receive()
        head, body = answer.split(b"\r\n\r\n", 1)
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        while len(body) < length:
            body += self._receive()
        if b"connection: close" in head.lower():
            self._close()
        return int(head[9:12]), body

    def _receive(self) -> bytes:
        """Return some more bytes; raises `ConnectionResetError` at the end of the connection."""
        received = self._socket.recv(65536) if self._socket else b""
        if not received:
            raise ConnectionResetError
        return received

    def _close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None


def to_raw(body: bytes, headers: Mapping[str, str]) -> bytes:
    """Return a request as it goes over the wire."""
    lines = [f"{name}: {value}" for name, value in headers.items()]
    head = "\r\n".join(["POST / HTTP/1.1", "Host: 127.0.0.1", *lines, f"Content-Length: {len(body)}", "", ""])
    return head.encode("latin-1") + body
