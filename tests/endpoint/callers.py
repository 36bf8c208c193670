"""Whoever calls the endpoint in a test, and the skill behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from werkzeug.test import EnvironBuilder, run_wsgi_app
from werkzeug.wrappers import Response

from flask_app import Answers, Limits, create_app
from skill.errors import WrongSkill
from workbench.device.authority import Authority

OTHER_SKILL = "amzn1.ask.skill.another"


class Counting:
    """A skill that says hello and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []

    def respond(self, event: dict[str, Any]) -> dict[str, Any]:
        if OTHER_SKILL in str(event.get("context")):
            raise WrongSkill("another skill's id")
        self.asked.append(event)
        return {"version": "1.0", "response": {"shouldEndSession": True}}


class Endpoint:
    """The app under test, and what is served as the certificate chain."""

    def __init__(
        self, authority: Authority, clock: Callable[[], datetime], skill: Answers, limits: Limits | None = None
    ) -> None:
        self.authority = authority
        self.clock = clock
        self.skill = skill
        self.served: bytes | Callable[[str], bytes] = authority.signer.pem
        self.fetched: list[str] = []
        self.app = create_app(
            service=skill, fetch=self._fetch, roots=[authority.root.certificate], clock=clock, limits=limits
        )

    def _fetch(self, url: str) -> bytes:
        self.fetched.append(url)
        return self.served(url) if callable(self.served) else self.served

    def post(self, body: bytes, headers: Any = None, **more: Any) -> Response:
        return self.call(EnvironBuilder("/", method="POST", data=body, headers=headers, **more).get_environ())

    def call(self, environ: dict[str, Any]) -> Response:
        content, status, headers = run_wsgi_app(self.app, environ, buffered=True)
        return Response(b"".join(content), status, headers)

    def post_signed(self, body: bytes) -> Response:
        return self.post(body, self.authority.signer.sign(body))
