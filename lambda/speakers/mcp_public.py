"""What an MCP server on the internet says of itself besides its tools: who may call, who hands out tokens, its icon.

Tokens are checked by whatever stands before it with TLS: the answers are the same for everybody, and no account is kept.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping

from mcp.server.auth.routes import build_resource_metadata_url
from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from mcp.shared.auth import ProtectedResourceMetadata
from mcp.types import Icon
from pydantic import AnyHttpUrl, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from skill.errors import SkillError

HOSTS = "CRAMP_HELPER_MCP_HOSTS"
"""The environment variable with the hosts that HTTP answers to besides this computer: `a.example,b.example:*`."""
ADDRESS = "CRAMP_HELPER_MCP_URL"
"""The one with the address that assistants call, `https://a.example/mcp`,"""
ISSUER = "CRAMP_HELPER_MCP_ISSUER"
"""and the one with whoever hands out tokens for it."""


def allowed_hosts(setting: str) -> TransportSecuritySettings:
    """Return who may call the HTTP server: this computer, and the hosts of a comma-separated list (R11.7)."""
    here = ["127.0.0.1:*", "localhost:*", "[::1]:*"]
    more = [host.strip() for host in setting.split(",") if host.strip()]
    origins = [*(f"http://{host}" for host in here), *(f"https://{host}" for host in more)]
    return TransportSecuritySettings(allowed_hosts=[*here, *more], allowed_origins=origins)


def publish_issuer(server: MCPServer[None], settings: Mapping[str, str]) -> str | None:
    """Have a server say who hands out tokens for it, as RFC 9728 has it (R11.6); return at which address, None if unset.

    Raises `SkillError` when one of the two settings is missing, or is no https address.
    """
    address, issuer = settings.get(ADDRESS, ""), settings.get(ISSUER, "")
    if not address and not issuer:
        return None
    for name, value in ((ADDRESS, address), (ISSUER, issuer)):
        _must_be_address(name, value)
    # From the settings as they stand: an issuer is compared sign by sign, and a slash at the end would make it another.
    metadata = ProtectedResourceMetadata.model_validate(
        {"resource": address, "authorization_servers": [issuer], "resource_name": server.title}
    )
    published = build_resource_metadata_url(metadata.resource)
    text = metadata.model_dump_json(exclude_none=True)

    async def say(_: Request) -> Response:
        return Response(text, media_type="application/json", headers={"Cache-Control": "public, max-age=3600"})

    server.custom_route(published.path or "/", methods=["GET"])(say)
    return str(published)


def _must_be_address(name: str, value: str) -> None:
    if not value:
        raise SkillError(f"{name} is not set, and tokens take both {ADDRESS} and {ISSUER}. Set both, or neither")
    try:
        scheme = AnyHttpUrl(value).scheme
    except ValidationError:
        raise SkillError(f"{name} is {value!r}, which is no address. Write one that begins with https://") from None
    if scheme != "https":
        raise SkillError(f"{name} is {value!r}. Tokens travel by https only: write an address that begins with https://")


def icon_of(png: bytes, side: int) -> Icon:
    """Return a square PNG file as the icon that a server sends along: hosts need not fetch it."""
    return Icon(
        src=f"data:image/png;base64,{base64.b64encode(png).decode()}", mime_type="image/png", sizes=[f"{side}x{side}"]
    )
