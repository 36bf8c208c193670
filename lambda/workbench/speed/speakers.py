"""How long other speakers wait: the time from words to reply by each server, with the client library of each."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence

from mcp import Client
from wyoming.asr import Transcript
from wyoming.client import AsyncTcpClient

from skill.content import Content
from speakers.mcp_server import make_server
from speakers.sessions import Conversations
from speakers.wyoming_agent import Agent, listen

BUDGET = 0.005
"""Seconds, the median."""
Progress = Callable[[float], None]


def time_speakers(content: Content, questions: Sequence[str], progress: Progress = lambda share: None) -> dict[str, float]:
    """Return the median seconds to a reply: by Wyoming over loopback, by MCP in this process."""
    wyoming = asyncio.run(_time_wyoming(content, questions, lambda share: progress(share / 2)))
    mcp = asyncio.run(_time_mcp(content, questions, lambda share: progress(0.5 + share / 2)))
    return {"home-assistant": statistics.median(wyoming), "mcp": statistics.median(mcp)}


async def _time_wyoming(content: Content, questions: Sequence[str], progress: Progress) -> list[float]:
    agent, times = Agent(content, content.locale("en-US"), Conversations()), []
    server = await listen(agent, "127.0.0.1", 0)
    async with AsyncTcpClient("127.0.0.1", server.sockets[0].getsockname()[1]) as client:
        for index, question in enumerate(questions):
            begun = time.perf_counter()
            await client.write_event(Transcript(question, {"conversation_id": str(index)}).event())
            await client.read_event()
            times.append(time.perf_counter() - begun)
            progress((index + 1) / len(questions))
    server.close()
    return times


async def _time_mcp(content: Content, questions: Sequence[str], progress: Progress) -> list[float]:
    times = []
    async with Client(make_server(content)) as client:
        for index, question in enumerate(questions):
            begun = time.perf_counter()
            await client.call_tool("ask_about_b12_and_leg_cramps", {"question": question})
            times.append(time.perf_counter() - begun)
            progress((index + 1) / len(questions))
    return times
