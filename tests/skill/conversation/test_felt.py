"""Somebody who tells what they feel hears what it may be; its name is told only to who said the name."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.felt import felt
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
