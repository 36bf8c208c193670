"""What to take, what to drink and where to rub is told in the steps, whoever it is for; nobody then hears who may help."""

from __future__ import annotations

import pytest
from conversing import Talk

CRY = "argh my thigh has cramped up"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("can she take anything for this", "pharmacist"),
        ("is there something i could take", "pharmacist"),
        ("my dad says drink something but what", "Water"),
        ("what do i drink with it", "Water"),
        ("where am i supposed to rub it", "where it cramps"),
        ("stretch it where", "where it cramps"),
    ],
)
def test_it_is_told_and_the_steps_go_on(words: str, told: str, talk: Talk) -> None:
    talk.say(CRY)

    turn = talk.say(words)

    assert told in " ".join(turn.reply.lines)
    assert turn.conversation.step is not None


@pytest.mark.parametrize("words", ["how long before i can walk on it", "how long till he can drive"])
def test_when_it_may_be_used_again_is_not_known(words: str, talk: Talk) -> None:
    talk.say(CRY)

    turn = talk.say(words)

    assert "rest it for now" in " ".join(turn.reply.lines)


def test_whether_it_takes_long_is_not_known(talk: Talk) -> None:
    talk.say(CRY)

    assert "how long it lasts" in " ".join(talk.say("is this going to take long").reply.lines).lower()
