"""Whoever has what they came for is let go, and whoever thanks and is afraid hears a calm word; neither hears a fact."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    [
        "we're all good peace",
        "nah we're grand thanks",
        "no that's me, cheers for the minerals anyway",
        "that's me then, thanks for telling me about dehydration",
        "i think i've got what i came for",
        "no more for me tonight",
        "my sister was right then, thank you, i go to sleep now",
    ],
)
def test_who_has_enough_is_let_go(words: str, talk: Talk) -> None:
    talk.say("what are electrolytes")

    assert talk.say(words).reply.ask is None


@pytest.mark.parametrize(
    "words", ["that frightened me but okay, thanks for telling me", "i'm scared now, thank you though"]
)
def test_who_thanks_and_is_afraid_hears_a_calm_word(words: str, talk: Talk) -> None:
    told = talk.say("what happens if low b12 is ignored").reply

    turn = talk.say(words)

    assert (turn.move.detail, turn.move.opening) == ("worry", "calm")
    assert set(turn.reply.lines).isdisjoint(told.lines)


@pytest.mark.parametrize(
    "words",
    ["thanks, and should i be scared of the injections", "that's me exactly, always tired", "we're low on fish here"],
)
def test_who_goes_on_is_not_let_go(words: str, talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    assert talk.say(words).reply.ask is not None


@pytest.mark.parametrize(
    "said",
    [
        "nah i gotta get his bottle thanks",
        "right we're off for our dinner",
        "well i'd better go now thank you",
        "neither i'm done thanks",
        "good enough bless you",
        "no ta that's me sorted thanks",
    ],
)
def test_who_has_something_else_to_do_is_let_go(said: str, talk: Talk) -> None:
    """Nobody who goes is asked what else they would like."""
    talk.say("what causes leg cramps")
    assert talk.say(said).reply.ask is None


@pytest.mark.parametrize(
    "said",
    [
        "no i have to run a lot at work",
        "my mum is off her food",
        "okay i need to get more of it then",
        "no i must be low then",
        "i'm off my tablets",
    ],
)
def test_who_only_tells_what_they_have_to_do_stays(said: str, talk: Talk) -> None:
    """A story is no goodbye."""
    talk.say("how is low b12 treated")
    assert talk.say(said).reply.ask is not None


@pytest.mark.parametrize("words", ["thank you very much", "ta that's kind", "thanks a lot"])
def test_thanks_for_an_answer_are_no_goodbye_and_are_returned(words: str, talk: Talk) -> None:
    talk.say("what helps with leg cramps")

    turn = talk.say(words)

    assert turn.move.detail == "thanks"
    assert turn.conversation.offer is not None
    assert turn.conversation.offer.kind == "anything"


@pytest.mark.parametrize("words", ["no that's all is there anything for my neck", "that'll do what about my neck"])
def test_nobody_is_hung_up_on_who_asks_something(words: str, talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    assert talk.say(words).reply.ask is not None
