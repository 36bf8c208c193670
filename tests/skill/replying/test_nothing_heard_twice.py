"""An offer leads to something new: whoever says yes does not hear, in other words, what was heard a moment ago."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.listening.words.folding import fold
from skill.listening.words.telling import telling
from skill.replying.reply import Reply
from skill.replying.say import say
from skill.turn import take_turn

YESES = 8
ALIKE = 0.7
"""Share of a sentence's telling words that an earlier one has as well: then it tells hardly anything else."""
MOST_ALIKE = 0.04
"""Of all sentences after a yes. Some sentences of two answers are alike because both answers need them; 2 % are by now, and
7 % were when offers were chosen without a look at what was heard."""


def _answer(content: Content, answer: str, heard: Conversation | None = None) -> tuple[Reply, Conversation]:
    return say(Move("answer", answer), heard or Conversation(), content, content.locale("en-US"))


def _yes(content: Content, state: Conversation) -> tuple[Reply, Conversation]:
    turn = take_turn(Said("yes"), state, content.locale("en-US"), content)
    return turn.reply, turn.conversation


def test_by_yes_alone_hardly_a_sentence_comes_twice_in_other_words(content: Content) -> None:
    alike = total = 0
    for answer in content.article.answers:
        reply, state = _answer(content, answer)
        heard = [telling(fold(line, content.knowledge.folding)) for line in reply.lines]
        for _ in range(YESES):
            reply, state = _yes(content, state)
            for words in [telling(fold(line, content.knowledge.folding)) for line in reply.lines]:
                total += 1
                alike += any(len(words & one) >= ALIKE * len(words) for one in heard)
                heard.append(words)

    assert alike / total <= MOST_ALIKE


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("low-b12-doctor", "low-b12-tests"),
        ("conditions-causes", "leg-cramps-tests"),
        ("injections-causes", "injections-common"),
    ],
)
def test_what_says_nothing_new_is_not_offered(first: str, then: str, content: Content) -> None:
    _, state = _answer(content, first)
    offered: set[str] = set()
    for _ in range(YESES):
        _, state = _yes(content, state)
        offered |= set(state.offer.answers if state.offer is not None else ())

    assert offered
    assert then not in offered


def test_a_rest_that_another_answer_gave_is_not_offered_but_is_said_when_asked_for(content: Content) -> None:
    _, state = _answer(content, "low-b12-why")

    _, state = _answer(content, "myelin-meaning", state)

    assert state.offer is not None
    assert state.offer.kind != "more"
    again = take_turn(Said("tell me more"), state, content.locale("en-US"), content).reply
    assert again.lines == tuple(line.say for line in content.article.answers["myelin-meaning"].more)


def test_part_of_what_was_said_answers_as_it_stands_and_all_of_it_never_does(content: Content) -> None:
    for answer in content.article.answers.values():
        first, state = _answer(content, answer.id)
        again, _ = say(Move("answer", answer.id, part="recap", detail="0"), state, content, content.locale("en-US"))

        assert again.lines != first.lines, answer.id
        if len(answer.short) > 1:
            assert again.lines[0].lower() in answer.short[0].say.lower(), answer.id
