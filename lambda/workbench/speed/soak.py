"""A long run in which everything that can goes wrong: `cramp-helper soak`."""

from __future__ import annotations

import json
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from workbench.device.authority import AMAZON, Authority, Order, Signer, make_authority, make_body, new_key
from workbench.speed.load import Progress, in_threads
from workbench.speed.load_client import LoadClient, to_raw
from workbench.speed.load_server import LoadServer

Respond = Callable[[dict[str, Any]], dict[str, Any]]
"""What the right answer to a request is: `skill.alexa.service.Service.respond`."""


@dataclass(frozen=True, slots=True)
class Soak:
    """What `soak` found."""

    requests: int
    """How many were sent."""
    right: int
    """Answered with exactly what the skill says to them."""
    wrong: int
    """Answered 200 with anything else."""
    refused: int
    """Genuine, and refused."""
    failed: int
    """Answered 5xx, or not at all."""
    sent_again: int
    """Sent again after a connection broke, as a proxy or Amazon would, when the worker was killed."""
    workers_replaced: int
    """Killed by us, and replaced by gunicorn."""
    forgeries: int
    """Sent in between with a wrong signature."""
    forgeries_refused: int
    """Answered 400, as they all must be."""
    megabytes_before: float
    """Memory of the largest worker after the first third."""
    megabytes_after: float
    """The same at the end."""
    seconds: float
    """For everything."""

    @property
    def clean(self) -> bool:
        """Nothing was wrong, refused or failed, and no forgery got through."""
        return self.right == self.requests and self.forgeries_refused == self.forgeries


def soak(
    respond: Respond,
    *,
    requests: int = 10_000,
    clients: int = 4,
    workers: int = 3,
    troubles: float = 0.5,
    progress: Progress = lambda _: None,
) -> Soak:
    """Send signed requests from several clients to several workers while things go wrong.

    Half of the certificate downloads fail, hang or bring garbage (`load_app`), the certificates are looked up
    again all the time, three are in rotation, one request in fifty is a forgery, and half way a worker is killed. Each
    answer is compared with `respond` for the same request.
    """
    authority = make_authority()
    signers = _rotation(authority)
    tally = _Tally(requests, progress)
    start = time.perf_counter()
    with LoadServer(authority, signers, workers=workers, troubles=troubles) as server:
        per_client = [requests // clients + (number < requests % clients) for number in range(clients)]
        sending = [
            partial(_send_some, server, signers, respond, tally, count, seed=number)
            for number, count in enumerate(per_client)
        ]
        memory: dict[str, float] = {}
        in_threads([*sending, partial(_disturb, server, tally, memory, workers)], stop=tally.done)
        return Soak(
            requests=requests,
            **tally.counts,
            workers_replaced=int(memory["replaced"]),
            megabytes_before=memory["before"],
            megabytes_after=server.memory,
            seconds=time.perf_counter() - start,
        )


class _Tally:
    """Counts from several threads."""

    def __init__(self, requests: int, progress: Progress) -> None:
        names = ("right", "wrong", "refused", "failed", "sent_again", "forgeries", "forgeries_refused")
        self.counts = dict.fromkeys(names, 0)
        self.done = threading.Event()
        """Everything was sent, or somebody gave up."""
        self._told = 0.0
        self._requests, self._progress, self._lock = requests, progress, threading.Lock()

    @property
    def share(self) -> float:
        """How much of the requests was sent."""
        return sum(self.counts[name] for name in ("right", "wrong", "refused", "failed")) / self._requests

    def add(self, name: str, number: int = 1) -> None:
        """Count."""
        with self._lock:
            self.counts[name] += number
            if self.share - self._told >= 0.01:
                self._told = self.share
                self._progress(self._told)
            if self.share >= 1:
                self.done.set()


def _rotation(authority: Authority) -> list[Signer]:
    """Return three signers, each with a key and a URL of its own."""
    others = [authority.another_signer(Order(AMAZON, names=[AMAZON]), new_key()) for _ in range(2)]
    renamed = [
        replace(signer, url=f"https://s3.amazonaws.com/echo.api/echo-api-cert-{number}.pem")
        for number, signer in enumerate(others)
    ]
    return [authority.signer, *renamed]


def _send_some(
    server: LoadServer, signers: Sequence[Signer], respond: Respond, tally: _Tally, count: int, seed: int
) -> None:
    """Send requests as one client, and count how each was answered."""
    chance = random.Random(seed)  # noqa: S311 # chance, not a secret
    with LoadClient(server.address) as client:
        for _ in range(count):
            if tally.done.is_set():
                return
            signer, body = chance.choice(signers), make_body()
            status, answer = client.post(to_raw(body, signer.sign(body)))
            if status == 200:
                tally.add("right" if json.loads(answer) == respond(json.loads(body)) else "wrong")
            else:
                tally.add("refused" if status == 400 else "failed")
            if chance.random() < 0.02:
                tally.add("forgeries")
                status, _ = client.post(to_raw(body + b" ", signer.sign(body)))
                tally.add("forgeries_refused", status == 400)
        tally.add("sent_again", client.sent_again)


def _disturb(server: LoadServer, tally: _Tally, notes: dict[str, float], workers: int) -> None:
    """Note the memory after the first third; half way, kill a worker and see it replaced."""
    notes.update(before=0.0, replaced=0)
    while tally.share < 1 / 3 and not tally.done.wait(0.02):
        pass
    notes["before"] = server.memory
    while tally.share < 1 / 2 and not tally.done.wait(0.02):
        pass
    if tally.share < 1 / 2:
        return  # a client gave up, and says why
    victim = server.workers[0]
    os.kill(victim, signal.SIGKILL)
    while victim in server.workers:
        time.sleep(0.02)
    server.wait_for_workers(workers)
    notes["replaced"] = 1
