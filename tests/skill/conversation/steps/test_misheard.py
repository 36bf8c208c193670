"""Who was misheard in the steps is heard again, and the skill is sorry; who has no cramp at all is let out of them."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"
SORRY = ("Sorry, I got that wrong.", "Sorry, I misunderstood you.")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("i didn't say i can't stretch it i asked how to", "gently"),
        ("i said no", "stretch"),
        ("no i said can he walk on it", ""),
        ("i said it still hurts", "stretch"),
        ("what car i'm holding on already and it's hard as a rock", "stretch"),
        ("you're not listening", ""),
    ],
)
def test_what_was_said_is_heard_again(said: str, then: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)

    assert turn.reply.lines[0] in SORRY
    assert then in " ".join(turn.reply.lines)
    assert turn.conversation.step is not None


@pytest.mark.parametrize(
    "said",
    [
        "i asked about eggs",
        "i only wanted to know about potassium",
        "i never had a cramp i was asking about tablets",
        "there's no cramp you silly thing",
        "i don't need steps i want to know about b12",
        "why are you telling me to stretch i'm fine i just asked a question",
    ],
)
def test_who_has_no_cramp_is_let_out_at_once(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)

    assert turn.reply.lines[0] in SORRY
    assert turn.conversation.step is None


def test_who_has_none_any_more_had_one(talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say("i don't have a cramp any more").move.detail == "eased"


@pytest.mark.parametrize(
    "said",
    [
        "i asked my wife to rub it",
        "i said a prayer",
        "i meant to stretch before the match",
        "you already said that",
        "what foot do i stretch",
        "i wanted to go to bed",
    ],
)
def test_nobody_is_sorry_for_what_was_heard_well(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert not talk.say(said).reply.lines[0].startswith("Sorry, I ")


def test_who_asked_about_standing_stays_in_the_steps(talk: Talk) -> None:
    """Standing is what is done with the leg, and no cause, to somebody who has a cramp."""
    talk.say("my leg is cramping")
    turn = talk.say("eh i asked about standing up")
    assert turn.conversation.step is not None
    assert turn.move.besides == "move"
