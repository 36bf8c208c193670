"""A step that hurts, or that somebody will have no more of, is left out: the others go on, and it is not said again."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    ("said", "out", "left"),
    [
        ("it hurts worse when i stretch it", "stretch out", "rub"),
        ("hang on when i pull my toes the pain gets worse", "stretch out", "rub"),
        ("stretching is murder", "stretch out", "rub"),
        ("no more stretching please", "stretch out", "rub"),
        ("stop pulling he says it hurts more should i use ice or heat", "stretch out", "rub"),
        ("rubbing it makes it worse", "stop rubbing", "stretch"),
        ("it pains more when my wife presses on it", "stop rubbing", "stretch"),
        ("it's far too sore to touch", "stop rubbing", "stretch"),
    ],
)
def test_a_step_that_hurts_is_left_out_and_the_rest_is_said(said: str, out: str, left: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines)

    assert out in heard
    assert left in heard


def test_what_was_left_out_is_not_said_again(talk: Talk) -> None:
    talk.say(CRAMP, "it hurts more when i stretch")
    heard = [" ".join(talk.say(said).reply.lines) for said in ("no", "i said no stretching", "what next")]

    assert "stretch the muscle" not in " ".join(heard)
    assert "left out" in heard[1] or "stays out" in heard[1]


def test_what_is_told_of_the_step_before_leaves_that_out(talk: Talk) -> None:
    talk.say(CRAMP, "next")

    assert "stretch out" in " ".join(talk.say("ow that hurts more").reply.lines)


def test_with_both_left_out_there_is_rest_and_a_doctor(talk: Talk) -> None:
    talk.say(CRAMP, "rubbing makes it worse")
    heard = " ".join(talk.say("stretching hurts too").reply.lines)

    assert "rest" in heard
    assert "doctor" in heard


def test_who_lets_another_touch_it_again_goes_on(talk: Talk) -> None:
    talk.say("my son has a cramp in his leg", "he won't let me touch it")

    assert "rub" in " ".join(talk.say("okay he's letting me stretch it now").reply.lines)


@pytest.mark.parametrize(
    "said", ["should it hurt when i stretch", "should i stop rubbing now", "i rubbed it and it is still sore"]
)
def test_what_is_asked_or_only_failed_leaves_nothing_out(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)

    assert not [one for one in turn.conversation.told if one.startswith("left-")]
    assert "medicine" not in " ".join(turn.reply.lines)


def test_who_cannot_reach_is_not_told_to_stretch_afterwards(talk: Talk) -> None:
    talk.say(CRAMP, "i can't reach my foot")

    assert "stretch" not in " ".join(talk.say("no").reply.lines)


def test_what_else_in_the_middle_of_the_steps_is_the_next(talk: Talk) -> None:
    talk.say(CRAMP, "next")
    heard = " ".join(talk.say("what else can i do").reply.lines)

    assert "rub" in heard
    assert "all I know" not in heard


def test_a_new_cramp_begins_with_all_the_steps(talk: Talk) -> None:
    talk.say(CRAMP, "no more stretching", "it's gone", "ow my foot is cramping now")

    assert "stretch" in " ".join(talk.say("next").reply.lines)


def test_nobody_who_helps_is_told_to_do_what_was_left_out(talk: Talk) -> None:
    talk.say(CRAMP, "it hurts when i stretch")

    assert "stretch" not in " ".join(talk.say("can my husband help").reply.lines)


def test_who_was_told_to_rub_instead_is_not_told_to_stretch_next(talk: Talk) -> None:
    talk.say(CRAMP, "which way do i push her toes", "yes but up or down")

    assert "stretch" not in " ".join(talk.say("okay i'll rub it").reply.lines)


@pytest.mark.parametrize(
    "said",
    [
        "it stopped hurting when i rubbed it",
        "it let go when i pulled my toes but it's sore to touch",
        "still sore after rubbing it",
    ],
)
def test_what_helped_or_only_failed_is_not_left_out(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert not [one for one in talk.say(said).conversation.told if one.startswith("left-")]


def test_a_sign_with_what_hurts_is_cautioned_about(talk: Talk) -> None:
    talk.say(CRAMP)

    assert "911" in " ".join(talk.say("it hurts when i press the swollen red bit").reply.lines)


@pytest.mark.parametrize(
    ("said", "besides"),
    [
        ("no he says don't touch it", "left-1 left-2"),
        ("do not touch me she says", "left-1 left-2"),
        ("he won't let anybody near it", "left-1 left-2"),
        ("don't rub it he says", "left-2"),
    ],
)
def test_what_somebody_forbids_is_left_out(said: str, besides: str, talk: Talk) -> None:
    """Whoever is not to be touched is neither rubbed nor stretched by another."""
    talk.say("my thigh is cramping")
    assert talk.say(said).move.besides == besides
