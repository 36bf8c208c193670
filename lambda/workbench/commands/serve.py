"""`cramp-helper serve`: a conversation in the browser."""

from __future__ import annotations

import webbrowser
from contextlib import redirect_stderr
from io import StringIO
from typing import Any

import click
from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from authoring.interaction_models.material import FOLDER
from skill.content import content_folder
from skill.errors import SkillError
from workbench.device.assembly import ROOT, make_device, renew_service
from workbench.web.app import create_simulator
from workbench.web.edits import Edits

HOST = "127.0.0.1"
"""This computer, and no option to change it."""


class _Quiet(WSGIRequestHandler):
    """Writes no line for a request: what is said here is nobody's to keep."""

    def log(self, type: str, message: str, *args: Any) -> None:
        """Write nothing."""


def listen(app: Flask, port: int) -> BaseWSGIServer:
    """Return a server of the app on this computer; port 0 takes any free one.

    Raises `SkillError` when the port is taken.
    """
    try:
        with redirect_stderr(StringIO()):  # where werkzeug gives advice of its own
            return make_server(HOST, port, app, threaded=True, request_handler=_Quiet)
    except (OSError, SystemExit):
        raise SkillError(f"port {port} is taken. Choose another: cramp-helper serve --port 0") from None


@click.command()
@click.option("--port", default=8712, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
def serve(port: int, open_page: bool) -> None:
    """Talk with the skill in the browser, on this computer only.

    The page types or listens, speaks the answers, and shows what Alexa would send and receive. What is saved in content/
    is heard at the next question; a conversation can be saved as a test. It is a simulator and no part of what is deployed.
    """
    first = make_device()  # now, so that content that cannot be used is reported here and not in the page
    tests = ROOT / "tests" / "conversations"
    app = create_simulator(
        lambda locale, viewport: make_device(locale, viewport=viewport),
        list(first.content.locales),
        Edits([content_folder(), ROOT / FOLDER], renew_service),
        tests if tests.is_dir() else None,
    )
    server = listen(app, port)
    address = f"http://{HOST}:{server.server_port}/"
    click.echo(f"Talk with the skill at {address} - Ctrl-C stops it.")
    if open_page:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo()
    finally:
        server.server_close()
