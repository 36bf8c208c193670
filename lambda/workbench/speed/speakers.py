"""How long other speakers wait: the time from words to reply by each server, with the client library of each.

Both ends run in this process. Besides the time by the clock, which a busy machine stretches, the time that the processor
took is given as a multiple of what it takes for a bare server of the same library that says what the skill says.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from mcp import Client
from mcp.server.mcpserver import MCPServer
from wyoming.asr import Transcript
from wyoming.client import AsyncTcpClient
from wyoming.event import async_read_event, async_write_event
from wyoming.handle import Handled

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import take_turn
from speakers.mcp_server import make_server, tool_to_ask
from speakers.sessions import Conversations
from speakers.wyoming_agent import Agent, listen

BUDGET = 0.005
"""Seconds, the median."""
Progress = Callable[[float], None]
Reply = Callable[[str], str]


class Waited(NamedTuple):
    """The median seconds of a turn."""

    by_clock: float
    """What somebody waits, on this machine as busy as it is."""
    ours: float
    """What the processor took for both ends,"""
    bare: float
    """and for both ends of a bare server of the same library that replies by `take_turn` alone."""

    @property
    def ratio(self) -> float:
        """How many times a bare server's time it takes."""
        return self.ours / self.bare


def time_speakers(content: Content, questions: Sequence[str], progress: Progress = lambda share: None) -> dict[str, Waited]:
    """Return how long a reply takes: by Wyoming over loopback, by MCP in this process."""

    def plainly(words: str) -> str:
        return " ".join(take_turn(Said(words), Conversation(), content.locale("en-US"), content).reply.lines)

    return {
        "home-assistant": asyncio.run(_time_wyoming(content, questions, plainly, lambda share: progress(share / 2))),
        "mcp": asyncio.run(_time_mcp(content, questions, plainly, lambda share: progress(0.5 + share / 2))),
    }


async def _compare(
    questions: Sequence[str],
    ours: Callable[[str], Awaitable[object]],
    bare: Callable[[str], Awaitable[object]],
    progress: Progress,
) -> Waited:
    """Ask both servers each question, one after the other, so that both have the same machine.

    The first fifth is not timed: a server that has just started still unpacks what it has learned.
    """
    clock, taken, reference = [], [], []
    begun = len(questions) // 5
    for question in questions[:begun]:
        await ours(question)
        await bare(question)
    for index, question in enumerate(questions[begun:], begun):
        began, cpu = time.perf_counter(), time.process_time()
        await ours(question)
        clock.append(time.perf_counter() - began)
        taken.append(time.process_time() - cpu)
        cpu = time.process_time()
        await bare(question)
        reference.append(time.process_time() - cpu)
        progress((index + 1) / len(questions))
    return Waited(statistics.median(clock), statistics.median(taken), statistics.median(reference))


async def _time_wyoming(content: Content, questions: Sequence[str], plainly: Reply, progress: Progress) -> Waited:
    async def reply(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while (event := await async_read_event(reader)) is not None:
            await async_write_event(Handled(plainly(Transcript.from_event(event).text)).event(), writer)
        writer.close()

    server = await listen(Agent(content, content.locale("en-US"), Conversations()), "127.0.0.1", 0)
    other = await asyncio.start_server(reply, "127.0.0.1", 0)
    ports = [one.sockets[0].getsockname()[1] for one in (server, other)]
    async with AsyncTcpClient("127.0.0.1", ports[0]) as client, AsyncTcpClient("127.0.0.1", ports[1]) as bare:

        async def ask(client: AsyncTcpClient, question: str) -> None:
            await client.write_event(Transcript(question, {"conversation_id": question}).event())
            await client.read_event()

        waited = await _compare(questions, lambda one: ask(client, one), lambda one: ask(bare, one), progress)
    server.close()
    other.close()
    return waited


async def _time_mcp(content: Content, questions: Sequence[str], plainly: Reply, progress: Progress) -> Waited:
    other: MCPServer[None] = MCPServer("bare", log_level="WARNING")

    @other.tool()
    async def ask(question: str) -> str:
        return plainly(question)

    tool = tool_to_ask(content)
    async with Client(make_server(content)) as client, Client(other) as bare:
        return await _compare(
            questions,
            lambda one: client.call_tool(tool, {"question": one}),
            lambda one: bare.call_tool("ask", {"question": one}),
            progress,
        )
