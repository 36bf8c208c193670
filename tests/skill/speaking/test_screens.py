from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from every_reply import every_reply
from skill.content import Content
from skill.conversation.state import Conversation
from skill.replying.reply import Reply, offer_words
from skill.speaking.screens import TOKEN, make_screen, next_words, touched
from skill.speaking.speech import as_written
from workbench.device.assembly import make_device
from workbench.device.device import Device
from workbench.device.heard import Heard
from workbench.device.viewports import VIEWPORTS

APL = "Alexa.Presentation.APL"
OLD_LIMIT = 24 * 1024
"""Bytes of a whole response in the older, stricter page (R4.10)."""


@pytest.fixture(scope="module")
def show() -> Device:
    """A pretend Echo Show."""
    return make_device(screen=True)


@pytest.fixture(scope="module")
def shown(show: Device) -> list[Heard]:
    return list(every_reply(show))


@pytest.fixture
def fresh(show: Device) -> Iterator[Device]:
    show.end_session()
    yield show
    show.end_session()


def directive(heard: Heard) -> dict[str, Any] | None:
    found = heard.response["response"].get("directives") or []
    assert len(found) <= 1
    return found[0] if found else None


def data(heard: Heard) -> dict[str, Any]:
    sent = directive(heard)
    assert sent is not None
    bound: dict[str, Any] = sent["datasources"]["screen"]
    return bound


def test_a_device_without_a_screen_is_sent_nothing_to_show(device: Device) -> None:
    assert directive(device.say("can B12 cause cramps")) is None


def test_a_device_with_a_screen_is_sent_the_document_and_its_data(fresh: Device, content: Content) -> None:
    sent = directive(fresh.say("can B12 cause cramps"))

    assert sent is not None
    assert (sent["type"], sent["token"]) == (f"{APL}.RenderDocument", TOKEN)
    assert sent["document"] == content.screen
    assert sent["datasources"]["screen"]["headline"] == content.article.answers["b12-causes"].title  # type: ignore[index]


def test_every_reply_but_a_goodbye_is_shown(shown: list[Heard], fresh: Device) -> None:
    assert [heard.speech for heard in shown if directive(heard) is None] == []
    assert directive(fresh.say("stop")) is None


def test_every_answer_is_among_what_was_shown(shown: list[Heard], content: Content) -> None:
    assert {heard.answer for heard in shown} >= set(content.article.answers)


def test_every_screen_holds_the_exact_disclaimer_and_what_was_said(shown: list[Heard], content: Content) -> None:
    disclaimer = content.prompts["disclaimer"].say[0]

    for heard in shown:
        screen = data(heard)
        text = " ".join([screen["headline"], *screen["lines"], screen["disclaimer"], screen["question"]])
        spoken = heard.speech.replace("B twelve", "B12").replace("N H S", "NHS")

        assert screen["disclaimer"] == disclaimer
        assert [one for one in re.split(r"(?<=[.?!]) ", spoken) if one not in text] == []


def test_every_response_with_a_screen_stays_below_the_stricter_limit(shown: list[Heard]) -> None:
    sizes = [len(json.dumps(heard.response, ensure_ascii=False).encode()) for heard in shown]

    assert max(sizes) <= OLD_LIMIT


def test_no_screen_shows_markup_or_an_intent_name(shown: list[Heard]) -> None:
    texts = [json.dumps(data(heard)) for heard in shown]

    assert [text for text in texts if re.search(r"<\w|Intent\b|\$\{|@\w", text)] == []


def test_a_suggestion_touched_is_the_answer_that_it_offered_in_every_locale(content: Content) -> None:
    wrong = []
    for locale in content.locales.values():
        for answer in content.article.answers.values():
            found = touched(as_written(offer_words(content, answer.id), locale), content)
            if found != answer.id:
                wrong.append((locale.id, answer.id, found))

    assert wrong == []


def test_touching_every_suggestion_on_every_screen_is_answered(shown: list[Heard], show: Device) -> None:
    words = {suggestion["say"] for heard in shown for suggestion in data(heard)["suggestions"]} - {"yes", "no"}
    outcomes = {}
    for one in sorted(words):
        show.end_session()
        outcomes[one] = show.touch(one).outcome

    assert {one: outcome for one, outcome in outcomes.items() if outcome != "answered"} == {}


def test_yes_and_no_can_be_touched_like_any_other_suggestion(fresh: Device) -> None:
    fresh.say("my calf is cramping")

    first = fresh.touch("no")
    second = fresh.touch("yes")

    assert (first.answer, second.answer) == ("relief-2", "relief-3")


def test_a_danger_sign_that_arrives_as_a_touch_still_comes_first(fresh: Device) -> None:
    assert fresh.touch("my chest hurts").outcome == "emergency"


@pytest.mark.parametrize("arguments", [[], [""], ["no such thing"], ["x" * 5000], ["yes", 3], None])
def test_a_touch_with_strange_arguments_gets_a_valid_reply(fresh: Device, arguments: Any) -> None:
    heard = fresh.touch("yes")
    request = dict(heard.request) | {"request": dict(heard.request["request"]) | {"arguments": arguments}}

    response = fresh._handler(request, None)["response"]

    assert response["outputSpeech"]["ssml"].startswith("<speak>")


def test_the_cramp_path_shows_its_steps_and_where_one_is(fresh: Device, content: Content) -> None:
    relief = content.article.relief
    assert relief is not None
    fresh.say("my calf is cramping")

    screen = data(fresh.say("no"))

    assert [step["title"] for step in screen["steps"]] == [step.title for step in relief.steps]
    assert [step["here"] for step in screen["steps"]] == [False, True, False, False]
    assert [step["reached"] for step in screen["steps"]] == [True, True, False, False]
    assert screen["headline"] == relief.steps[1].title


def test_in_an_emergency_whom_to_call_is_the_headline(fresh: Device) -> None:
    screen = data(fresh.say("my chest hurts"))

    assert screen["urgent"] is True
    assert "911" in screen["headline"]
    assert screen["suggestions"] == []


def test_a_locale_is_shown_in_its_own_words() -> None:
    screen = data(make_device("en-GB", screen=True).say("what are the symptoms of pernicious anemia"))

    assert "anemia" not in json.dumps(screen)


def test_a_suggestion_is_never_what_was_just_heard(shown: list[Heard], content: Content) -> None:
    repeated = [
        heard.answer
        for heard in shown
        if heard.answer in content.article.answers
        and offer_words(content, str(heard.answer)) in [one["say"] for one in data(heard)["suggestions"]]
    ]

    assert repeated == []


@pytest.mark.parametrize(
    ("runtime", "version"), [("1.0", "1.0"), ("1.3", "1.3"), ("1.4", "1.4"), ("1.10", "1.4"), ("2024.3", "1.4")]
)
def test_the_document_is_never_newer_than_the_device(content: Content, runtime: str, version: str) -> None:
    reply = Reply("answered", ("Yes.",), title="Title", ask="More?")

    screen = make_screen(reply, Conversation(), content, content.locale("en-US"), runtime=runtime)

    assert screen is not None
    assert screen.document["version"] == version


def test_content_without_a_document_shows_nothing(content: Content) -> None:
    reply = Reply("answered", ("Yes.",), ask="More?")

    assert make_screen(reply, Conversation(), content._replace(screen=None), content.locale(None), runtime="1.4") is None


def test_a_reply_that_ends_suggests_nothing(content: Content) -> None:
    assert next_words(Reply("control", ("Goodbye.",)), Conversation(), content) == ()


def test_the_lookup_of_a_touch_is_exact(content: Content) -> None:
    assert touched("how to treat low B12", content) == "low-b12-treatment"
    assert touched("how to treat low B12 then", content) is None


@pytest.mark.parametrize("name", VIEWPORTS)
def test_a_device_says_which_viewport_it_has(name: str) -> None:
    heard = make_device(viewport=name).say("help")

    assert heard.request["context"]["Viewport"]["shape"] == VIEWPORTS[name].shape
    assert directive(heard) is not None


def test_devices_in_one_process_do_not_see_each_others_turns() -> None:
    one, other = make_device(), make_device(screen=True)
    one.say("can B12 cause cramps")
    other.say("my chest hurts")

    heard = one.say("yes")

    assert heard.outcome == "answered"
    assert [len(device._seen) for device in (one, other)] == [1, 1]
    assert one._service.observers == []
