"""`cramp-helper mcp`: the skill's answers as tools for any assistant that speaks MCP."""

from __future__ import annotations

import os

import click

from authoring.fresh import load_content
from skill.errors import SkillError


@click.command("mcp")
@click.option("--http", is_flag=True, help="Serve Streamable HTTP at /mcp; otherwise standard input and output.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on, with --http.")
@click.option("--port", default=8713, show_default=True, type=click.IntRange(1, 65535), help="Port, with --http.")
@click.option("--locale", default="en-US", show_default=True, metavar="LOCALE", help="Where a call names no locale.")
def mcp(http: bool, host: str, port: int, locale: str) -> None:
    """Serve the answers to assistants, by the Model Context Protocol.

    Without options an assistant on this computer starts it and speaks with it on standard input and output. With --http it
    answers requests to this computer, and to the hosts named in CRAMP_HELPER_MCP_HOSTS, separated by commas. Whoever puts
    it on the internet puts a server with TLS, and authentication where it is wanted, before it.
    """
    try:
        from speakers.mcp_server import HOSTS, allowed_hosts, make_server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "pydantic"):
            raise
        raise SkillError("cramp-helper mcp needs its extra. Run: pip install -e '.[mcp]'") from None
    server = make_server(load_content(), locale)
    if not http:
        server.run("stdio")
        return
    click.echo(f"Assistants can reach Cramp Helper at http://{host}:{port}/mcp - Ctrl-C stops it.", err=True)
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
