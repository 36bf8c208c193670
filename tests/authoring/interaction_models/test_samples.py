from __future__ import annotations

import time

import pytest

from authoring.interaction_models.model import Intent, Model, Slot, SlotType, Value
from authoring.interaction_models.samples import Match, Matcher

TOPIC = Slot("topic", "Topic")
PHRASE = Slot("phrase", "AMAZON.SearchQuery")
MODEL = Model(
    invocation="plant helper",
    intents=(
        Intent(
            "CausesIntent",
            ("can {topic} cause wilting", "can {topic} cause {sign}", "what causes {sign}", "what's behind it"),
            (TOPIC, Slot("sign", "Sign")),
        ),
        Intent("CompareIntent", ("{topic} or {other}",), (TOPIC, Slot("other", "Topic"))),
        Intent("TopicIntent", ("{topic}", "what about {topic}"), (TOPIC,)),
        Intent("FullIntent", ("too much water is bad",)),
        Intent(
            "WhyIntent",
            ("why {phrase}",),
            (PHRASE,),
        ),
        Intent("WhyDoIntent", ("why do {phrase}", "how come {phrase}"), (PHRASE,)),
        Intent("UtteranceIntent", ("{utterance}",), (Slot("utterance", "Utterance"),)),
        Intent("AMAZON.YesIntent", ("yes",)),
    ),
    types=(
        SlotType("Topic", (Value("wet", "too much water", ("water", "feed b. twelve")), Value("dry", "drought", ()))),
        SlotType("Utterance", (Value("said-1", "my fern is sad"),)),
        SlotType("Sign", (Value("droop", "wilting", ("drooping",)),)),
    ),
)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(MODEL)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("yes", Match("AMAZON.YesIntent", {})),
        ("What about drought?", Match("TopicIntent", {"topic": ("drought", "dry")})),
        ("too much water", Match("TopicIntent", {"topic": ("too much water", "wet")})),
        ("drought or water", Match("CompareIntent", {"topic": ("drought", "dry"), "other": ("water", "wet")})),
        (
            "can feed B12 cause drooping",
            Match("CausesIntent", {"topic": ("feed b12", "wet"), "sign": ("drooping", "droop")}),
        ),
        ("what's behind it", Match("CausesIntent", {})),
    ],
)
def test_a_sample_is_found_with_its_slots_filled(matcher: Matcher, said: str, expected: Match) -> None:
    assert matcher.sample(said) == expected


def test_words_of_a_sample_go_before_words_in_a_slot(matcher: Matcher) -> None:
    assert matcher.sample("can drought cause wilting") == Match("CausesIntent", {"topic": ("drought", "dry")})


@pytest.mark.parametrize("said", ["", "?", "yes please", "what about sunshine", "can drought cause", "whats behind it"])
def test_what_is_no_sample_is_not_matched(matcher: Matcher, said: str) -> None:
    assert matcher.sample(said) is None


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("why is that, then?", ("WhyIntent", "is that then")),
        ("why do plants need B-12", ("WhyDoIntent", "plants need b-12")),
        ("How come it's brown", ("WhyDoIntent", "it's brown")),
    ],
)
def test_the_longest_carrier_phrase_gives_the_rest_as_it_was_said(
    matcher: Matcher, said: str, expected: tuple[str, str]
) -> None:
    assert matcher.carrier(said) == Match(expected[0], {"phrase": (expected[1], None)})


@pytest.mark.parametrize("said", ["why", "drought", "", "not why do plants"])
def test_without_a_carrier_phrase_or_words_behind_it_there_is_no_free_text(matcher: Matcher, said: str) -> None:
    assert matcher.carrier(said) is None


def test_free_text_is_never_a_sample(matcher: Matcher) -> None:
    assert matcher.sample("why is that") is None
    assert matcher.sample("my fern is sad") is None


@pytest.mark.parametrize(("said", "value_id"), [("My fern is sad!", "said-1"), ("nothing listed", None)])
def test_one_slot_takes_a_whole_utterance_listed_or_not(matcher: Matcher, said: str, value_id: str | None) -> None:
    assert matcher.whole(said) == Match("UtteranceIntent", {"utterance": (said.strip("!").lower(), value_id)})


def test_every_slot_that_an_intent_declares_is_known(matcher: Matcher) -> None:
    assert matcher.slots("CompareIntent") == ("topic", "other")


def test_a_value_is_known_by_its_slot_and_id(matcher: Matcher) -> None:
    assert matcher.slot_type("other") == "Topic"
    assert matcher.value_name("other", "wet") == "too much water"


def test_a_long_run_of_values_is_read_in_time_that_grows_with_its_length(matcher: Matcher) -> None:
    def seconds(words: int) -> float:
        start = time.perf_counter()
        assert matcher.sample("can " + "water " * words + "cause wilting") is None
        return time.perf_counter() - start

    short = min(seconds(200) for _ in range(5))

    assert min(seconds(2000) for _ in range(5)) < 60 * short
