"""The app as the bench and the soak serve it: the real skill and settings, a throw-away authority, troubled downloads.

Not deployed. Its settings come from one JSON file, named in `LOAD_SETTINGS` by `workbench.speed.load_server`.
"""

from __future__ import annotations

import json
import os
import random
import time
from datetime import timedelta
from pathlib import Path

from cryptography.x509 import load_pem_x509_certificates
from flask import Flask

from endpoint.key_policy import KeyPolicy
from flask_app import Limits, create_app

TROUBLES_IN_A_ROW = 2
"""At most, for each URL: three attempts that all fail are an outage, in which refusing is right; that has its own tests."""
HANG_SECONDS = 0.5
"""How long a download hangs before it is cut off."""


class TroubledDownload:
    """Gives chains from memory, but fails, hangs or brings garbage at random."""

    def __init__(self, chains: dict[str, str], troubles: float, seed: int) -> None:
        self._chains, self._troubles = chains, troubles
        self._random = random.Random(seed)  # noqa: S311 # chance, not a secret
        self._in_a_row = dict.fromkeys(chains, 0)

    def __call__(self, url: str) -> bytes:
        """Return the chain of a URL, if it is lucky."""
        chain = self._chains[url].encode()
        if self._in_a_row[url] >= TROUBLES_IN_A_ROW or self._random.random() >= self._troubles:
            self._in_a_row[url] = 0
            return chain
        self._in_a_row[url] += 1
        match self._random.choice(("fail", "hang", "page", "half", "stranger")):
            case "fail":
                raise ConnectionResetError
            case "hang":
                time.sleep(HANG_SECONDS)
                raise TimeoutError
            case "page":
                return b"<html>Slow Down</html>"
            case "half":
                return chain[: len(chain) // 3]
            case _:
                return self._random.randbytes(2000)


def create_load_app() -> Flask:
    """Return the app, and leave a note of this worker's process number beside the settings."""
    file = Path(os.environ["LOAD_SETTINGS"])
    settings = json.loads(file.read_text(encoding="utf-8"))
    (file.parent / f"{os.getpid()}.worker").touch()
    troubles = settings["troubles"]
    # With troubled downloads, certificates are looked up again all the time, and dropped after a few seconds.
    hurried = KeyPolicy(
        fresh=timedelta(seconds=0.2), recheck=timedelta(seconds=0.1), keep=timedelta(seconds=3), pause_seconds=0.01
    )
    return create_app(
        fetch=TroubledDownload(settings["chains"], troubles, seed=os.getpid()),
        roots=load_pem_x509_certificates(settings["roots"].encode()),
        limits=Limits(keys=hurried if troubles else KeyPolicy()),
    )
