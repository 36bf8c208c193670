"""Whoever cries out in the steps is told that they are heard, and never what a cramp is; a fear is answered as one."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    ["would i be shouting if it was fine", "christ almighty that is sore", "oh it's brutal", "that's a proper beast"],
)
def test_who_is_in_pain_is_heard_and_keeps_the_steps(words: str, talk: Talk) -> None:
    talk.say("my calf has seized up")

    turn = talk.say(words)

    assert turn.conversation.step is not None
    assert "spasm" not in " ".join(turn.reply.lines)


@pytest.mark.parametrize("words", ["is it dangerous", "i'm scared something's torn"])
def test_a_fear_is_answered_with_whom_to_see(words: str, talk: Talk) -> None:
    talk.say("my calf has seized up")

    assert "see a doctor" in " ".join(talk.say(words).reply.lines)
