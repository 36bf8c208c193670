"""Asked which of two causes it is: both are told of, and who can tell; what the article compares keeps its own answer."""

from __future__ import annotations

import pytest
from conversing import Talk

ONLY_A_DOCTOR = "only a doctor can tell"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("is it my cholesterol tablets or my thyroid that does this", ("Statins", "thyroid")),
        ("would my bad calves be from dehydration you reckon or from the water tablets", ("Dehydration", "Water pills")),
        ("between the gym and the statins which one is giving me cramps", ("exercise", "Statins")),
        ("now was it the standing about or my being low in b12", ("standing", "Low B12")),
    ],
)
def test_both_causes_are_told_of_and_who_can_tell(words: str, named: tuple[str, str], talk: Talk) -> None:
    said = " ".join(talk.say(words).reply.lines)

    assert all(one.lower() in said.lower() for one in named)
    assert ONLY_A_DOCTOR in said.lower()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("is it too much b12 or too little", "low-b12-compare-high-b12"),
        ("which is better tablets or injections", "tablets-compare-injections"),
        ("is it dehydration or low b12", "low-b12-compare-dehydration"),
        ("is tiredness from low b12 or dehydration", "tiredness-causes"),
        ("do statins cause cramps or not", "statins-causes"),
    ],
)
def test_what_is_compared_or_is_about_a_sign_keeps_its_own_answer(words: str, answer: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == answer
    assert ONLY_A_DOCTOR not in " ".join(reply.lines[:2]).lower()


def test_neither_is_said_again_as_if_it_were_new(talk: Talk) -> None:
    first = talk.say("is it the statins or my thyroid").reply
    again = talk.say("do statins cause cramps").reply

    assert first.lines != again.lines
    assert first.disclaimer
    assert not again.disclaimer
