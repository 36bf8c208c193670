"""How much faster a signed request is here than with flask-ask-sdk's own verifier, both measured in one run."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any, Protocol

from flask import Flask

from flask_app import create_app
from workbench.device.authority import Authority, make_authority, make_body
from workbench.speed.reference_endpoint import hello_world, reference_app

Progress = Callable[[float], None]
"""Is told how much is done, from 0 to 1."""


class Skill(Protocol):
    """What our side is asked: `skill.alexa.service.Service`."""

    def respond(self, event: dict[str, Any]) -> dict[str, Any]:
        """Return the response envelope."""


@dataclass(frozen=True, slots=True)
class SignedComparison:
    """The median time of one signed request, through each side's Flask app."""

    requests: int
    """How many were sent to each side."""
    ours: float
    """Seconds with our verification."""
    reference: float
    """Seconds with flask-ask-sdk's own."""

    @property
    def times_faster(self) -> float:
        """How many of our requests fit into one of theirs."""
        return self.reference / self.ours


def compare_signed_requests(
    service: Skill, *, requests: int = 300, progress: Progress = lambda _: None
) -> SignedComparison:
    """Send signed requests to both apps in turns, in this process: ours with our skill, theirs with a hello world."""
    authority = make_authority()
    ours = create_app(service=service, fetch=lambda _: authority.signer.pem, roots=[authority.root.certificate])
    times: dict[str, list[float]] = {"ours": [], "reference": []}
    logging.disable(logging.WARNING)
    try:
        with reference_app(hello_world(), authority) as reference:
            for number in range(-5, requests):  # five to warm up
                taken = {"ours": _time_one(ours, authority), "reference": _time_one(reference, authority)}
                if number >= 0:
                    for side, seconds in taken.items():
                        times[side].append(seconds)
                progress((number + 5) / (requests + 5))
    finally:
        logging.disable(logging.NOTSET)
    return SignedComparison(requests, median(times["ours"]), median(times["reference"]))


def _time_one(app: Flask, authority: Authority) -> float:
    """Return the seconds that one signed request takes; raises `RuntimeError` if it is not answered."""
    body = make_body()
    headers = authority.signer.sign(body)
    client = app.test_client()
    start = time.perf_counter()
    response = client.post("/", data=body, headers=headers)
    taken = time.perf_counter() - start
    if response.status_code != 200:
        raise RuntimeError(f"{app.name}: a signed request was answered {response.status_code}, not 200")
    return taken
