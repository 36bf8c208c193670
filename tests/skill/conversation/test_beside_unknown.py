"""Something unknown that stands for a cause or an effect is named as a gap, and what is known of the other is told."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize("thing", ["zorbles", "fluorescent light", "wooden clogs", "the full moon"])
@pytest.mark.parametrize("form", ["can {} cause leg cramps", "do {} give you leg cramps", "does {} bring on leg cramps"])
def test_of_an_unknown_cause_the_known_ones_are_told(form: str, thing: str, talk: Talk) -> None:
    reply = talk.say(form.format(thing)).reply

    assert reply.answer == "leg-cramps-causes"
    assert reply.gaps
    assert not reply.lines[0].startswith(("Yes", "No,"))


@pytest.mark.parametrize("thing", ["zorbles", "crooked teeth", "purple ears"])
def test_of_an_unknown_effect_the_known_signs_are_told(thing: str, talk: Talk) -> None:
    reply = talk.say(f"can low b12 give you {thing}").reply

    assert reply.answer == "low-b12-symptoms"
    assert reply.gaps


@pytest.mark.parametrize(
    "words", ["can feeling tired lower my b12", "can statins give you zorbles", "can cramps cause zorbles"]
)
def test_what_nothing_is_listed_of_is_refused(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.outcome == "declined"
