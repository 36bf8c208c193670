"""Whoever says "yes or no" hears the same sentence plainly, and never what was offered with it."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize("said", ["just yes or no please", "so is it a yes or a no then"])
def test_one_sentence_is_said_again_with_its_yes(said: str, talk: Talk) -> None:
    """What was offered is not taken up by the yes in it."""
    talk.say("do statins cause cramps")
    turn = talk.say(said)
    assert turn.reply.lines == ("Yes, statins can play a part in cramps, and so can some other medicines.",)


def test_what_has_no_plain_answer_says_so(talk: Talk) -> None:
    """No yes opens what is none."""
    talk.say("how is low b12 treated")
    lines = talk.say("yes or no").reply.lines
    assert len(lines) == 2
    assert "plain yes or no" in lines[0]


def test_after_a_miss_nothing_older_is_said(talk: Talk) -> None:
    """A yes or no to what was not answered cannot be told."""
    talk.say("do statins cause cramps")
    talk.say("who invented the bicycle")
    assert talk.say("yes or no").move.kind == "decline"
