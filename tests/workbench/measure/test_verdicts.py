"""What replies are worth: questions by their kind, turns of conversations by what was wanted."""

from __future__ import annotations

import pytest

from authoring.questions import Question
from authoring.wanted import does
from workbench.device.assembly import make_device
from workbench.device.device import Device
from workbench.measure.asking import Told, told_by
from workbench.measure.verdicts import judge


@pytest.fixture(scope="module")
def talker() -> Device:
    return make_device(road="words")


def say(talker: Device, *said: str) -> Told:
    talker.end_session()
    return [told_by(talker.say(words)) for words in said][-1]


@pytest.mark.parametrize(
    ("kind", "expected", "said", "verdict"),
    [
        ("answerable", "other-causes/7", ["do statins cause cramps"], "right"),
        ("answerable", "doctor/1", ["do statins cause cramps"], "wrong"),
        ("answerable", "doctor/1", ["who won the cup final"], "declined"),
        ("answerable", "doctor/1", ["my chest is being crushed"], "false alarm"),
        ("refuse-off", "declined", ["who won the cup final"], "right"),
        ("refuse-near", "declined", ["do statins cause cramps"], "wrong"),
        ("redflag", "emergency", ["my chest is being crushed"], "right"),
        ("redflag", "emergency", ["do statins cause cramps"], "missed"),
        ("harmless", "not-emergency", ["do statins cause cramps"], "right"),
        ("harmless", "not-emergency", ["my chest is being crushed"], "false alarm"),
        ("cramp-now", "relief", ["my calf has just cramped up"], "right"),
        ("cramp-now", "relief", ["do statins cause cramps"], "wrong"),
        ("cramp-question", "not-relief", ["my calf has just cramped up"], "wrong"),
        ("cramp-question", "not-relief", ["do statins cause cramps"], "right"),
        ("control", "control", ["do statins cause cramps", "say that again"], "right"),
        ("step", "eased", ["my calf has just cramped up", "it has eased off now"], "right"),
        ("step", "next", ["my calf has just cramped up", "stop"], "ended"),
        ("doctor", "doctor", ["when should i see a doctor"], "right"),
    ],
)
def test_a_reply_is_judged_by_the_kind_of_question(
    kind: str, expected: str, said: list[str], verdict: str, talker: Device
) -> None:
    question = Question(kind, tuple(said[:-1]), said[-1], frozenset(expected.split()))

    assert judge(question, say(talker, *said)) == verdict


@pytest.mark.parametrize(
    ("wanted", "said", "good"),
    [
        ("other-causes/7", ["do statins cause cramps"], True),
        ("doctor/1", ["do statins cause cramps"], False),
        ("help", ["open cramp helper"], True),
        ("help", ["what can you do"], True),
        ("help", ["do statins cause cramps"], False),
        ("doctor/1 other-causes/7", ["do statins cause cramps"], True),
        ("doctor/1+other-causes/7", ["do statins cause cramps"], False),
        ("offer", ["is too much b12 bad for me", "yes"], True),
        ("offer", ["is too much b12 bad for me", "goodbye"], False),
        ("bye", ["is too much b12 bad for me", "goodbye"], True),
        ("bye", ["is too much b12 bad for me"], False),
        ("again", ["is too much b12 bad for me", "repeat that"], True),
        ("ask", ["is too much b12 bad for me", "hm"], True),
        ("declined", ["who won the cup final"], True),
        ("gap", ["who won the cup final"], True),
        ("gap", ["do statins cause cramps"], False),
        ("emergency", ["my chest is being crushed"], True),
        ("relief", ["my calf has just cramped up"], True),
        ("step", ["my calf has just cramped up", "next"], True),
        ("eased", ["my calf has just cramped up", "it has eased off now"], True),
        ("item:2", ["what causes leg cramps", "the second one"], True),
        ("item:1", ["what causes leg cramps", "the second one"], False),
        ("help", ["help"], True),
        ("source", ["where is this from"], True),
        ("disclaimer", ["where is this from"], False),
        ("doctor", ["when should i see a doctor"], True),
    ],
)
def test_a_turn_is_judged_by_what_was_wanted(wanted: str, said: list[str], good: bool, talker: Device) -> None:
    assert does(wanted.split(), say(talker, *said), talker.content) is good
