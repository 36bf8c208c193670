"""Talking to the agent by Wyoming's own client: one connection a sentence, as Home Assistant does it."""

import asyncio
from contextlib import asynccontextmanager

from wyoming.asr import Transcript
from wyoming.client import AsyncTcpClient

from speakers.wyoming_agent import listen


@asynccontextmanager
async def serving(agent):
    server = await listen(agent, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def exchange(port, *events):
    """Send events and return the next one that comes back."""
    async with AsyncTcpClient("127.0.0.1", port) as client:
        for event in events:
            await client.write_event(event.event())
        return await asyncio.wait_for(client.read_event(), 10)


async def say(port, words, conversation="kitchen", language="en"):
    return await exchange(port, Transcript(words, {"conversation_id": conversation}, language))


def conversed(agent, *turns, **named):
    """Return the events that answer some turns of one conversation."""

    async def talk():
        async with serving(agent) as port:
            return [await say(port, words, **named) for words in turns]

    return asyncio.run(talk())
