"""What is said while the steps for a cramp are on is answered in them; a cry is heard in every state."""

from __future__ import annotations

import pytest
from conversing import Talk

from workbench.device.assembly import make_device
from workbench.device.device import Device

CRY = "ow my calf is cramping badly"


@pytest.fixture
def device() -> Device:
    return make_device("en-US")


@pytest.mark.parametrize("before", [[], ["what foods have b12"], ["who won the cup final"], ["open cramp helper"]])
def test_a_cry_gets_the_steps_in_every_state(device: Device, before: list[str]) -> None:
    for earlier in before:
        device.say(earlier)

    assert "Gently stretch" in device.say("aargh my calf just locked up").speech


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("how hard should i pull it", "gently"),
        ("i can't bend far enough to reach it", "where you can reach it"),
        ("i'm driving the car", "somewhere safe"),
        ("is it dangerous", "see a doctor"),
    ],
)
def test_what_is_said_in_the_steps_is_answered_and_keeps_them(device: Device, said: str, wanted: str) -> None:
    device.say(CRY)

    reply = device.say(said)

    assert wanted in reply.speech
    assert not reply.ends_session


@pytest.mark.parametrize(
    "cry",
    [
        "both my calves have just locked",
        "arm cramp",
        "can you make my foot stop cramping",
        "there is a cramp starting behind my knee",
        "i only just got over a cramp",
        "my sister's thigh has gone into spasm",
        "gardening all day and now my back has cramped",
    ],
)
@pytest.mark.parametrize("before", [[], ["is b12 in eggs"], ["what are the signs of low b12", "no"], ["tell me a riddle"]])
def test_a_cry_in_any_words_gets_the_steps_at_once(device: Device, cry: str, before: list[str]) -> None:
    for earlier in before:
        device.say(earlier)

    first = device.say(cry).speech

    assert first.startswith(("Rest the ", "If this is an emergency, call 911 now. Rest the "))


@pytest.mark.parametrize(
    "question",
    [
        "what could i do so that i cramp less",
        "why do runners get cramps in the last mile",
        "my calf cramped a month ago and never since",
        "is a cramp the same as a spasm",
        "i don't have a cramp just a question",
    ],
)
def test_a_question_about_cramps_gets_no_steps(device: Device, question: str) -> None:
    assert not (device.say(question).answer or "").startswith("relief")


@pytest.mark.parametrize("answer", ["yes the back of my thigh", "toes", "my left foot", "my wife's leg", "so what do i do"])
def test_what_comes_after_the_welcome_answers_it(device: Device, answer: str) -> None:
    device.say("open cramp helper")

    assert device.say(answer).answer == "relief"


@pytest.mark.parametrize(
    "said",
    [
        "okay",
        "just a moment",
        "done",
        "will it do damage",
        "is this serious",
        "should i be scared",
        "that is sore",
        "thanks",
        "i'm on a ladder",
        "what do you mean",
        "can i have a biscuit",
        "what's the capital of peru",
        "and what about ibuprofen",
    ],
)
def test_nothing_in_the_steps_ends_them_or_speaks_of_low_b12(device: Device, said: str) -> None:
    device.say(CRY)

    reply = device.say(said)

    assert not reply.ends_session
    assert "B twelve" not in reply.speech or reply.outcome == "declined"
    assert device.say("it has completely gone").answer == "relief-eased"


def test_a_hand_is_no_leg(device: Device) -> None:
    assert "leg" not in device.say("my hand has seized up").speech


def test_a_doctor_is_named_at_once_where_a_cramp_lasts(device: Device) -> None:
    assert "doctor" in device.say("my calf has been cramping for three hours").speech


def test_a_doctor_is_named_after_two_rounds_without_ease(device: Device) -> None:
    device.say(CRY)
    spoken = [device.say(said).speech for said in ("no", "no change")]

    assert "doctor" in " ".join(spoken)


def test_who_is_at_it_is_given_time(device: Device) -> None:
    device.say(CRY)

    reply = device.say("i'm still rubbing it")

    assert reply.speech.startswith(("Take", "I'll wait"))
    assert not reply.ends_session


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("i'm sitting at the wheel of my lorry", "somewhere safe"),
        ("i'm lying out on the road", "clear of the road"),
        ("sat on top of a ladder", "come down"),
        ("i'm in an armchair", "rest right there"),
    ],
)
def test_nobody_is_told_to_stay_where_it_is_not_safe(words: str, heard: str, device: Device) -> None:
    device.say("my calf is cramping")

    assert heard in device.say(words).speech


@pytest.mark.parametrize(
    "cry",
    [
        "aaaargh",
        "ooow ooow",
        "oof oof oof",
        "hang on it's biting now",
    ],
)
def test_what_is_only_cried_out_or_pointed_at_is_a_cry(device: Device, cry: str) -> None:
    assert device.say(cry).answer == "relief"


@pytest.mark.parametrize("said", ["ah", "oh", "ha ha ha", "hello hello hello", "give me it now", "go on then"])
def test_what_cries_nothing_out_is_none(device: Device, said: str) -> None:
    device.say("what foods have b12")

    assert device.say(said).answer != "relief"


def test_of_several_parts_of_the_body_the_own_one_is_meant(device: Device) -> None:
    assert device.say("never mind the leg it's my foot that cramps").speech.startswith("Rest the foot")


def test_a_cry_of_somebody_who_asked_something_else_at_the_last_step_begins_anew(talk: Talk) -> None:
    talk.say("my calf has cramped up", "next", "next", "next", "what does b12 do")
    assert talk.state.offer is not None
    assert talk.state.offer.kind == "steps"

    reply = talk.say("ow my calf has locked up").reply

    assert reply.answer == "relief"
