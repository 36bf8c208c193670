"""A cramp of hours or days hears the steps, and in the same reply that it needs a doctor."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "said",
    [
        "this cramp in my foot has been there since yesterday and won't budge help",
        "my thigh has been cramping for two days",
        "had this charley horse since breakfast what now",
    ],
)
def test_the_first_reply_to_a_long_cramp_names_a_doctor(said: str, talk: Talk) -> None:
    lines = talk.say(said).reply.lines

    assert lines[0].startswith("Rest the")
    assert "need a doctor" in " ".join(lines)


@pytest.mark.parametrize(
    "said", ["yes since yesterday", "yes it's been at it for the last four hours", "yeah since tuesday"]
)
def test_so_does_a_yes_to_the_welcome(said: str, talk: Talk) -> None:
    talk.open()

    assert " ".join(talk.say(said).reply.lines).count("doctor") == 1


def test_so_does_what_is_told_in_the_steps(talk: Talk) -> None:
    talk.say("my calf is cramping")

    assert "doctor" in " ".join(talk.say("it's been like this for five hours").reply.lines)
    assert "doctor" not in " ".join(
        Talk(talk.content).say("my calf is cramping", "it's been like this for a minute").reply.lines
    )
