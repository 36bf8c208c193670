"""A conversation agent for Home Assistant's voice speakers, by the Wyoming protocol: words in, words out, offline.

Home Assistant connects for each sentence, sends a `Transcript` with the id of its conversation, and speaks what comes back
as `Handled` or `NotHandled`. It does not reopen the microphone, so nothing is asked at the end (rule book, R11.8).
"""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, NamedTuple

from wyoming.asr import Transcript, TranscriptChunk, TranscriptStart, TranscriptStop
from wyoming.event import Event, async_write_event
from wyoming.handle import Handled, HandledChunk, HandledStart, HandledStop, NotHandled
from wyoming.info import Attribution, Describe, HandleModel, HandleProgram, Info
from wyoming.ping import Ping, Pong

from skill.article.prompts import Locale
from skill.content import Content
from skill.listening.said import Said
from skill.turn import take_turn
from speakers.frames import LONGEST, MalformedFrame, read_frame
from speakers.rendering import LONGEST_SAID, Words, is_english, only_english, words_of
from speakers.sessions import KEPT_SECONDS, Conversations

NAME = "cramp-helper"
ANYWHERE = ("0.0.0.0", "::")  # noqa: S104  compared with, not listened on
MOST_CLIENTS = 200
PATIENCE_SECONDS = 60.0
"""How long a client may be silent, or slow to take a reply, before its connection is closed."""

_log = logging.getLogger(__name__)


class Agent(NamedTuple):
    """The skill as a conversation agent: one content, one country, all conversations."""

    content: Content
    locale: Locale
    conversations: Conversations

    def answer(self, words: str, identity: str, language: str | None = None) -> tuple[Words, bool]:
        """Return what to say to words in a conversation, and whether that handles them: a refusal does not."""
        if not is_english(language):
            return Words((only_english(self.content),)), False
        turn = take_turn(Said(words), self.conversations.recall(identity), self.locale, self.content)
        if turn.reply.ask is None:
            self.conversations.forget(identity)
        else:
            self.conversations.keep(identity, turn.conversation)
        return words_of(turn.reply, self.content, self.locale), turn.reply.outcome != "declined"

    def describe(self) -> Info:
        """Return what Home Assistant shows when the agent is added."""
        by = Attribution("Cramp Helper", "")
        about = f"Answers from one article: {self.content.article.title}. No medical advice, no home control."
        model = HandleModel("cramp-helper", by, True, about, None, ["en", *self.content.locales])
        return Info(handle=[HandleProgram("Cramp Helper", by, True, about, None, [model], supports_handled_streaming=True)])


class _Client:
    """One connection; what is not yet a whole sentence is all that it remembers."""

    def __init__(self, agent: Agent, send: Callable[[Event], Awaitable[None]]) -> None:
        self._agent = agent
        self._send = send
        self._own_id = uuid.uuid4().hex  # for a client that names no conversation: the connection is one
        self._start: TranscriptStart | None = None
        self._chunks: list[str] = []

    async def take(self, event: Event) -> None:
        """Answer one event; whatever is not for a conversation agent is let pass."""
        if Describe.is_type(event.type):
            await self._send(self._agent.describe().event())
        elif Ping.is_type(event.type):
            await self._send(Pong(_text(event.data.get("text"))).event())
        elif TranscriptStart.is_type(event.type):
            self._start, self._chunks = TranscriptStart.from_event(event), []
        elif TranscriptChunk.is_type(event.type) and self._start is not None:
            self._add(_needed_text(event))
        elif Transcript.is_type(event.type):
            heard = Transcript(_needed_text(event), event.data.get("context"), _text(event.data.get("language")))
            started, self._start = self._start, None
            await self._reply(heard, streamed=started is not None)
        elif TranscriptStop.is_type(event.type) and self._start is not None:
            started, self._start = self._start, None
            await self._reply(Transcript("".join(self._chunks), started.context, _text(started.language)), streamed=True)

    def _add(self, text: str) -> None:
        self._chunks.append(text)
        if sum(map(len, self._chunks)) > LONGEST_SAID:
            raise MalformedFrame("the transcript is too long")

    async def _reply(self, heard: Transcript, *, streamed: bool) -> None:
        """Say the answer: whole, or also sentence by sentence to a client that streams itself."""
        identity = _identity(heard.context) or self._own_id
        words, handled = self._agent.answer(heard.text, identity, heard.language)
        context = {"conversation_id": identity}
        if not handled:
            await self._send(NotHandled(words.text, context).event())
            return
        if streamed:
            await self._send(HandledStart(context).event())
            for index, part in enumerate(words.parts):
                await self._send(HandledChunk(f" {part}" if index else part).event())
        await self._send(Handled(words.text, context).event())
        if streamed:
            await self._send(HandledStop().event())


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _needed_text(event: Event) -> str:
    text = _text(event.data.get("text"))
    if text is None:
        raise MalformedFrame(f"{event.type} has no text")
    if len(text) > LONGEST_SAID:
        raise MalformedFrame(f"{event.type} is too long")
    return text


def _identity(context: Any) -> str | None:
    return _text(context.get("conversation_id")) if isinstance(context, Mapping) else None


class Connections:
    """All clients of one agent: each in a task of its own, none able to harm another."""

    def __init__(self, agent: Agent, patience: float = PATIENCE_SECONDS) -> None:
        self._agent = agent
        self._patience = patience
        self._open = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one client until it goes, is silent for too long, or sends what is no frame."""
        self._open += 1
        try:
            if self._open > MOST_CLIENTS:
                _log.warning("closed a connection: more than %s at once", MOST_CLIENTS)
                return
            await self._converse(reader, writer)
        except MalformedFrame as error:
            _log.warning("closed a connection: %s", error)
        except TimeoutError:
            _log.info("closed a connection: silent or slow for %s seconds", self._patience)
        except ConnectionError:
            _log.info("a client went in the middle of a reply")
        except Exception as error:  # whatever it is, it is one client's; the message might quote what was said
            _log.error("closed a connection: %s", type(error).__name__)
        finally:
            self._open -= 1
            if writer.transport.get_write_buffer_size():
                writer.transport.abort()  # it does not take what it was sent, and closing would wait for it
            else:
                writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def send(event: Event) -> None:
            async with asyncio.timeout(self._patience):
                await async_write_event(event, writer)

        client = _Client(self._agent, send)
        while True:
            async with asyncio.timeout(self._patience):
                event = await read_frame(reader)
            if event is None:
                return
            await client.take(event)


async def listen(agent: Agent, host: str, port: int) -> asyncio.Server:
    """Return a listening server of the agent; port 0 takes any free one. Raises `OSError` when the port is taken."""
    return await asyncio.start_server(Connections(agent).serve, host, port, limit=LONGEST)


async def run(agent: Agent, host: str, port: int, ready: Callable[[str, int], None], *, announced: bool = False) -> None:
    """Serve until cancelled; conversations that have gone silent are dropped even while nobody speaks.

    Announced, it is found in the network as Home Assistant's own Wyoming services are: by zeroconf, `_wyoming._tcp`.
    """
    server = await listen(agent, host, port)
    address, bound = server.sockets[0].getsockname()[:2]
    if announced:
        await announce(bound, None if address in ANYWHERE else address)
    ready(address, bound)
    try:
        while True:
            await asyncio.sleep(KEPT_SECONDS / 10)
            agent.conversations.drop_old()
    finally:
        server.close()  # and not `async with`, which from Python 3.12 on waits for every client to go


async def announce(port: int, host: str | None) -> None:
    """Say in the network that there is a Wyoming service; without a host at the address that leads to the network."""
    from wyoming.zeroconf import HomeAssistantZeroconf  # loads zeroconf, which only this needs

    try:
        await HomeAssistantZeroconf(port, NAME, host).register_server()
    except OSError as error:
        _log.warning("not announced, there is no network (%s); add the service by its address", error.strerror)
