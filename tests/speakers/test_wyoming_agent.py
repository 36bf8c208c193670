"""Conversations with the agent by Wyoming's own client."""

import asyncio

from wyoming.asr import Transcript, TranscriptChunk, TranscriptStart, TranscriptStop
from wyoming.client import AsyncTcpClient
from wyoming.handle import Handled, HandledChunk, HandledStart, HandledStop, NotHandled
from wyoming.info import Describe, Info
from wyoming.ping import Ping, Pong
from wyoming_talk import conversed, exchange, say, serving

from speakers.rendering import disclaimer
from speakers.sessions import KEPT_SECONDS, Conversations
from speakers.wyoming_agent import Agent


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
    named, *rest = heard.data["text"].split(". ")
    assert "how much" in named
    assert "B twelve" in " ".join(rest)


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
