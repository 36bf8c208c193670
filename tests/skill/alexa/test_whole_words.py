"""No request loses its words: every slot that takes words delivers them, among all others, in any order, at any length."""

from __future__ import annotations

import random
import time
from typing import Any

import pytest

from authoring.interaction_models.model import PHRASE_TYPES
from authoring.interaction_models.samples import Matcher
from skill.alexa.envelope import LENGTH
from skill.alexa.service import Service
from skill.content import Content
from skill.turn import Turn
from workbench.device.requests import DeviceSettings, all_slots, filled_slot, intent_request, make_envelope

REST = "the bucket of the old crane swung over our heads"
"""Words of no sample, told apart from anything that the skill would put before them."""
HARMLESS = (
    "the weather|a purple sofa|my homework|seven bananas|the train to leeds|a birthday cake|nothing much|my new shoes|"
    "the garden gate|a crossword|lots of money|two brothers|a red car|the shopping list|a good book|our holiday|football|"
    "the neighbours|my guitar|a parcel|some paint|green curtains|the radio|a dentist appointment|my passport|a goldfish|"
    "an umbrella|the last slice|a question|it|that|a kettle|more time|a meeting at nine|the washing|new glasses|"
    "a window seat|his address|the recipe|a spare key|an idea|curly hair|a library card|the instructions|a twin sister|"
    "the left shelf|a map of france|breakfast|no plans|tickets"
).split("|")


@pytest.fixture
def turns(service: Service) -> list[Turn]:
    """Every turn that the service takes."""
    taken: list[Turn] = []
    service.observers.append(taken.append)
    return taken


def ask(service: Service, request: dict[str, Any]) -> dict[str, Any]:
    """Send a request in a new session, and return what is answered."""
    envelope = make_envelope(request, DeviceSettings(), {"new": True, "sessionId": "one", "attributes": {}})
    return service.respond(envelope)["response"]


def words_of(response: dict[str, Any]) -> str:
    return str(response["outputSpeech"]["ssml"])


def test_every_slot_that_takes_words_delivers_them_among_all_slots_in_any_order(
    service: Service, matcher: Matcher, turns: list[Turn]
) -> None:
    chance = random.Random(7)  # noqa: S311  reproducible
    takers = [
        (intent, slot.name)
        for intent in matcher.model.intents
        for slot in intent.slots
        if slot.type in PHRASE_TYPES or intent.samples == (f"{{{slot.name}}}",)
    ]
    others = sorted({slot.name for intent in matcher.model.intents for slot in intent.slots})
    lost = []

    for intent, name in takers:
        for _ in range(3):
            declared = {*others, *(f"spare_{number}" for number in range(60))}
            slots = all_slots(sorted(declared - {name}), {name: filled_slot(name, REST)}, chance)
            ask(service, intent_request(intent.name, slots))
            if not turns[-1].said.words.endswith(REST):
                lost.append(intent.name)

    assert len(takers) > 20
    assert lost == []


@pytest.mark.parametrize("before", [100, 2_500, 18_000])
def test_a_danger_sign_is_heard_at_the_end_of_a_long_story(service: Service, turns: list[Turn], before: int) -> None:
    story = ("we walked to the shop and had some tea " * 500)[:before]
    slots = {"utterance": filled_slot("utterance", f"{story} and now i have chest pain")}

    ask(service, intent_request("UtteranceIntent", slots))

    assert turns[-1].move.kind == "emergency"


def test_more_than_anybody_says_is_not_cut_but_asked_for_again(
    service: Service, turns: list[Turn], caplog: pytest.LogCaptureFixture
) -> None:
    slots = {"utterance": filled_slot("utterance", "marmalade " * LENGTH)}

    response = ask(service, intent_request("UtteranceIntent", slots))

    assert turns[-1].said.words == ""
    assert response["shouldEndSession"] is False
    assert [record.getMessage() for record in caplog.records] == [
        f"a request had more than {LENGTH} characters in its slots, and none of them was read"
    ]


@pytest.mark.parametrize(
    "slots",
    [
        {f"slot_{number}": filled_slot(f"slot_{number}", "cramp") for number in range(5_000)},
        {f"slot_{number}": {"name": f"slot_{number}"} for number in range(20_000)},
        {"utterance": filled_slot("utterance", "a" * 3_000_000)},
        {"utterance": filled_slot("utterance", "and " * (LENGTH // 4))},
        {"utterance": filled_slot("utterance", ("and what is a leg cramp " * LENGTH)[:LENGTH])},
        {"utterance": filled_slot("utterance", ("chest pain " * LENGTH)[:LENGTH])},
        {"utterance": filled_slot("utterance", ("no chest " * LENGTH)[:LENGTH])},
        {"red_flag": filled_slot("red_flag", "x" * 3_000_000, "RedFlag", ("y" * 3_000_000, "z"))},
        {"x" * 3_000_000: filled_slot("x", "cramp")},
    ],
    ids=[
        "many filled",
        "many empty",
        "one endless word",
        "and and and",
        "one question after another",
        "danger",
        "no danger",
        "an endless id",
        "an endless name",
    ],
)
def test_a_hostile_request_is_answered_in_bounded_time(service: Service, slots: dict[str, Any]) -> None:
    start = time.perf_counter()

    response = ask(service, intent_request("EmergencyIntent", slots))

    assert words_of(response)
    assert time.perf_counter() - start < 4  # Alexa waits for about eight seconds (R4.12)


@pytest.mark.parametrize("match", [None, ("no-such-id", "something"), ("leg-cramps", "leg cramps")])
def test_harmless_words_in_the_slot_of_danger_signs_are_no_alarm(
    service: Service, turns: list[Turn], match: tuple[str, str] | None
) -> None:
    alarmed, cautioned = [], []

    for words in HARMLESS:
        slots = {"red_flag": filled_slot("red_flag", words, "RedFlag", match)}
        response = ask(service, intent_request("EmergencyIntent", slots))
        if turns[-1].move.kind == "emergency":
            alarmed.append(words)
        elif "911" in words_of(response):
            cautioned.append(words)

    assert len(HARMLESS) == 50
    assert alarmed == []
    assert len(cautioned) <= 2  # of words alone the learned sense of danger may be unsure, which is no alarm


@pytest.mark.parametrize("words", ["the wrong number", "the number seven bus", "my sister's number", "a number of things"])
def test_a_number_that_nobody_asks_for_is_no_alarm(words: str, service: Service, turns: list[Turn]) -> None:
    ask(service, intent_request("EmergencyIntent", {"red_flag": filled_slot("red_flag", words, "RedFlag")}))

    assert turns[-1].move.kind != "emergency"


def test_an_empty_slot_of_danger_signs_is_no_alarm(service: Service) -> None:
    slots = all_slots(["red_flag"], {}, random.Random(1))  # noqa: S311  reproducible

    assert ask(service, intent_request("EmergencyIntent", slots))["shouldEndSession"] is False


def test_a_danger_sign_alarms_by_its_id_whatever_was_heard_and_by_its_words_without_one(
    service: Service, content: Content, turns: list[Turn]
) -> None:
    missed = []

    for identity, flag in content.flags.items():
        by_id = filled_slot("red_flag", "a muffled word", "RedFlag", (identity, flag.name))
        by_words = filled_slot("red_flag", flag.name, "RedFlag")
        for slot in (by_id, by_words):
            slots = all_slots(["red_flag"], {"red_flag": slot}, random.Random(1))  # noqa: S311  reproducible
            response = ask(service, intent_request("EmergencyIntent", slots))
            if not response["shouldEndSession"] or turns[-1].move.kind != "emergency":
                missed.append((identity, slot["value"]))

    assert missed == []


def test_unresolved_words_beside_a_topic_are_read(service: Service, turns: list[Turn]) -> None:
    slots = {
        "topic": filled_slot("topic", "vitamin b. twelve", "Topic", ("b12", "vitamin b. twelve")),
        "sign": filled_slot("sign", "and i have crushing chest pain", "Sign"),
    }

    ask(service, intent_request("CausesIntent", slots))

    assert turns[-1].move.kind == "emergency"


@pytest.mark.parametrize("length", [2_100, 3_900])
def test_a_story_is_read_to_its_end(service: Service, turns: list[Turn], length: int) -> None:
    told = ("we walked to the shop and had some tea " * 200)[:length] + " " + REST
    slots = {"utterance": filled_slot("utterance", told)}

    ask(service, intent_request("UtteranceIntent", slots))

    assert turns[-1].said.words == told
