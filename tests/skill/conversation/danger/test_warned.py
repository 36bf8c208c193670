"""What comes before a move: whom to call where danger is likely, a doctor where one is needed, with the steps too."""

import pytest

from skill.content import Content
from skill.conversation.danger.warned import warned
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.cramp.happening import Cramp
from skill.listening.danger.alarm import SOON, UNSURE, Danger
from skill.listening.listen import listen
from skill.listening.said import Said
from skill.listening.utterance import Utterance
from skill.turn import take_turn


@pytest.fixture
def utterance(content) -> Utterance:
    return listen("what causes leg cramps", content.knowledge)


def crying(utterance: Utterance, *, named: bool) -> Utterance:
    return utterance._replace(cramp=Cramp("now", "leg", lasting=False, named=named))


def test_a_doctor_is_named_behind_a_caution(utterance: Utterance, content: Content) -> None:
    move = warned(Move("answer"), Danger(UNSURE, doctor=True, kind="heart"), utterance, Conversation(), content)

    assert move.caution
    assert move.soon == "heart"


def test_a_cramp_that_lasts_gets_its_steps_and_then_a_doctor(utterance: Utterance, content: Content) -> None:
    danger = Danger(SOON, doctor=True, kind="lasting")

    move = warned(Move("cramp", detail="leg"), danger, crying(utterance, named=True), Conversation(), content)

    assert move.detail == "leg lasting"
    assert move.soon is None


def test_what_is_not_called_a_cramp_hears_of_the_doctor_first(utterance: Utterance, content: Content) -> None:
    danger = Danger(SOON, doctor=True, kind="lasting")

    move = warned(Move("cramp", detail="leg"), danger, crying(utterance, named=False), Conversation(), content)

    assert move.soon == "lasting"
    assert move.detail == "leg"


def test_a_cramp_after_an_injection_hears_of_the_doctor_first(utterance: Utterance, content: Content) -> None:
    danger = Danger(SOON, doctor=True, kind="injection")

    assert warned(Move("cramp"), danger, crying(utterance, named=True), Conversation(), content).soon == "injection"


def test_single_steps_go_on(utterance: Utterance, content: Content) -> None:
    danger = Danger(SOON, doctor=True, kind="lasting")

    step = Move("step", detail="next")

    assert warned(step, danger, utterance, Conversation(step=0), content) == step


@pytest.mark.parametrize("words", ["i have a b12 jab every three months", "how often is the injection weekly or monthly"])
def test_whoever_only_has_injections_has_no_trouble_after_one(words: str, content: Content) -> None:
    turn = take_turn(Said(words), Conversation(), content.locale(None), content)

    assert turn.move.soon is None


def test_whoever_feels_something_after_an_injection_is_sent_to_a_doctor(content: Content) -> None:
    said = Said("i had my b12 shot this morning and my arm has been sore and warm since")
    turn = take_turn(said, Conversation(), content.locale(None), content)

    assert turn.move.soon is not None or turn.move.caution
