"""`cramp-helper mcp`: the skill's answers as tools for any assistant that speaks MCP."""

from __future__ import annotations

import os
import socket

import click

from authoring.fresh import load_content, project_folder
from authoring.packaging.icons import draw_icon, icon_from
from authoring.sources import read_table
from skill.errors import SkillError
from workbench.terminal import known_locale

ICON_SIDE = 64
"""Pixels: enough for a list of tools, and drawn at once."""


@click.command("mcp")
@click.option("--http", is_flag=True, help="Serve Streamable HTTP at /mcp; otherwise standard input and output.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on, with --http.")
@click.option("--port", default=8713, show_default=True, type=click.IntRange(1, 65535), help="Port, with --http.")
@click.option(
    "--locale", default="en-US", show_default=True, metavar="LOCALE", callback=known_locale, help="Where a call names none."
)
def mcp(http: bool, host: str, port: int, locale: str) -> None:
    """Serve the answers to assistants, by the Model Context Protocol.

    Without options an assistant on this computer starts it and speaks with it on standard input and output. With --http it
    answers requests to this computer, and to the hosts named in CRAMP_HELPER_MCP_HOSTS, separated by commas. Whoever puts
    it on the internet puts a server with TLS, and authentication where it is wanted, before it: CRAMP_HELPER_MCP_URL and
    CRAMP_HELPER_MCP_ISSUER, set together, have it say at which address it is called, and who hands out tokens.
    """
    try:
        from speakers.mcp_public import HOSTS, allowed_hosts, icon_of, publish_issuer
        from speakers.mcp_server import make_server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "pydantic"):
            raise
        raise SkillError("cramp-helper mcp needs its extra. Run: pip install -e '.[mcp]'") from None
    drawn = read_table(project_folder() / "content", "icon")
    icon = icon_of(draw_icon(icon_from(drawn), ICON_SIDE), ICON_SIDE) if drawn else None
    server = make_server(load_content(), locale, icon, read_table(project_folder() / "content", "store").get("name"))
    if not http:
        server.run("stdio")
        return
    _see_free(host, port)
    published = publish_issuer(server, os.environ)
    click.echo(f"Assistants can reach the skill at http://{host}:{port}/mcp - Ctrl-C stops it.", err=True)
    if published:
        click.echo(f"Who hands out tokens is said at {published}", err=True)
    security = allowed_hosts(os.environ.get(HOSTS, ""))
    server.run(
        "streamable-http",
        host=host,
        port=port,
        stateless_http=True,
        json_response=True,
        max_request_body_size=64 * 1024,
        transport_security=security,
    )


def _see_free(host: str, port: int) -> None:
    """See that a port can be listened on, before it is said that it is."""
    try:
        with socket.create_server((host, port)):
            pass
    except OSError as error:
        raise SkillError(f"cannot listen on {host}:{port} ({error.strerror}). Choose another: --port") from None
