"""How many signed requests a second one gunicorn worker answers, for `cramp-helper bench`."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from workbench.device.authority import Signer, make_authority, make_body
from workbench.speed.load_client import LoadClient, to_raw
from workbench.speed.load_server import LoadServer

Progress = Callable[[float], None]
"""Is told how much is done, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast one gunicorn worker answers over so many connections."""

    connections: int
    """Kept alive, each with one request at a time."""
    per_second: float
    """Signed requests answered."""
    median_seconds: float
    """From sending a request to having its answer."""
    slowest_seconds: float
    """The same for the slowest one in a hundred."""


@dataclass(frozen=True, slots=True)
class Rates:
    """What `measure_rates` found."""

    rates: tuple[Rate, ...]
    """One for each number of connections."""
    megabytes: float
    """Memory of the worker at the end."""


def measure_rates(
    *, connections: Sequence[int] = (1, 4, 16), requests: int = 2000, progress: Progress = lambda _: None
) -> Rates:
    """Serve the skill with one gunicorn worker on loopback, and send signed requests over more and more connections."""
    authority = make_authority()
    rates = []
    with LoadServer(authority, [authority.signer], workers=1) as server:
        for step, count in enumerate(connections):
            # Signing is not part of what is measured; nor are the first hundred.
            warm_up, raw = ([_signed(authority.signer) for _ in range(number)] for number in (100, requests))
            progress((step + 0.5) / len(connections))
            _send_all(server, warm_up, count)
            rates.append(_send_all(server, raw, count))
            progress((step + 1) / len(connections))
        return Rates(tuple(rates), server.memory)


def _signed(signer: Signer) -> bytes:
    body = make_body()
    return to_raw(body, signer.sign(body))


def _send_all(server: LoadServer, raw: Sequence[bytes], connections: int) -> Rate:
    """Send everything over so many connections; raises `RuntimeError` unless each is answered 200."""
    times: list[float] = []
    statuses: list[int] = []

    def send(part: Sequence[bytes]) -> None:
        with LoadClient(server.address) as client:
            for request in part:
                start = time.perf_counter()
                statuses.append(client.post(request)[0])
                times.append(time.perf_counter() - start)

    start = time.perf_counter()
    in_threads([partial(send, raw[number::connections]) for number in range(connections)])
    taken = time.perf_counter() - start
    if statuses != [200] * len(raw):
        raise RuntimeError(f"signed requests were answered {sorted(set(statuses))}, not 200: {server.log[-1000:]}")
    return Rate(connections, len(raw) / taken, median(times), sorted(times)[len(times) * 99 // 100])


def in_threads(actions: Sequence[Callable[[], None]], stop: threading.Event | None = None) -> None:
    """Do all of them at once; at the first error of any, tell the others to stop and raise it."""
    errors: list[BaseException] = []

    def run(action: Callable[[], None]) -> None:
        try:
            action()
        except BaseException as error:
            errors.append(error)
            if stop is not None:
                stop.set()

    threads = [threading.Thread(target=run, args=(action,), daemon=True) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
