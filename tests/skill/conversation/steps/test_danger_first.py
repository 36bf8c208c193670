"""Whoever cries about a cramp where it is dangerous hears first how to get out of there, and again while they cannot."""

from __future__ import annotations

import pytest
from conversing import Talk

CRIES = {
    "agh my calf has seized and i'm driving on the motorway": "stop somewhere safe",
    "my foot is cramping and i'm swimming in the lake": "out of the water",
    "cramp in my leg and i'm up a ladder": "come down",
}


@pytest.mark.parametrize("cry", CRIES)
def test_the_first_words_get_them_out(cry: str, talk: Talk) -> None:
    turn = talk.say(cry)

    assert CRIES[cry] in turn.reply.lines[0]
    assert turn.reply.answer == "relief"
    assert turn.conversation.step is not None


def test_so_does_a_yes_to_the_welcome(talk: Talk) -> None:
    talk.open()

    assert "stop somewhere safe" in talk.say("yes and i'm driving").reply.lines[0]


@pytest.mark.parametrize("words", ["i can't get out it's too deep", "i can't reach the side"])
def test_whoever_cannot_hears_it_again(words: str, talk: Talk) -> None:
    talk.say("my foot is cramping and i'm swimming in the lake")

    assert "call for help" in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize("words", ["i can't stretch i'm on the motorway", "i'm driving should i pull over"])
def test_nobody_stretches_at_the_wheel(words: str, talk: Talk) -> None:
    talk.say("my calf has cramped up")

    assert "stop somewhere safe" in talk.say(words).reply.lines[0]


@pytest.mark.parametrize("words", ["okay i'm out", "right i'm back on the shore"])
def test_whoever_is_out_of_it_goes_on(words: str, talk: Talk) -> None:
    talk.say("my foot is cramping and i'm swimming in the lake")

    turn = talk.say(words)

    assert (turn.reply.answer or "").startswith("relief-")
    assert turn.conversation.step is not None


@pytest.mark.parametrize("cry", ["my leg cramped after driving and it's cramping now", "my calf has locked up in bed"])
def test_whoever_is_safe_hears_the_steps(cry: str, talk: Talk) -> None:
    assert talk.say(cry).reply.lines[0].startswith("Rest")
