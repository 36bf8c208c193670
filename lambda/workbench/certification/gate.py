"""The web endpoint under a throw-away authority: a request in, its HTTP status out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask_app import create_app
from skill.alexa.service import Service
from workbench.device.authority import Authority

Gate = Callable[[bytes, Mapping[str, str]], int]
"""Takes a body and headers, returns the status."""


def open_gate(service: Service, authority: Authority) -> Gate:
    """Return the endpoint of a skill, trusting one authority; every certificate address leads to its chain."""
    app = create_app(service=service, fetch=lambda _: authority.signer.pem, roots=[authority.root.certificate])

    def knock(body: bytes, headers: Mapping[str, str]) -> int:
        return app.test_client().post("/", data=body, headers=dict(headers)).status_code

    return knock
