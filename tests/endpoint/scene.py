"""What an attacker starts from, a genuine request, and what an attack is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from workbench.device.authority import Authority, Signer, make_body

SAID = "my left calf cramps since tuesday"
"""What the listener said: it must never be written down."""
USER = "amzn1.ask.account.throw-away"
"""Who said it: neither must this."""


@dataclass(frozen=True)
class Scene:
    """What an attacker starts from: a genuine authority, and the time."""

    authority: Authority
    now: datetime

    @cached_property
    def body(self) -> bytes:
        return self.request()

    def request(self, **changes: Any) -> bytes:
        intent = {"name": "UtteranceIntent", "slots": {"utterance": {"name": "utterance", "value": SAID}}}
        return make_body(self.now, **{"type": "IntentRequest", "intent": intent, **changes})

    @property
    def signer(self) -> Signer:
        return self.authority.signer


@dataclass(frozen=True)
class Attempt:
    """One request, and what the certificate URL serves for it."""

    body: bytes
    headers: Sequence[tuple[str, str]]
    served: bytes | None = None
    times: int = 1


Attack = Callable[[Scene], Attempt]
ATTACKS: dict[str, Attack] = {}


def attack(function: Attack) -> Attack:
    ATTACKS[function.__name__.replace("_", " ")] = function
    return function


def genuine(scene: Scene, body: bytes | None = None, **headers: str | None) -> Attempt:
    """Return a genuine request, with headers replaced, or left out where they are `None`."""
    body = scene.body if body is None else body
    sent = scene.signer.sign(body) | {name.replace("_", "-"): value for name, value in headers.items()}
    return Attempt(body, [(name, value) for name, value in sent.items() if value is not None])


def signed_by(scene: Scene, signer: Signer) -> Attempt:
    """Return a request that is genuine but for its signer, whose chain is served."""
    return Attempt(scene.body, list(signer.sign(scene.body).items()), served=signer.pem)
