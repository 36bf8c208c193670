"""A crowd, malformed frames, slow clients and silent ones harm nobody else, and leave no word behind."""

import asyncio
import json

import pytest
from wyoming.client import AsyncTcpClient
from wyoming.event import Event
from wyoming.handle import Handled
from wyoming.ping import Ping, Pong
from wyoming_talk import conversed, say, serving

from speakers.frames import LONGEST
from speakers.wyoming_agent import Connections


def test_two_hundred_turns_at_once_are_each_answered_as_alone(agent):
    questions = ["can low b12 cause cramps", "what is myelin", "my chest hurts and i can't breathe", "who won a derby"]
    alone = {words: conversed(agent, words, conversation=words)[0].data["text"] for words in questions}

    async def talk():
        async with serving(agent) as port:
            asked = [questions[index % 4] for index in range(200)]
            turns = [say(port, words, f"room {index}") for index, words in enumerate(asked)]
            return list(zip(asked, await asyncio.gather(*turns), strict=True))

    assert [words for words, heard in asyncio.run(talk()) if heard.data["text"] != alone[words]] == []


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(b"hello\n", id="no JSON"),
        pytest.param(b"[1]\n", id="no object"),
        pytest.param(b"\xff\xfe\n", id="no text"),
        pytest.param(b"{}\n", id="no type"),
        pytest.param(b"[" * 20_000 + b"\n", id="nested without end"),
        pytest.param(b'{"type": "transcript"}\n', id="a transcript without text"),
        pytest.param(b'{"type": "transcript", "data": {"text": "' + b"leg " * 600 + b'"}}\n', id="a speech"),
        pytest.param(b'{"type": "transcript", "data": 5}\n', id="data that are none"),
        pytest.param(b'{"type": "transcript", "data_length": -1}\n', id="a negative length"),
        pytest.param(b'{"type": "transcript", "data_length": "many"}\n', id="a length that is no number"),
        pytest.param(b'{"type": "transcript", "payload_length": 99999999999}\n', id="a length beyond all measure"),
        pytest.param(b'{"type": "transcript", "data_length": 4}\nnull', id="data that are no object"),
        pytest.param(b"x" * (2 * LONGEST), id="a line without end"),
    ],
)
def test_a_malformed_frame_closes_its_connection_with_a_log_line_and_no_other(agent, caplog, frame):
    async def talk():
        async with serving(agent) as port, AsyncTcpClient("127.0.0.1", port) as bystander:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(frame)
            try:
                closed = await asyncio.wait_for(reader.read(), 10)
            except ConnectionResetError:
                closed = b""
            writer.close()
            await bystander.write_event(Ping("still").event())
            return closed, await asyncio.wait_for(bystander.read_event(), 10)

    closed, ponged = asyncio.run(talk())

    assert closed == b""
    assert Pong.from_event(ponged).text == "still"
    assert len(caplog.records) == 1
    assert caplog.records[0].message.startswith("closed a connection:")


def test_no_log_line_quotes_what_was_said(agent, caplog):
    caplog.set_level("DEBUG", "speakers")
    words = "zanzibar"

    async def talk():
        async with serving(agent) as port:
            await say(port, words)
            async with AsyncTcpClient("127.0.0.1", port) as client:
                await client.write_event(Event("transcript", {"text": [words]}))
                await asyncio.wait_for(client.read_event(), 10)

    asyncio.run(talk())

    assert caplog.records
    assert words not in caplog.text


def test_a_slow_client_is_let_go_and_harms_nobody(agent, caplog):
    caplog.set_level("INFO", "speakers")

    async def talk():
        server = await asyncio.start_server(Connections(agent, patience=0.2).serve, "127.0.0.1", 0, limit=LONGEST)
        async with server:
            port = server.sockets[0].getsockname()[1]
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b'{"type": "transcript", "data_len')
            heard = await say(port, "what is myelin")
            closed = await asyncio.wait_for(reader.read(), 10)
            writer.close()
            return heard, closed

    heard, closed = asyncio.run(talk())

    assert Handled.is_type(heard.type)
    assert closed == b""
    assert "silent or slow" in caplog.text


async def _flood(writer, frame):
    for _ in range(2000):
        writer.write(frame)
        await asyncio.wait_for(writer.drain(), 20)


def test_a_client_that_never_reads_is_let_go(agent, caplog):
    caplog.set_level("INFO", "speakers")

    async def talk():
        server = await asyncio.start_server(Connections(agent, patience=0.3).serve, "127.0.0.1", 0, limit=LONGEST)
        async with server:
            port = server.sockets[0].getsockname()[1]
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            ping = json.dumps({"type": "ping", "data": {"text": "x" * 60_000}}).encode() + b"\n"
            with pytest.raises(ConnectionError):
                await _flood(writer, ping)
            heard = await say(port, "what is myelin")
            writer.close()
            return heard

    assert Handled.is_type(asyncio.run(talk()).type)
    assert "silent or slow" in caplog.text
