"""The agent by Wyoming's own client: one connection a sentence, as Home Assistant does it."""

import asyncio
import json
import statistics
import sys
import time
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest
from wyoming.asr import Transcript, TranscriptChunk, TranscriptStart, TranscriptStop
from wyoming.client import AsyncTcpClient
from wyoming.event import Event
from wyoming.handle import Handled, HandledChunk, HandledStart, HandledStop, NotHandled
from wyoming.info import Describe, Info
from wyoming.ping import Ping, Pong

from speakers.frames import LONGEST
from speakers.rendering import disclaimer
from speakers.sessions import KEPT_SECONDS, Conversations
from speakers.wyoming_agent import Agent, Connections, announce, listen, run


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def agent(content, clock):
    return Agent(content, content.locale("en-US"), Conversations(clock))


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


def test_it_describes_itself_and_answers_a_ping(agent, content):
    async def talk():
        async with serving(agent) as port:
            return await exchange(port, Describe()), await exchange(port, Ping("there"))

    described, ponged = asyncio.run(talk())
    program = Info.from_event(described).handle[0]

    assert program.installed
    assert not program.supports_home_control
    assert set(program.models[0].languages) == {"en", *content.locales}
    assert Pong.from_event(ponged).text == "there"


def test_a_follow_up_is_understood_in_its_conversation(agent):
    first, second = conversed(agent, "can low b12 give me leg cramps", "how is that treated")

    assert Handled.is_type(first.type)
    assert "treat" not in first.data["text"]
    assert Handled.is_type(second.type)
    assert second.data["text"] != first.data["text"]
    assert second.data["context"] == {"conversation_id": "kitchen"}


def test_two_rooms_do_not_share_a_conversation(agent):
    async def talk():
        async with serving(agent) as port:
            await say(port, "can low b12 give me leg cramps", "kitchen")
            return await say(port, "how is that treated", "kitchen"), await say(port, "how is that treated", "attic")

    kitchen, attic = asyncio.run(talk())

    assert kitchen.data["text"] != attic.data["text"]


def test_the_disclaimer_is_said_once_in_a_conversation(agent, content):
    first, second = conversed(agent, "what causes leg cramps", "what is myelin")

    assert disclaimer(content) in first.data["text"]
    assert disclaimer(content) not in second.data["text"]


def test_an_emergency_says_whom_to_call_and_leaves_nothing_behind(agent):
    *_, heard = conversed(agent, "what causes leg cramps", "my chest hurts and i can't breathe")

    assert Handled.is_type(heard.type)
    assert heard.data["text"].startswith("Call 911 now.")
    assert len(agent.conversations) == 0


def test_the_emergency_number_is_that_of_the_setting(content):
    agent = Agent(content, content.locale("en-GB"), Conversations())

    assert conversed(agent, "my chest hurts and i can't breathe")[0].data["text"].startswith("Call 999 now.")


def test_a_cramp_gets_the_steps_first_and_no_question(agent, content):
    heard, after = conversed(agent, "ow my calf is cramping", "next")
    first = content.article.relief.first

    assert heard.data["text"].startswith(first[0].say)
    assert "?" not in heard.data["text"]
    assert Handled.is_type(after.type)


def test_a_refusal_is_not_handled_but_says_so(agent):
    (heard,) = conversed(agent, "who painted the mona lisa")

    assert NotHandled.is_type(heard.type)
    assert heard.data["text"]


def test_what_is_not_covered_is_named_and_the_rest_answered(agent):
    (heard,) = conversed(agent, "how much b12 should i take and what are the signs of low b12")

    assert Handled.is_type(heard.type)
    assert heard.data["text"].split(".")[0].endswith("amounts")
    assert len(heard.data["text"].split(".")) > 2


def test_silence_is_not_handled(agent):
    assert NotHandled.is_type(conversed(agent, "")[0].type)


def test_another_language_is_told_that_this_one_is_english(agent, content):
    (heard,) = conversed(agent, "warum habe ich krämpfe", language="de")

    assert NotHandled.is_type(heard.type)
    assert heard.data["text"] == content.prompts["language"].say[0]


def test_an_unknown_english_locale_is_served_with_the_first(content):
    agent = Agent(content, content.locale("en-ZA"), Conversations())

    assert conversed(agent, "my chest hurts and i can't breathe", language="en-ZA")[0].data["text"].startswith("Call 911")


def test_a_client_that_streams_gets_the_sentences_and_the_whole(agent):
    async def talk():
        async with serving(agent) as port, AsyncTcpClient("127.0.0.1", port) as client:
            start = TranscriptStart({"conversation_id": "kitchen"}, "en")
            chunks = [TranscriptChunk("what causes "), TranscriptChunk("leg cramps")]
            for event in (start, *chunks, Transcript("what causes leg cramps"), TranscriptStop()):
                await client.write_event(event.event())
            heard = []
            while not heard or not HandledStop.is_type(heard[-1].type):
                heard.append(await asyncio.wait_for(client.read_event(), 10))
            return heard

    start, *chunks, whole, _ = asyncio.run(talk())

    assert HandledStart.is_type(start.type)
    assert len(chunks) > 1
    assert all(HandledChunk.is_type(chunk.type) for chunk in chunks)
    assert "".join(chunk.data["text"] for chunk in chunks) == whole.data["text"]


def test_a_transcript_in_pieces_alone_is_answered_at_its_end(agent):
    async def talk():
        async with serving(agent) as port:
            pieces = [TranscriptStart(), TranscriptChunk("my chest hurts "), TranscriptChunk("and i can't breathe")]
            return await exchange(port, *pieces, TranscriptStop())

    assert HandledStart.is_type(asyncio.run(talk()).type)


def test_a_conversation_goes_after_five_minutes(agent, clock):
    conversed(agent, "can low b12 give me leg cramps")
    assert len(agent.conversations) == 1

    clock.now = KEPT_SECONDS
    agent.conversations.drop_old()

    assert len(agent.conversations) == 0


def test_what_is_kept_holds_no_word_that_was_said(agent):
    conversed(agent, "my neighbour wilhelmina asks if low b12 gives her leg cramps")

    assert "wilhelmina" not in repr(vars(agent.conversations)).lower()


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
