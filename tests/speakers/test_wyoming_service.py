"""The agent as a service: it forgets, stops, is quick, and is announced when asked."""

import asyncio
import json
import statistics
import sys
import time
from types import SimpleNamespace

import pytest
from wyoming.asr import Transcript
from wyoming.client import AsyncTcpClient
from wyoming_talk import serving

from speakers.sessions import KEPT_SECONDS
from speakers.wyoming_agent import announce, run


def test_conversations_go_while_nobody_speaks_and_the_server_stops_with_a_client_connected(agent, clock, monkeypatch):
    monkeypatch.setattr("speakers.wyoming_agent.KEPT_SECONDS", 0.1)

    async def talk():
        bound = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(run(agent, "127.0.0.1", 0, lambda host, port: bound.set_result(port)))
        async with AsyncTcpClient("127.0.0.1", await bound) as client:
            await client.write_event(Transcript("what is myelin").event())
            await client.read_event()
            kept = len(agent.conversations)
            clock.now = KEPT_SECONDS
            async with asyncio.timeout(10):
                while agent.conversations:
                    await asyncio.sleep(0.01)
            task.cancel()
            await asyncio.wait([task], timeout=10)
            return kept, task.done()

    assert asyncio.run(talk()) == (1, True)


def test_a_reply_takes_a_few_milliseconds(agent):
    async def talk():
        taken = []
        async with serving(agent) as port, AsyncTcpClient("127.0.0.1", port) as client:
            for index in range(100):
                begun = time.perf_counter()
                context = {"conversation_id": str(index)}
                await client.write_event(Transcript("can low b12 cause leg cramps", context).event())
                await client.read_event()
                taken.append(time.perf_counter() - begun)
        return taken

    median = statistics.median(asyncio.run(talk()))
    print(json.dumps({"median_ms": 1000 * median}))

    assert median < 0.05  # 5 ms on a quiet machine; the tests may share theirs


@pytest.mark.parametrize(("announced", "times"), [(True, 1), (False, 0)])
def test_it_is_announced_as_wyoming_services_are_and_only_when_asked(agent, monkeypatch, announced, times):
    made = []

    class Announcer:
        def __init__(self, port, name, host):
            self.service = (port, name, host)

        async def register_server(self):
            made.append(self.service)

    monkeypatch.setitem(sys.modules, "wyoming.zeroconf", SimpleNamespace(HomeAssistantZeroconf=Announcer))

    async def serve():
        bound = asyncio.get_running_loop().create_future()
        ready = lambda host, port: bound.set_result(port)  # noqa: E731
        task = asyncio.create_task(run(agent, "127.0.0.1", 0, ready, announced=announced))
        port = await asyncio.wait_for(bound, 10)
        task.cancel()
        await asyncio.wait([task], timeout=10)
        return port

    port = asyncio.run(serve())

    assert made == [(port, "cramp-helper", "127.0.0.1")] * times


def test_without_a_network_it_serves_all_the_same_and_says_so(monkeypatch, caplog):
    class Announcer:
        def __init__(self, *service):
            raise OSError(101, "Network is unreachable")

    monkeypatch.setitem(sys.modules, "wyoming.zeroconf", SimpleNamespace(HomeAssistantZeroconf=Announcer))

    asyncio.run(announce(10710, None))

    assert "add the service by its address" in caplog.text
