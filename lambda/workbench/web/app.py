"""The simulator's app: one page and a few things that it can ask of its device, on this computer only."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from ipaddress import ip_address
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request, send_from_directory
from werkzeug.exceptions import HTTPException

from skill.errors import SkillError
from workbench.device.viewports import VIEWPORTS
from workbench.web.edits import Edits
from workbench.web.recording import save_transcript
from workbench.web.visit import MakeDevice, Visit

ASSETS = Path(__file__).with_name("assets")

_VISITS, _LONGEST, _BODY = 50, 1000, 16_384
"""Pages remembered at once, characters of an utterance, and bytes of a request."""

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_HEADERS = {
    # Nothing is loaded from, sent to or framed by anybody else.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def create_simulator(
    make_device: MakeDevice, locales: list[str], edits: Edits | None = None, tests: Path | None = None
) -> Flask:
    """Return the app; it answers only this computer, and only under a loopback name (against DNS rebinding).

    `edits` says when content was saved; `tests` is the folder that conversations may be saved in, None for nowhere.
    It is not `flask_app.create_app`, shares nothing with it, and is no part of what is deployed.
    """
    app = Flask("cramp-helper-simulator", static_folder=str(ASSETS), static_url_path="/assets")
    app.config["MAX_CONTENT_LENGTH"] = _BODY
    app.json.sort_keys = False  # type: ignore[attr-defined]  # requests and responses are shown in their own order
    visits: OrderedDict[str, Visit] = OrderedDict()
    visits_lock = Lock()
    choices = {name: one.label for name, one in VIEWPORTS.items()}

    def page() -> Response:
        return send_from_directory(ASSETS, "page.html")

    def begin() -> dict[str, Any]:
        """Begin a visit or go on with one (`session`); have it once more (`again`), or with another device (`change`)."""
        wanted = _body()
        key = str(wanted.get("session"))
        with visits_lock:
            visit = visits.get(key)
        locale, viewport = wanted.get("locale") or locales[0], wanted.get("viewport") or None
        if locale not in locales or (viewport is not None and viewport not in VIEWPORTS):
            abort(400)
        if visit is None:
            visit, key = Visit(make_device, locale, viewport, edits), secrets.token_urlsafe(16)
            with visits_lock:
                visits[key] = visit
                while len(visits) > _VISITS:
                    visits.popitem(last=False)
        elif wanted.get("change"):
            visit.change(locale, viewport)
        elif wanted.get("forget"):
            visit.forget()
        elif wanted.get("again"):
            visit.again()
        return visit.start() | {"session": key, "locales": locales, "viewports": choices}

    def visit_of(body: dict[str, Any]) -> Visit:
        with visits_lock:
            visit = visits.get(str(body.get("session")))
            if visit is None:
                abort(410)
            visits.move_to_end(str(body["session"]))
            return visit

    def turn(kind: str) -> dict[str, Any]:
        body = _body()
        visit = visit_of(body)
        words = body.get("words", "") if kind in ("launch", "silence") else body.get("words")
        if not isinstance(words, str) or len(words) > _LONGEST or (kind in ("say", "touch") and not words.strip()):
            abort(400)
        return visit.do(kind, words.strip())

    def transcript() -> dict[str, Any]:
        """Return the conversation as a test; with a name, save it where tests are."""
        body = _body()
        written = visit_of(body).transcript()
        name = body.get("name")
        if name is None:
            return written | {"folder": None if tests is None else "/".join(tests.parts[-2:])}
        if tests is None or not isinstance(name, str):
            abort(400)
        try:
            return {"saved": save_transcript(written["text"], name, tests).name}
        except SkillError as error:
            return {"problem": str(error)}

    app.add_url_rule("/", view_func=page, methods=["GET"])
    app.add_url_rule("/session", view_func=begin, methods=["POST"])
    app.add_url_rule("/<any(launch, say, touch, silence):kind>", view_func=turn, methods=["POST"])
    app.add_url_rule("/transcript", view_func=transcript, methods=["POST"])
    app.before_request(_only_this_computer)
    app.after_request(_add_headers)
    app.register_error_handler(HTTPException, _refuse)
    return app


def _body() -> dict[str, Any]:
    """Return the JSON object of the request; another site's form cannot send one."""
    if request.mimetype != "application/json":
        abort(415)
    body = request.get_json()
    if not isinstance(body, dict):
        abort(400)
    return body


def _only_this_computer() -> None:
    """Refuse whoever is not on this computer, and whoever reached us under another name or from another page."""
    caller = request.remote_addr
    if caller is None or not ip_address(caller).is_loopback or urlsplit(f"//{request.host}").hostname not in _LOOPBACK:
        abort(403)
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.host}":
        abort(403)


def _add_headers(response: Response) -> Response:
    response.headers.update(_HEADERS)
    return response


def _refuse(error: HTTPException) -> tuple[dict[str, str], int]:
    return {"error": error.name}, error.code or 500
