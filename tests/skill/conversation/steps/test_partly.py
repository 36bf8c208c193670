"""In the steps: ready with more words behind it, eased in part, not eased after all."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.fixture
def asked(talk: Talk) -> Talk:
    """Somebody who is asked whether they are ready for the next step."""
    talk.say("my calf is cramping")
    talk.say("no")
    assert talk.state.offer is not None
    assert talk.state.offer.kind == "step"
    return talk


@pytest.mark.parametrize("words", ["yeah go on i'm lying down now", "sure sure keep going love", "yes yes and next"])
def test_whoever_is_ready_hears_the_next_step_whatever_else_they_say(words: str, asked: Talk) -> None:
    assert asked.say(words).reply.answer == "relief-3"


@pytest.mark.parametrize("words", ["wait a second", "no hold on", "not yet"])
def test_whoever_is_not_ready_is_given_time(words: str, asked: Talk) -> None:
    assert asked.say(words).reply.answer != "relief-3"


@pytest.mark.parametrize("words", ["ready", "i'm ready"])
def test_ready_is_never_ease(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")

    assert talk.say(words).reply.answer == "relief-2"


def test_the_first_single_step_says_that_they_come_one_at_a_time_now(talk: Talk) -> None:
    talk.say("my calf is cramping")

    assert "one step at a time" in talk.say("no").reply.lines[0]
    assert "one step at a time" not in " ".join(talk.say("next").reply.lines)


@pytest.mark.parametrize("words", ["a little better but it's still sore", "it eased a bit but it still hurts"])
def test_ease_in_part_is_no_end_and_no_beginning(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")
    turn = talk.say(words)

    assert turn.move.detail == "partly"
    assert turn.conversation.step is not None


@pytest.mark.parametrize("words", ["no it's still grabbing me", "it still hurts just as bad", "it's come back"])
def test_what_had_eased_and_has_not_gets_the_steps_again(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")
    talk.say("it's gone")

    assert talk.say(words).conversation.step is not None


@pytest.mark.parametrize(
    "words", ["nobody has a cramp now tell me how to prevent them", "there's no cramp what are electrolytes"]
)
def test_whoever_leaves_the_steps_with_a_question_hears_its_answer(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")
    turn = talk.say(words)

    assert turn.reply.outcome == "answered"
    assert turn.conversation.step is None


@pytest.mark.parametrize(
    "words", ["a little bit", "um a bit yeah", "kind of", "slightly should she get up", "only a wee bit"]
)
def test_a_little_is_no_end_of_it(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")

    talk.say(words)

    assert talk.state.step is not None
    assert talk.state.offer is not None
    assert talk.state.offer.kind == "eased"


@pytest.mark.parametrize(
    "words", ["it isn't easing how do i stretch it lying down", "it's not getting better where do i rub"]
)
def test_what_is_not_easing_leaves_no_steps(words: str, talk: Talk) -> None:
    talk.say("my calf is cramping")

    talk.say(words)

    assert talk.state.step is not None
