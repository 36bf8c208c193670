"""A kind that was named is asked back, and what is set right is asked: the medicines, the treatment, what was meant."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        ("do statins cause cramps", "which ones", "medicines-causes"),
        ("do statins cause cramps", "what others", "medicines-causes"),
        ("do statins cause cramps", "any others i should watch", "medicines-causes"),
        ("do statins cause cramps", "other tablets i mean, not other causes", "medicines-causes"),
        ("is it only b12 or what else causes cramps", "like which ones", "medicines-causes"),
    ],
)
def test_what_is_of_the_kind_is_told(before: str, words: str, answer: str, talk: Talk) -> None:
    talk.say(before)

    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize("words", ["which ones", "like what", "what are those then"])
def test_what_was_just_named_is_named_again_alone(words: str, talk: Talk) -> None:
    talk.say("do medicines cause cramps")

    reply = talk.say(words).reply

    assert len(reply.lines) == 1
    assert "statins and water pills" in reply.lines[0]


@pytest.mark.parametrize("words", ["what others", "any others"])
def test_others_than_all_there_are_none(words: str, talk: Talk) -> None:
    talk.say("do water pills cause cramps", "what others")

    assert talk.say(words).move.kind == "no-more"


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        ("what are the signs of low b12", "not the signs the treatment", "low-b12-treatment"),
        ("how is low b12 treated", "tablets i meant, not injections", "tablets-treatment"),
        ("what causes leg cramps", "i don't mean causes i mean how do i stop them", "leg-cramps-treatment"),
    ],
)
def test_what_is_meant_instead_is_answered(before: str, words: str, answer: str, talk: Talk) -> None:
    talk.say(before)

    assert talk.say(words).conversation.heard[-1] == answer
