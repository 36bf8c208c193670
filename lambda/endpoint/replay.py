"""Notice a request that was here before (same request id, same signature).

A signature is a function of key and body, so a repeat is the same request, byte for byte. Within the timestamp's
window there are two who send one: Amazon, when our first answer did not arrive, and somebody who got hold of a signed
request. They cannot be told apart. The skill keeps nothing between requests and does nothing but answer, so a repeat
gains its sender only the words that the first one was answered with; refusing it would take those words from the
listener whose answer was lost. So a repeat is noticed, written to the log, and answered; more repeats than anybody
retries are refused, so that one stolen request cannot be used to keep us busy.

Each worker process remembers its own, so several together allow that many times as much. That is enough for the
purpose: nothing here guards a state that two requests could change.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from threading import Lock
from typing import Any

from endpoint.errors import ReplayedRequest
from endpoint.logs import REFUSALS
from endpoint.timestamps import read_timestamp, tolerance_of

REPEATS_ANSWERED = 2
"""How many repeats of a request are answered: Amazon's retry, and one more for luck."""
REMEMBERED = 4096
"""How many requests are remembered; at the busiest the oldest is forgotten first, before its window ends."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """How often a request came, and when its timestamp stops being accepted anyway."""

    times: int
    until: datetime


class Replays:
    """Notices repeats; safe between threads, bounded in size."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._seen: OrderedDict[bytes, _Seen] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._seen)

    def check(self, request: dict[str, Any], signature: bytes, now: datetime) -> None:
        """Note a verified request; raises `ReplayedRequest` once it has come more often than anybody retries.

        The signature is the decoded one: its base64 can be written in more ways than one.
        """
        mark = blake2b(ascii(request.get("requestId")).encode() + signature, digest_size=16).digest()
        with self._lock:
            seen = self._seen.get(mark)
            if seen is None:
                seen = _Seen(times=0, until=read_timestamp(request) + tolerance_of(request))
            times = seen.times + 1
            self._seen[mark] = replace(seen, times=times)
            self._forget(now)
        if times > 1 + REPEATS_ANSWERED:
            raise ReplayedRequest(f"the same signed request came {times} times")
        if times > 1:
            REFUSALS.warning("not refused: the same signed request came %d times; Amazon may be retrying", times)

    def _forget(self, now: datetime) -> None:
        """Drop what can no longer be repeated, from the oldest on, and the oldest beyond the limit."""
        while self._seen:
            oldest = next(iter(self._seen.values()))
            if oldest.until >= now and len(self._seen) <= self._remembered:
                return
            self._seen.popitem(last=False)
