"""The pretend cloud is honest: it knows the interaction model and nothing of the skill (design, section 6)."""

from __future__ import annotations

import subprocess
import sys

import pytest

from authoring.interaction_models.model import Intent, Model, Slot, SlotType, Value
from authoring.interaction_models.samples import Matcher
from workbench.device.classified import Classified
from workbench.device.cloud import ROADS, Cloud

MODEL = Model(
    "cramp helper",
    (
        Intent("FoodsIntent", ("which foods have {topic}", "{topic} foods"), (Slot("topic", "Topic"),)),
        Intent("AMAZON.HelpIntent", ("help", "what can you do for me", "tell me what to do here")),
        Intent("WholeIntent", ("{utterance}",), (Slot("utterance", "Utterance"),)),
        Intent("AskWhyIntent", ("why {phrase}", "why is it that {phrase}"), (Slot("phrase", "AMAZON.SearchQuery"),)),
        Intent("AMAZON.FallbackIntent", ()),
    ),
    (
        SlotType("Topic", (Value("iron", "iron"), Value("b12", "vitamin b. twelve", ("b. twelve",)))),
        SlotType("Utterance", tuple(Value(f"said-{at}", said) for at, said in enumerate(
            ["my toe is numb", "how do i stop a stitch", "it hurts me at night", "why do muscles twitch"] * 5
        ))),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(MODEL)


def test_no_road_of_the_cloud_knows_what_the_skill_understands() -> None:
    look = (
        "import sys, workbench.device.cloud, workbench.device.near, workbench.device.classified as c\n"
        "print([name for name in sys.modules if name.startswith('skill.')])"
    )

    run = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)  # noqa: S603
    known = run.stdout

    rooms = ("skill.listening", "skill.conversation", "skill.replying", "skill.turn", "skill.alexa", "skill.content")
    assert "skill." in known
    assert not [room for room in rooms if room in known], known


@pytest.mark.parametrize(
    ("road", "said", "route", "intent", "slots"),
    [
        ("whole", "which foods have b twelve", "sample", "FoodsIntent", {"topic": ("b twelve", "b12")}),
        ("whole", "why is it that i twitch", "whole", "WholeIntent", {"utterance": ("why is it that i twitch", None)}),
        ("carrier", "why is it that i twitch", "carrier", "AskWhyIntent", {"phrase": ("i twitch", None)}),
        ("carrier", "i twitch", "whole", "WholeIntent", {"utterance": ("i twitch", None)}),
        ("near", "tell me what to do her", "near", "AMAZON.HelpIntent", {}),
        ("near", "why is it that i twitch", "carrier", "AskWhyIntent", {"phrase": ("i twitch", None)}),
        ("words", "help", "whole", "WholeIntent", {"utterance": ("help", None)}),
        ("exact", "helpful", "fallback", "AMAZON.FallbackIntent", {}),
        ("guess", "which foods have iron", "sample", "FoodsIntent", {"topic": ("iron", "iron")}),
        ("guess", "which foods have much iron", "sample", "FoodsIntent", {"topic": ("iron", "iron")}),
        ("guess", "which foods have zinc", "sample", "FoodsIntent", {"topic": ("zinc", None)}),
        ("guess", "does it hurt at night", "whole", "WholeIntent", {"utterance": ("does it hurt at night", None)}),
        ("sure", "...", "fallback", "AMAZON.FallbackIntent", {}),
    ],
)
def test_an_utterance_takes_the_first_way_of_its_road(
    road: str, said: str, route: str, intent: str, slots: dict[str, object], matcher: Matcher
) -> None:
    routed = Cloud(matcher, road).route(said)

    assert (routed.route, routed.intent, dict(routed.slots)) == (route, intent, slots)


@pytest.mark.parametrize("road", ROADS)
def test_every_declared_slot_is_sent_by_every_road(road: str, matcher: Matcher) -> None:
    routed = Cloud(matcher, road).route("which foods have iron")

    if routed.intent != "AMAZON.FallbackIntent":
        assert set(routed.request["intent"]["slots"]) == set(matcher.slots(routed.intent))


def test_what_is_less_likely_than_is_asked_for_is_nothing(matcher: Matcher) -> None:
    taught = Classified(matcher)

    assert taught.find("does it hurt at night", 0.1) is not None
    assert taught.find("does it hurt at night", 1.0) is None
