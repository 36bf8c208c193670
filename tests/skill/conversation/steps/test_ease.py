"""Ease is heard through whatever else is told: what was done for it, what it left behind, what is asked besides."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"
GLAD = ("I'm glad.", "Good to hear.")


@pytest.mark.parametrize(
    "said",
    [
        "i put my foot flat on the cold floor and it let go",
        "wiggled my ankle round a bit and the thing released",
        "my dad pressed it hard and the knot let go",
        "i got up and the cramp went away",
        "gone but it still aches a bit",
        "it's gone but it's sore there",
        "it finish now thank god very pain it was",
    ],
)
def test_ease_is_heard_through_what_was_done_for_it(said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert talk.say(said).reply.lines[0].startswith(GLAD)


@pytest.mark.parametrize(
    "said",
    [
        "it has gone now but it left an ache why does it stay like that",
        "it's gone now will it be sore tomorrow",
        "it let go but why is there a lump there",
    ],
)
def test_what_is_asked_of_soreness_behind_it_is_named_as_not_known(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say(said).reply.lines)

    assert heard.startswith(GLAD)
    assert "know" in heard


@pytest.mark.parametrize(
    "said",
    [
        "it's gone hard",
        "it's been cramping off and on since breakfast",
        "i wish it was over",
        "the pain hasn't passed",
        "it was gone a minute ago and now it's back",
        "it let go and then grabbed me again",
        "it went off like a gun in my calf",
        "my husband's gone to get water",
        "it won't let go whatever i do",
        "kind of it's twitching now",
    ],
)
def test_what_only_sounds_like_ease_keeps_the_steps(said: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)

    assert not turn.reply.lines[0].startswith(GLAD)
    assert turn.conversation.step is not None


@pytest.mark.parametrize("said", ["no need it's let go now cheers", "no need it's finished", "okay it quit"])
def test_who_needs_no_more_steps_has_eased(said: str, talk: Talk) -> None:
    talk.say("my calf is cramping", "next")

    assert talk.say(said).reply.answer == "relief-eased"


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("it's gone down a bit now just sore what brought it on", "Common causes"),
        ("it's a bit better what brought that on", "Common causes"),
        ("it's away now if i go a gentle jog tonight will it come back", "I don't know whether that's all right"),
    ],
)
def test_what_is_asked_with_the_ease_is_answered(said: str, answered: str, talk: Talk) -> None:
    talk.say("my calf is cramping")
    turn = talk.say(said)

    assert answered in " ".join(turn.reply.lines)
    assert "stretch the muscle" not in " ".join(turn.reply.lines)


@pytest.mark.parametrize("said", ["yes it pass now he is more calm", "is finish no more pain"])
def test_ease_is_heard_without_its_endings(said: str, talk: Talk) -> None:
    """Whoever says so in a second language is no less glad."""
    talk.say("my father's leg is cramping")
    talk.say("i rub it and it hurts him more")
    assert talk.say(said).conversation.step is None


@pytest.mark.parametrize("said", ["when will it pass", "make it pass"])
def test_an_end_that_is_wished_for_is_no_ease(said: str, talk: Talk) -> None:
    """The steps go on."""
    talk.say("my leg is cramping")
    assert talk.say(said).conversation.step is not None
