"""The tools by MCP's own client: in memory, and over standard input and output."""

import asyncio
import logging
import os
import sys
from pathlib import Path

import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from speakers.mcp_server import make_server
from speakers.rendering import LONGEST_SAID, disclaimer

ASK, STEPS, LIST = "ask_about_vitamin_b12_and_leg_cramps", "steps_for_right_now", "list_what_can_be_asked"
LAMBDA = Path(__file__).resolve().parents[2] / "lambda"


@pytest.fixture(scope="module")
def server(content):
    return make_server(content)


def called(server, *calls):
    """Return the results of some calls of tools, made one after the other."""

    async def call():
        async with Client(server) as client:
            return [await client.call_tool(name, arguments) for name, arguments in calls]

    return asyncio.run(call())


def asked(server, question, **more):
    (result,) = called(server, (ASK, {"question": question, **more}))
    assert not result.is_error
    return result.content[0].text, result.structured_content


def test_every_tool_says_what_it_does_only_reads_and_describes_its_output(server):
    async def look():
        async with Client(server) as client:
            return (await client.list_tools()).tools

    tools = asyncio.run(look())

    assert [tool.name for tool in tools] == [ASK, STEPS, LIST]
    for tool in tools:
        assert tool.title
        assert tool.description
        assert tool.output_schema["properties"]
        hints = tool.annotations
        assert hints.read_only_hint
        assert hints.idempotent_hint
        assert hints.open_world_hint is False


def test_no_schema_sends_a_client_elsewhere_for_a_part_of_it(server):
    """Other than the list's: nobody asks for that in a hurry."""

    async def look():
        async with Client(server) as client:
            return {tool.name: str(tool.output_schema) for tool in (await client.list_tools()).tools}

    schemas = asyncio.run(look())

    assert "$ref" not in schemas[ASK]
    assert "section" in schemas[ASK]


def test_no_call_is_handed_to_a_thread(server, monkeypatch):
    """Handing it over and back takes as long as the answer."""
    handed = []
    monkeypatch.setattr("anyio.to_thread.run_sync", lambda *arguments, **more: handed.append(arguments))

    results = called(server, (ASK, {"question": "what is myelin"}), (STEPS, {}), (LIST, {}))

    assert handed == []
    assert not any(result.is_error for result in results)


def test_an_answer_comes_with_its_sources_and_the_disclaimer_as_text_and_as_fields(server, content):
    text, fields = asked(server, "how common is low b12")

    assert fields["outcome"] == "answered"
    assert text == f"{fields['answer']} {fields['disclaimer']}"
    assert fields["disclaimer"] == disclaimer(content)
    assert fields["sources"]
    assert all(content.article.passages[one["id"]].text == one["text"] for one in fields["sources"])
    assert fields["next"]
    assert fields["call"] == {}


def test_an_emergency_says_whom_to_call_first_in_text_and_fields(server):
    text, fields = asked(server, "my chest hurts and i can't breathe", locale="en-GB")

    assert text.startswith("Call 999 now.")
    assert list(fields)[:2] == ["outcome", "call"]
    assert fields["outcome"] == "emergency"
    assert fields["call"] == {"emergency": "999"}
    assert fields["disclaimer"] == ""
    assert fields["sources"] == []


def test_a_cramp_gets_what_to_do_at_once(server, content):
    text, fields = asked(server, "ow my calf is cramping")

    assert text.startswith(content.article.relief.first[0].say)
    assert fields["outcome"] == "answered"


def test_the_steps_are_those_of_the_article(server, content):
    (result,) = called(server, (STEPS, {"locale": "en-AU"}))
    fields = result.structured_content

    assert [step["title"] for step in fields["steps"]] == [step.title for step in content.article.relief.steps]
    assert result.content[0].text.startswith(fields["at_once"])
    assert fields["disclaimer"] == disclaimer(content)
    assert fields["call"] == {"emergency": "triple zero"}
    assert fields["sources"]


def test_a_refusal_is_declined_and_offers_what_there_is(server):
    _, fields = asked(server, "who painted the mona lisa")

    assert fields["outcome"] == "declined"
    assert fields["sources"] == []
    assert fields["next"]


def test_a_gap_that_was_named_is_a_field_and_the_rest_is_answered(server):
    text, fields = asked(server, "how is low b12 treated and how long does that take")

    assert fields["outcome"] == "answered"
    assert fields["gap"] == ["time-it-takes"]
    assert "how long" in text.split(".")[0]
    assert fields["sources"]


def test_nothing_is_remembered_between_two_calls(server):
    alone = asked(server, "how is that treated")
    after = called(server, (ASK, {"question": "what is myelin"}), (ASK, {"question": "how is that treated"}))[1]

    assert after.structured_content == alone[1]


def test_an_unknown_english_locale_is_served_with_the_first_and_says_so(server):
    text, fields = asked(server, "my chest hurts and i can't breathe", locale="en-ZA")

    assert text.startswith("Call 911 now.")
    assert fields["locale"] == "en-US"


def test_another_language_is_told_that_this_one_is_english(server, content):
    text, fields = asked(server, "warum habe ich krämpfe", locale="de-DE")

    assert text == content.prompts["language"].say[0]
    assert fields["outcome"] == "declined"


def test_all_that_can_be_asked_is_listed_by_name(server, content):
    (result,) = called(server, (LIST, {}))
    fields = result.structured_content

    assert {one["id"] for one in fields["answers"]} == set(content.article.answers)
    assert "{" not in result.content[0].text


def test_every_passage_is_a_resource(server, content):
    async def look():
        async with Client(server) as client:
            listed = (await client.list_resources()).resources
            return listed, await client.read_resource(listed[0].uri)

    listed, read = asyncio.run(look())

    assert {one.name for one in listed} == set(content.article.passages)
    assert read.contents[0].text == content.article.passages[listed[0].name].text


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"question": 7}, id="a number"),
        pytest.param({"question": ["zanzibar"]}, id="a list"),
        pytest.param({"question": "zanzibar " * LONGEST_SAID}, id="a speech"),
        pytest.param({"question": "a", "locale": {}}, id="a locale that is none"),
    ],
)
def test_arguments_that_cannot_be_used_are_an_error_of_that_call_and_of_no_log(server, caplog, arguments):
    wrong, right = called(server, (ASK, arguments), (ASK, {"question": "what is myelin"}))

    assert wrong.is_error
    assert not right.is_error
    assert "zanzibar" not in caplog.text


def test_no_log_line_quotes_what_was_asked(server, caplog):
    caplog.set_level(logging.DEBUG, "speakers")
    caplog.set_level(logging.INFO, "mcp")

    asked(server, "does zanzibar cause cramps")

    assert "zanzibar" not in caplog.text


def test_two_hundred_questions_at_once_are_each_answered_as_alone(server):
    questions = ["can low b12 cause cramps", "what is myelin", "my chest hurts and i can't breathe", "who won a derby"]
    alone = {question: asked(server, question)[1] for question in questions}

    async def call():
        async with Client(server) as client:
            calls = [client.call_tool(ASK, {"question": questions[index % 4]}) for index in range(200)]
            return await asyncio.gather(*calls)

    results = asyncio.run(call())

    assert len(results) == 200
    assert all(result.structured_content == alone[questions[index % 4]] for index, result in enumerate(results))


def test_a_host_starts_it_and_speaks_with_it_on_standard_input_and_output():
    environment = {**os.environ, "PYTHONPATH": str(LAMBDA)}
    parameters = StdioServerParameters(command=sys.executable, args=["-m", "workbench", "mcp"], env=environment)

    async def call():
        async with Client(stdio_client(parameters)) as client:
            return client.server_info, await client.call_tool(ASK, {"question": "what is myelin"})

    about, result = asyncio.run(asyncio.wait_for(call(), 120))

    assert about.icons[0].src.startswith("data:image/png;base64,")
    assert result.structured_content["outcome"] == "answered"


def test_another_article_is_served_as_what_it_is_about_and_without_steps_where_it_has_none(content):
    article = content.article._replace(title="Styes: How They Begin", relief=None)

    async def look():
        async with Client(make_server(content._replace(article=article))) as client:
            return (await client.list_tools()).tools

    tools = asyncio.run(look())

    assert [tool.name for tool in tools] == ["ask_about_styes", LIST]
    assert not any("cramp" in f"{tool.title} {tool.description}" for tool in tools)
