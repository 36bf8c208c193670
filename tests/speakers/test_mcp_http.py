"""The server over HTTP by MCP's own client: who is answered, and what it says of tokens (R11.6, R11.7)."""

import asyncio
import base64
import socket
from contextlib import asynccontextmanager

import httpx2
import pytest
from mcp import Client
from mcp.client.auth.utils import build_protected_resource_metadata_discovery_urls, handle_protected_resource_response

from skill.errors import SkillError
from speakers.mcp_public import ADDRESS, ISSUER, allowed_hosts, icon_of, publish_issuer
from speakers.mcp_server import make_server

ASK = "ask_about_vitamin_b12_and_leg_cramps"
SETTINGS = {ADDRESS: "https://legs.example/mcp", ISSUER: "https://tokens.example"}


@asynccontextmanager
async def over_http(server, hosts=""):
    """Serve HTTP on a free port of this computer, as the command does."""
    import uvicorn

    app = server.streamable_http_app(stateless_http=True, json_response=True, transport_security=allowed_hosts(hosts))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        web = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none"))
        serving = asyncio.create_task(web.serve([listening]))
        while not web.started:
            await asyncio.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/mcp"
        finally:
            web.should_exit = True
            await serving


def test_over_http_it_answers_without_a_session(content):
    async def call():
        async with over_http(make_server(content)) as url, Client(url, mode="legacy") as client:
            return await client.call_tool(ASK, {"question": "what is myelin"})

    assert asyncio.run(call()).structured_content["outcome"] == "answered"


def test_over_http_only_named_hosts_are_answered_and_malformed_bodies_refused(content):
    async def call():
        async with over_http(make_server(content), "cramps.example") as url, httpx2.AsyncClient() as web:
            headers = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
            ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
            codes = [
                (await web.post(url, json=ping, headers={**headers, "host": host})).status_code
                for host in ("cramps.example", "evil.example")
            ]
            broken = [(await web.post(url, content=body, headers=headers)).status_code for body in (b"{", b"[1]", b"\xff")]
            return codes, broken

    codes, broken = asyncio.run(call())

    assert codes == [200, 421]
    assert set(broken) == {400}


def discovered(server):
    """Return what MCP's own client finds out about tokens, on its way from address to address."""

    async def look():
        async with over_http(server) as url, httpx2.AsyncClient() as web:
            for address in build_protected_resource_metadata_discovery_urls(None, url):
                metadata = await handle_protected_resource_response(await web.get(address))
                if metadata is not None:
                    return metadata
            return None

    return asyncio.run(look())


def test_a_client_finds_out_who_hands_out_tokens(content):
    server = make_server(content, title="Cramp Helper")
    published = publish_issuer(server, SETTINGS)
    metadata = discovered(server)

    assert published == "https://legs.example/.well-known/oauth-protected-resource/mcp"
    assert str(metadata.resource) == SETTINGS[ADDRESS]
    assert [str(one) for one in metadata.authorization_servers] == [SETTINGS[ISSUER]]
    assert metadata.bearer_methods_supported == ["header"]
    assert metadata.resource_name == "Cramp Helper"


def test_a_server_without_tokens_says_nothing_of_them(content):
    server = make_server(content)

    assert publish_issuer(server, {}) is None
    assert discovered(server) is None


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({ISSUER: ""}, f"{ISSUER} is not set"),
        ({ADDRESS: ""}, f"{ADDRESS} is not set"),
        ({ADDRESS: "legs"}, "no address"),
        ({ISSUER: "http://tokens.example"}, "by https only"),
    ],
)
def test_half_a_setting_is_named(content, changed, says):
    with pytest.raises(SkillError, match=says):
        publish_issuer(make_server(content), SETTINGS | changed)


def test_the_icon_comes_with_the_server_and_needs_no_other_address(content):
    async def look():
        async with Client(make_server(content, icon=icon_of(b"a drawing", 64))) as client:
            return client.server_info.icons

    (icon,) = asyncio.run(look())

    assert icon.sizes == ["64x64"]
    assert base64.b64decode(icon.src.removeprefix("data:image/png;base64,")) == b"a drawing"
