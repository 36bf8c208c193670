"""`cramp-helper home-assistant`: the skill as a conversation agent for Home Assistant's voice speakers."""

from __future__ import annotations

import asyncio
import logging

import click

from authoring.fresh import load_content
from skill.errors import SkillError


@click.command("home-assistant")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for the whole network.")
@click.option("--port", default=10710, show_default=True, type=click.IntRange(0, 65535), help="0 takes any free one.")
@click.option("--locale", default="en-US", show_default=True, metavar="LOCALE", help="Whose words and emergency numbers.")
@click.option("--zeroconf", is_flag=True, help="Announce it in the network, so that Home Assistant finds it by itself.")
def home_assistant(host: str, port: int, locale: str, zeroconf: bool) -> None:
    """Answer Home Assistant's voice speakers, by the Wyoming protocol.

    Add it there as a Wyoming service with this computer's address and port, and choose it as the conversation agent of a
    voice assistant. Conversations stay in memory for five minutes; nothing that is said is written down. The protocol has
    no passwords: keep it in your own network.
    """
    try:
        from speakers.sessions import Conversations
        from speakers.wyoming_agent import Agent, run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "wyoming":
            raise
        raise SkillError("cramp-helper home-assistant needs its extra. Run: pip install -e '.[home-assistant]'") from None
    if zeroconf and host in ("127.0.0.1", "::1", "localhost"):
        raise SkillError(f"{host} is reached by this computer only. With --zeroconf add --host 0.0.0.0")
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    content = load_content()
    agent = Agent(content, content.locale(locale), Conversations())
    if agent.locale.id != locale:
        known = ", ".join(content.locales)
        click.echo(f"There is no locale {locale!r}; {agent.locale.id} is used. There are: {known}", err=True)
    try:
        asyncio.run(run(agent, host, port, _ready, announced=zeroconf))
    except OSError as error:
        raise SkillError(f"cannot listen on {host}:{port} ({error.strerror}). Choose another: --port 0") from None
    except KeyboardInterrupt:
        click.echo()


def _ready(host: str, port: int) -> None:
    click.echo(f"Home Assistant can reach the skill at tcp://{host}:{port} - Ctrl-C stops it.")
