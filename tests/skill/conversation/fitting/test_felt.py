"""Somebody who tells what they feel hears what it may be; its name is told only to who said the name."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.content import Content
from skill.conversation.fitting.felt import felt
from skill.conversation.move import Move
from skill.listening.listen import listen


@pytest.mark.parametrize(
    ("words", "answer"),
    [("what is that pins and needles feeling", "tingling-causes"), ("what does paresthesia mean", "tingling-meaning")],
)
def test_what_is_felt_is_told_by_its_name_only_to_who_said_the_name(words: str, answer: str, content: Content) -> None:
    assert felt(Move("answer", "tingling-meaning"), listen(words, content.knowledge), content).answer == answer


def test_what_goes_deeper_stays(content: Content) -> None:
    deeper = Move("answer", "tingling-meaning", "more")

    assert felt(deeper, listen("my feet tingle", content.knowledge), content) == deeper


@pytest.mark.parametrize("words", ["my toes are tingling", "i have a needle feeling in my hand"])
def test_what_tingles_is_no_cramp(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == "tingling-causes"


@pytest.mark.parametrize("words", ["my calf is tingling and cramping", "ow my foot is numb and it has locked up"])
def test_what_tingles_and_cramps_is_one(words: str, talk: Talk) -> None:
    assert talk.say(words).move.kind == "cramp"
