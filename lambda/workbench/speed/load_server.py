"""A gunicorn on loopback with the production settings, serving `workbench.speed.load_app`, and what it costs in memory."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from workbench.device.authority import Authority, Signer, to_pem

_LAMBDA = Path(__file__).resolve().parents[2]


class LoadServer:
    """A running gunicorn; a context, which stops it at its end."""

    def __init__(self, authority: Authority, signers: Sequence[Signer], *, workers: int, troubles: float = 0.0) -> None:
        self._settings = {
            "roots": to_pem([authority.root.certificate]).decode(),
            "chains": {signer.url: signer.pem.decode() for signer in signers},
            "troubles": troubles,
        }
        self._workers = workers
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.address: tuple[str, int] = free.getsockname()

    def __enter__(self) -> LoadServer:
        self._folder = TemporaryDirectory()
        settings = Path(self._folder.name) / "settings.json"
        settings.write_text(json.dumps(self._settings), encoding="utf-8")
        environment = {
            "BIND": "{}:{}".format(*self.address),
            "WEB_CONCURRENCY": str(self._workers),
            "LOAD_SETTINGS": str(settings),
            "PYTHONPATH": os.pathsep.join([str(_LAMBDA), os.environ.get("PYTHONPATH", "")]),
        }
        self._log = (settings.parent / "log").open("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "workbench.speed.load_app:create_load_app()"],
            cwd=_LAMBDA,
            env=os.environ | environment,
            stderr=self._log,
        )
        try:
            self.wait_for_workers(self._workers)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    @property
    def workers(self) -> list[int]:
        """The process numbers of the workers that are alive."""
        return [number for number in self._started() if _memory(number) > 0]

    @property
    def memory(self) -> float:
        """Megabytes of the largest worker."""
        return max((_memory(number) for number in self._started()), default=0.0)

    def wait_for_workers(self, count: int, seconds: float = 30.0) -> None:
        """Return when so many workers are ready; raises `RuntimeError` with gunicorn's words if they do not come."""
        end = time.monotonic() + seconds
        while len(self.workers) < count or not self._answers():
            if time.monotonic() > end or self._process.poll() is not None:
                raise RuntimeError(f"gunicorn has {len(self.workers)} of {count} workers; it said:\n{self.log[-2000:]}")
            time.sleep(0.05)

    @property
    def log(self) -> str:
        """What gunicorn and the app have written."""
        return Path(self._log.name).read_text(encoding="utf-8")

    def _started(self) -> list[int]:
        return [int(note.stem) for note in Path(self._folder.name).glob("*.worker")]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(self.address, timeout=1) as connection:
                connection.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                return connection.recv(12) == b"HTTP/1.1 200"
        except OSError:
            return False

    def _stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        self._folder.cleanup()


def _memory(process: int) -> float:
    """Return the resident megabytes of a process, or 0 if there is no such process any more."""
    done = subprocess.run(["ps", "-o", "rss=,stat=", "-p", str(process)], capture_output=True, text=True)  # noqa: S603, S607 # a number, and the system's ps
    words = done.stdout.split()
    return int(words[0]) / 1024 if words and not words[1].startswith("Z") else 0.0
