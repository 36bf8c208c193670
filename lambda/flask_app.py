"""The web entry: `gunicorn 'flask_app:create_app()'` serves the skill behind a TLS proxy (rule book section 6)."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from cryptography.x509 import Certificate
from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, RequestEntityTooLarge
from werkzeug.routing import RequestRedirect

from endpoint.adapter import VerifiedAdapter
from endpoint.clock import Clock, utc_now
from endpoint.download import Fetch, download
from endpoint.errors import NotARequest, UntrustedRequest
from endpoint.intake import BODY_LIMIT, Arrival, UnreadEnvelope, admit
from endpoint.key_policy import KeyPolicy
from endpoint.logs import ACCESS, FAILURES, REFUSALS
from endpoint.replay import Replays
from endpoint.signature import SIGNATURE_HEADER, SignatureVerifier, decode_signature, find_header
from endpoint.timestamps import check_timestamp
from skill.alexa.service import make_service
from skill.errors import WrongSkill

try:
    from authoring.fresh import load_content  # a checkout compiles what was edited
except ModuleNotFoundError:
    from skill.content import load_content  # a package has nothing to compile


class Answers(Protocol):
    """Whatever answers a request envelope; `skill.alexa.service.Service` does."""

    def respond(self, event: dict[str, Any]) -> dict[str, Any]:
        """Return the response envelope; raises `UntrustedRequest` for another skill's request."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the endpoint allows."""

    body_bytes: int = BODY_LIMIT
    """The longest body that is read."""
    keys: KeyPolicy = field(default_factory=KeyPolicy)
    """How certificates are fetched and remembered."""


def create_app(
    *,
    service: Answers | None = None,
    skill_id: str | None = None,
    fetch: Fetch = download,
    roots: Iterable[Certificate] | None = None,
    clock: Clock = utc_now,
    limits: Limits | None = None,
) -> Flask:
    """Return the app: POST / for Alexa, GET /health for a load balancer, nothing else.

    Without arguments it is the real thing: the skill of `content/`, `SKILL_ID` from the environment enforced when set
    (R6.9), Amazon's certificates, certifi's roots, the real time. The arguments let a test bring its own; none of them
    leaves out a check.
    """
    limits = limits or Limits()
    app = Flask("cramp-helper", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = limits.body_bytes
    signatures = SignatureVerifier(fetch, roots, clock, limits.keys)
    replays = Replays()
    respond = (service or make_service(load_content(), os.environ, skill_id)).respond

    def check_signature(headers: Mapping[str, str], envelope: UnreadEnvelope) -> None:
        signatures.verify(headers, envelope.body)

    def check_freshness(headers: Mapping[str, str], envelope: UnreadEnvelope) -> None:
        check_timestamp(envelope.request, clock())

    def check_replay(headers: Mapping[str, str], envelope: UnreadEnvelope) -> None:
        signature = decode_signature(find_header(headers, SIGNATURE_HEADER))
        replays.check(envelope.request, signature, clock())

    adapter = VerifiedAdapter(app, respond, [check_signature, check_freshness, check_replay])

    def alexa() -> Any:
        admit(Arrival(request.headers.get("Content-Type", ""), _read_body()))
        return adapter.dispatch_request()

    def health() -> Response:
        return Response("ok\n", mimetype="text/plain", headers={"Cache-Control": "no-store"})

    app.add_url_rule("/", view_func=alexa, methods=["POST"], provide_automatic_options=False)
    app.add_url_rule("/health", view_func=health, methods=["GET"], provide_automatic_options=False)
    app.register_error_handler(UntrustedRequest, _refuse)
    app.register_error_handler(WrongSkill, _refuse)
    app.register_error_handler(HTTPException, _refuse_http)
    app.register_error_handler(Exception, _fail)
    app.before_request(_begin)
    app.after_request(_log_access)
    return app


def _read_body() -> bytes:
    """Return the raw body; raises `NotARequest` however the reading fails, which each server does in its own way."""
    try:
        return request.get_data()
    except HTTPException:
        raise
    except Exception as error:
        raise NotARequest(f"the body could not be read ({type(error).__name__})") from None


def _refuse(error: UntrustedRequest | WrongSkill) -> Response:
    """Answer 400 whatever was wrong (R6.10), tell the stranger nothing, and write the reason down for us."""
    REFUSALS.warning("refused: %s: %s", type(error).__name__, error)
    return Response("Bad request\n", status=400, mimetype="text/plain")


def _refuse_http(error: HTTPException) -> Response:
    """Answer what Flask itself refuses: 405 and 404 by name, anything else as 400."""
    if isinstance(error, MethodNotAllowed | NotFound):
        return Response(f"{error.name}\n", status=error.code, headers=_allow(error), mimetype="text/plain")
    if isinstance(error, RequestEntityTooLarge):
        return _refuse(NotARequest("the body is too large"))
    return _refuse(NotARequest(f"HTTP says {error.name}"))


def _fail(error: Exception) -> Response:
    """Answer 500 for a mistake of ours; write down what and where, but not its message, which may quote the request."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    FAILURES.error("failed: %s at %s:%s", type(error).__name__, Path(frame.filename).name, frame.lineno)
    return Response("Sorry\n", status=500, mimetype="text/plain")


def _allow(error: HTTPException) -> dict[str, str]:
    """Return the Allow header that a 405 owes (RFC 9110, 15.5.6)."""
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        return {"Allow": ", ".join(sorted(error.valid_methods))}
    return {}


def _begin() -> Response | None:
    """Note when the request began, for the access log; answer 404 where Flask would redirect."""
    g.began = time.perf_counter()
    return _refuse_http(NotFound()) if isinstance(request.routing_exception, RequestRedirect) else None


def _log_access(response: Response) -> Response:
    """Write one line: method, our own route, status, bytes, time. Nothing that a caller made up, and no address."""
    if request.endpoint != "health":
        method = request.method if request.method in ("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE") else "other"
        route = request.url_rule.rule if request.url_rule is not None else "elsewhere"
        taken = 1000 * (time.perf_counter() - g.began)
        size = response.content_length
        ACCESS.info("%s %s %s %s bytes %.1f ms", method, route, response.status_code, size, taken)
    return response
