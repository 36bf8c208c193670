"""What was offered and not wanted is not offered again; it is still told to whoever asks."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn


def _talk(content: Content, *said: str) -> Turn:
    state = Conversation()
    for one in said:
        turn = take_turn(Said(one), state, content.locale("en-US"), content)
        state = turn.conversation
    return turn


@pytest.mark.parametrize("no", ["no", "no thanks", "nope but which foods have it"])
def test_the_rest_of_an_answer_is_offered_once(no: str, content: Content) -> None:
    turn = _talk(content, "how is low b12 treated", no)

    assert "low-b12-treatment+" in turn.conversation.turned_down
    again = _talk(content, "how is low b12 treated", no, "how do you treat low b12")
    assert again.reply.answer == "low-b12-treatment"
    assert "chooses" not in str(again.reply.ask)


def test_whoever_asks_for_it_later_hears_it(content: Content) -> None:
    turn = _talk(content, "how is low b12 treated", "no", "what are the signs of low b12", "how does a doctor choose")

    assert turn.reply.answer == "low-b12-treatment"


def test_it_outlives_the_turn(content: Content) -> None:
    after = _talk(content, "how is low b12 treated", "no thanks").conversation

    assert Conversation.from_attributes(after.to_attributes()).turned_down == after.turned_down
