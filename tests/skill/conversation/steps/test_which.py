"""An either-or in the steps takes no yes and no no: what the article leaves open is named, and the steps stay."""

from __future__ import annotations

import pytest
from conversing import Talk

CRAMP = "my calf is cramping"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("do i point my toes or pull them back", "Which way"),
        ("shall we bend his knee or keep it straight", "Which way"),
        ("my mum asks if she pushes or pulls my foot", "Which way"),
        ("toes up or down", "Which way"),
        ("do i push her heel away", "Which way"),
        ("no good what direction does the foot go", "Which way"),
        ("should i use heat or ice on it", "heat or cold"),
        ("is it better to drink water or a sports drink", "know which is better"),
        ("would milk be better than water", "know which is better"),
        ("do i rub the top or the bottom of it", "Which of the two"),
        ("do you want me to rub it or stretch it", "Either of them will do"),
    ],
)
def test_which_way_and_which_of_two_hear_what_is_not_known(said: str, named: str, talk: Talk) -> None:
    talk.say(CRAMP)
    turn = talk.say(said)
    heard = " ".join(turn.reply.lines)

    assert named.lower() in heard.lower().replace("i don't know which way", "which way, i don't know")
    assert not heard.startswith("Yes")
    assert turn.conversation.step == -1


@pytest.mark.parametrize("again", ["which way though", "yes but which way do the toes go", "i said up or down"])
def test_which_way_asked_again_is_not_answered_in_the_same_words(again: str, talk: Talk) -> None:
    talk.say(CRAMP)
    first = talk.say("which way do i pull my toes, up or down")
    second = talk.say(again)

    assert "rub it instead" in " ".join(second.reply.lines)
    assert not set(first.reply.lines) & set(second.reply.lines)
    assert second.conversation.step == 2


@pytest.mark.parametrize(
    ("said", "not_said"),
    [
        ("can i walk on it or not", "Which"),
        ("should i sit up or lie down", "Which way"),
        ("can my wife pull my toes", "Which way"),
        ("give me a minute or two", "Which"),
    ],
)
def test_what_is_no_either_or_is_answered_as_before(said: str, not_said: str, talk: Talk) -> None:
    talk.say(CRAMP)

    assert not_said not in " ".join(talk.say(said).reply.lines)


def test_what_somebody_meant_to_ask_is_heard_though_it_is_no_sentence(talk: Talk) -> None:
    talk.say(CRAMP)
    heard = " ".join(talk.say("that did not answer me i meant a sports drink versus water").reply.lines)

    assert "I don't know which is better" in heard
