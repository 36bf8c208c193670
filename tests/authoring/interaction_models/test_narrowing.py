"""A sample promises only what the article has something about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from test_build import TINY

from authoring.interaction_models.build import build
from authoring.interaction_models.model import Intent, SlotType
from authoring.interaction_models.narrowing import alone, answered
from skill.alexa.service import Service
from workbench.device.requests import DeviceSettings, filled_slot, intent_request, make_envelope


def topic(name: str, about: str | None = None, kind: str = "factor") -> dict[str, Any]:
    return {"id": name, "name": name, "said": [], "kind": kind, "default": "causes"} | ({"about": about} if about else {})


def answer(*pairs: str, other: str | None = None) -> dict[str, Any]:
    said = {"id": pairs[0], "for": list(pairs), "title": "", "offer": "", "short": [], "more": [], "next": []}
    return said | ({"with": other} if other else {})


TOPICS = {"topic": [topic("water"), topic("rain", about="water"), topic("feed"), topic("droop", kind="sign")]}
ASPECTS = {
    "aspect": [
        {"id": "causes"},
        {"id": "feel", "otherwise": ["causes"]},
        {"id": "treatment"},
        {"id": "doctor", "general": True, "default": "feed"},
        {"id": "compare"},
    ]
}
ANSWERS = [
    {"answer": [answer("water/treatment"), answer("droop/causes"), answer("feed/doctor")]},
    {"answer": [answer("water/compare", other="feed")]},
]


def test_an_aspect_knows_of_a_topic_that_has_an_answer_or_part_of_one() -> None:
    assert answered(TOPICS, ASPECTS, ANSWERS) == {
        "causes": {"droop"},
        "feel": {"droop"},
        "treatment": {"water", "rain"},
        "doctor": {"water", "rain", "feed", "droop"},
        "compare": {"water", "feed"},
    }


def test_what_is_asked_of_nothing_in_particular_has_an_answer_where_what_is_meant_has_one() -> None:
    aspects = {"aspect": [{"id": "tests", "default": "feed"}, {"id": "doctor", "default": "feed"}, {"id": "causes"}]}

    known = {"tests": frozenset[str](), "doctor": frozenset({"feed"}), "causes": frozenset({"feed"})}

    assert alone(aspects, known) == {"doctor"}


def intent_and_type(*known: str, alone: str = "causes") -> tuple[Intent | None, SlotType | None]:
    material = replace(TINY, answered={"causes": frozenset(known)}, alone=frozenset({alone}), offers=())
    model = build(material, "en-US")
    intent = next((one for one in model.intents if one.name == "CausesIntent"), None)
    return intent, next((one for one in model.types if one.name == "CausesTopic"), None)


def test_a_slot_holds_what_its_intent_has_something_about() -> None:
    intent, narrow = intent_and_type("water", "droop")

    assert intent is not None
    assert "can {causes_topic} cause {sign}" in intent.samples
    assert narrow is not None
    assert [value.id for value in narrow.values] == ["water", "droop"]


def test_a_slot_that_holds_all_is_as_it_was() -> None:
    intent, narrow = intent_and_type("water", "feed", "droop")

    assert intent is not None
    assert "can {topic} cause {sign}" in intent.samples
    assert narrow is None


def test_a_sample_whose_slot_nothing_can_fill_is_left_out() -> None:
    intent, _ = intent_and_type("water", "feed")  # and no sign

    assert intent is not None
    assert not [sample for sample in intent.samples if "{" in sample]


def test_a_sample_that_names_nothing_is_left_out_where_nothing_is_meant() -> None:
    (with_bare, _), (without, _) = intent_and_type("water", "droop"), intent_and_type("water", "droop", alone="")

    assert with_bare is not None
    assert without is not None
    assert set(with_bare.samples) - set(without.samples) == {sample for sample in with_bare.samples if "{" not in sample}


def test_an_intent_that_the_article_has_nothing_for_is_left_out() -> None:
    slotted = replace(TINY.utterances, intents={"CausesIntent": ("what {topic} does",)}, extra={})

    model = build(replace(TINY, utterances=slotted, answered={"causes": frozenset()}, offers=()), "en-US")

    assert [intent.name for intent in model.intents] == ["UtteranceIntent", "AskWhatIntent"]
    assert [kind.name for kind in model.types] == ["Topic", "Sign", "Utterance"]


@pytest.mark.parametrize(
    ("words", "match", "outcome"),
    [
        ("dehydration", ("dehydration", "dehydration"), "dehydration-treatment"),
        ("a broken heart", None, None),
        ("crushing chest pain", None, "emergency"),
    ],
)
def test_a_narrow_slot_is_read_as_any_other(
    words: str, match: tuple[str, str] | None, outcome: str | None, service: Service
) -> None:
    taken: list[Any] = []
    service.observers.append(taken.append)
    slots = {"treatment_topic": filled_slot("treatment_topic", words, "TreatmentTopic", match)}
    session = {"new": True, "sessionId": "one", "attributes": {}}

    service.respond(make_envelope(intent_request("TreatmentIntent", slots), DeviceSettings(), session))

    assert (taken[-1].reply.answer or (taken[-1].move.kind if outcome else None)) == outcome
