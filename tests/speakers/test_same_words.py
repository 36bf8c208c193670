"""One skill, three edges: what Alexa says is what the others say, word for word, but for the closing question."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from mcp import Client
from wyoming.asr import Transcript
from wyoming.client import AsyncTcpClient

from skill.speaking.speech import as_heard
from speakers.mcp_server import make_server
from speakers.sessions import Conversations
from speakers.wyoming_agent import Agent, listen
from workbench.device.assembly import make_device

CONVERSATIONS = [
    pytest.param(["can low b12 give me leg cramps", "how do doctors fix that", "what else brings them on"], id="questions"),
    pytest.param(["what brings on cramps", "the second one", "no the first", "tell me more"], id="follow-ups"),
    pytest.param(["my calf has seized up right now", "next", "it's gone"], id="a cramp"),
    pytest.param(["what is myelin", "my chest is tight and i'm short of breath"], id="an emergency"),
    pytest.param(["who painted the mona lisa", "does moonlight bend spoons"], id="refusals"),
    pytest.param(["how is low b12 treated and how long does that take"], id="a gap"),
    pytest.param(["help", "what can i ask"], id="about itself"),
]


@pytest.fixture
def seen():
    """Every turn that the pretend Echo's skill takes."""
    import lambda_function

    turns = []
    lambda_function.service.observers.append(turns.append)
    yield turns
    lambda_function.service.observers.remove(turns.append)


def _without_question(heard, turn, here):
    question = as_heard(turn.reply.ask or "", here)
    assert heard.speech.endswith(question)
    return heard.speech.removesuffix(question).strip() or question


@asynccontextmanager
async def speakers(agent, content, locale):
    """Return what Home Assistant and an MCP host are told, each by its own client."""
    server = await listen(agent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Client(make_server(content, locale)) as host, AsyncTcpClient("127.0.0.1", port) as assistant:

        async def home_assistant(words):
            await assistant.write_event(Transcript(words, {"conversation_id": "kitchen"}).event())
            return (await assistant.read_event()).data["text"]

        async def mcp(words):
            result = await host.call_tool("ask_about_vitamin_b12_and_leg_cramps", {"question": words})
            return result.content[0].text

        yield home_assistant, mcp


@pytest.mark.parametrize("locale", ["en-US", "en-GB"])
@pytest.mark.parametrize("said", CONVERSATIONS)
def test_what_is_said_is_the_same_on_all_three_edges(content, seen, said, locale):
    """MCP remembers nothing, so there each thing is said for the first time, as to an Echo in a new session."""
    here = content.locale(locale)
    agent = Agent(content, here, Conversations())
    echo, fresh = make_device(locale), make_device(locale)

    async def talk():
        async with speakers(agent, content, locale) as (home_assistant, mcp):
            for words in said:
                heard = echo.say(words)
                assert await home_assistant(words) == _without_question(heard, seen[-1], here)
                assert (len(agent.conversations) == 0) is heard.ends_session

                fresh.end_session()
                heard = fresh.say(words)
                assert await mcp(words) == _without_question(heard, seen[-1], here)

    asyncio.run(talk())
