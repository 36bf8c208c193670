from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.interaction_models.build import build, files
from authoring.interaction_models.invitations import invitations, said_back
from authoring.interaction_models.material import Material, Named, Offer, SlotSource, Utterances, Whole, read_material
from authoring.interaction_models.model import Intent, Model, Slot, SlotType, Value, from_json, to_json
from authoring.interaction_models.model_rules import check
from authoring.interaction_models.rule import Subject
from authoring.interaction_models.samples import Matcher

ROOT = Path(__file__).resolve().parents[3]
TINY = Material(
    utterances=Utterances(
        invocation="plant helper",
        most=4,
        locales=("en-US", "en-GB"),
        slots={"topic": SlotSource("Topic", "topics", ()), "sign": SlotSource("Sign", "topics", ("sign",))},
        spoken={"b12": ("b. twelve", "cobalamin")},
        phrases={"can": ("can", "could")},
        whole=Whole("UtteranceIntent", "utterance", "Utterance", 10),
        carriers={"AskWhatIntent": ("what", "what's")},
        intents={"CausesIntent": ("<can> {topic} cause {sign}", "what's [really] behind (it|that)")},
        extra={"en-GB": {"CausesIntent": ("is {topic} what's done it",)}},
    ),
    aspects={"CausesIntent": "causes"},
    controls={"UtteranceIntent": "ask", "AskWhatIntent": "ask"},
    topics=(
        Named("water", "too much water", ("water", "rain"), "factor"),
        Named("feed", "B12 feed", ("feed", "rain"), "factor"),
        Named("droop", "drooping", ("wilting",), "sign"),
    ),
    red_flags=(),
    offers=(
        Offer((("water", "causes"),), None, "whether {topic} harms plants"),
        Offer((("droop", "causes"),), None, "what wilting comes from"),
    ),
    examples=("why is it drooping",),
)


@pytest.fixture(scope="module")
def material() -> Material:
    return read_material(ROOT)


@pytest.fixture(scope="module")
def model(material: Material) -> Model:
    return build(material, "en-US")


@pytest.fixture(scope="module")
def matcher(model: Model) -> Matcher:
    return Matcher(model)


def intent(model: Model, name: str) -> Intent:
    return next(intent for intent in model.intents if intent.name == name)


def test_a_model_holds_the_samples_slots_and_offers_of_its_material() -> None:
    assert intent(build(TINY, "en-US"), "CausesIntent") == Intent(
        "CausesIntent",
        (
            "can {topic} cause {sign}",
            "could {topic} cause {sign}",
            "tell me what {topic} comes from",
            "tell me whether {topic} harms plants",
            "what {topic} comes from",
            "what's behind it",
            "what's behind that",
            "what's really behind it",
            "what's really behind that",
            "whether {topic} harms plants",
            "{topic} harms plants",
        ),
        (Slot("topic", "Topic"), Slot("sign", "Sign")),
    )


def test_slot_values_are_spoken_and_belong_to_one_topic() -> None:
    assert build(TINY, "en-US").types == (
        SlotType(
            "Topic",
            (
                Value("water", "too much water", ("rain", "water")),
                Value("feed", "b. twelve feed", ("cobalamin feed", "feed")),
                Value("droop", "drooping", ("wilting",)),
            ),
        ),
        SlotType("Sign", (Value("droop", "drooping", ("wilting",)),)),
        SlotType("Utterance", (Value("said-1", "why is it drooping"),)),
    )


def test_each_way_to_begin_is_an_intent_with_one_phrase_slot() -> None:
    assert intent(build(TINY, "en-US"), "AskWhatIntent") == Intent(
        "AskWhatIntent", ("what {phrase}", "what's {phrase}"), (Slot("phrase", "AMAZON.SearchQuery"),)
    )


def test_one_bare_slot_takes_a_whole_utterance() -> None:
    assert intent(build(TINY, "en-US"), "UtteranceIntent") == Intent(
        "UtteranceIntent", ("{utterance}",), (Slot("utterance", "Utterance"),)
    )


def test_a_locale_adds_its_own_samples() -> None:
    american = intent(build(TINY, "en-US"), "CausesIntent").samples
    british = intent(build(TINY, "en-GB"), "CausesIntent").samples

    assert set(british) - set(american) == {"is {topic} what's done it"}


def test_a_template_of_many_samples_gives_an_even_spread_of_them() -> None:
    wide = replace(TINY.utterances, intents={"CausesIntent": ("(a|b|c|d) (one|two|three|four) {topic}",)})

    samples = intent(build(replace(TINY, utterances=wide, offers=()), "en-US"), "CausesIntent").samples

    assert len(samples) == 4
    assert len({sample.split()[0] for sample in samples}) >= 3
    assert len({sample.split()[1] for sample in samples}) >= 3


def test_a_model_survives_being_written_and_read(model: Model) -> None:
    assert from_json(json.loads(json.dumps(to_json(model)))) == model


def test_the_checked_in_models_are_those_that_the_material_makes(material: Material) -> None:
    stale = [path for path, text in files(material).items() if (ROOT / path).read_text(encoding="utf-8") != text]

    assert stale == [], "run: cramp-helper model"


def test_building_twice_gives_the_same_text(material: Material) -> None:
    assert files(TINY) == files(TINY)
    assert build(material, "en-GB") == build(material, "en-GB")


def test_every_locale_keeps_every_rule(material: Material) -> None:
    report = check(
        *(
            Subject(
                build(material, locale),
                f"interaction_models/{locale}.json",
                locale,
                frozenset(material.aspects),
                material.controls,
                invitations(material),
            )
            for locale in material.utterances.locales
        )
    )

    assert [str(problem) for problem in (*report.errors, *report.warnings)] == []


def test_every_offer_said_back_is_understood_as_what_it_offers(material: Material, matcher: Matcher) -> None:
    topics = {topic.id: topic for topic in material.topics}
    misunderstood = []
    for offer in material.offers:
        match = matcher.sample(said_back(offer, topics))
        named = {value_id for _, value_id in match.slots.values()} if match else set()
        asked = {(topic, material.aspects.get(match.intent)) for topic in named or {None}} if match else set()
        # "when to see a doctor" names no topic, and "the disclaimer" is a control: they mean the same everywhere.
        general = match is not None and not named and (None, offer.pairs[0][1]) in asked
        control = match is not None and match.intent in material.controls
        if not (asked.intersection(offer.pairs) or general or control):
            misunderstood.append((said_back(offer, topics), match))

    assert misunderstood == []


def test_every_intent_of_the_content_is_in_the_model(material: Material, model: Model) -> None:
    assert [intent.name for intent in model.intents] == [*material.aspects, *material.controls]


def test_every_topic_and_every_red_flag_can_be_named(material: Material, matcher: Matcher) -> None:
    for topic in material.topics:
        for name in (f"what about {topic.name}", f"what is {topic.name}"):
            match = matcher.sample(name)
            assert match is not None, name
            assert match.slots["topic"][1] == topic.id, name
    for flag in material.red_flags:
        match = matcher.sample(f"i have {flag.name}")
        assert match is not None, flag.name
        assert match.intent == "EmergencyIntent", flag.name


def test_there_are_enough_samples_and_carriers(material: Material, model: Model) -> None:
    utterances = material.utterances

    assert sum(map(len, utterances.intents.values())) >= 300
    assert 1500 <= sum(len(intent.samples) for intent in model.intents) <= 5950
    assert len(utterances.carriers) >= 20
    assert len(model.types[-1].values) >= 5000
    assert all(len(text.encode()) < 1_000_000 for text in files(material).values())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("can b12 cause cramps", ("CausesIntent", {"topic": "b12"})),
        ("if b12 can cause cramps", ("CausesIntent", {"topic": "b12"})),
        ("b. twelve can cause cramps", ("LinkIntent", {"topic": "b12"})),
        ("can vitamin b twelve injections cause leg cramps", ("CausesIntent", {"topic": "injections"})),
        ("does dehydration give you leg cramps", ("CausesIntent", {"topic": "dehydration"})),
        ("what helps with dehydration", ("TreatmentIntent", {"treatment_topic": "dehydration"})),
        ("what causes charley horses", ("LinkIntent", {"sign": "leg-cramps"})),
        ("dehydration symptoms", ("SymptomsIntent", {"topic": "dehydration"})),
        ("signs of low b12", ("SymptomsIntent", {"topic": "low-b12"})),
        ("when should i see a doctor", ("DoctorIntent", {})),
        ("when i should see a doctor", ("DoctorIntent", {})),
        ("which foods have b12", ("FoodsIntent", {"foods_topic": "b12"})),
        (
            "what's the difference between restless legs and cramps",
            ("CompareIntent", {"compare_topic": "restless-legs", "compare_other": "leg-cramps"}),
        ),
        ("my calf's cramping", ("ReliefIntent", {})),
        ("help i can't breathe", ("EmergencyIntent", {"red_flag": "breathing"})),
        ("what about the injections", ("TopicIntent", {"topic": "injections"})),
        ("say that again", ("AMAZON.RepeatIntent", {})),
        ("that's enough", ("AMAZON.StopIntent", {})),
        ("go on", ("AMAZON.MoreIntent", {})),
    ],
)
def test_what_people_often_say_is_a_sample(matcher: Matcher, said: str, expected: tuple[str, dict[str, str]]) -> None:
    match = matcher.sample(said)

    assert match is not None
    assert (match.intent, {name: value_id for name, (_, value_id) in match.slots.items()}) == expected
