"""What is offered is what this listener would want next, and who speaks is no doctor and does not hurry anybody."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.replying.reply import Reply
from skill.replying.say import say
from skill.replying.steps import TO_DO
from skill.turn import take_turn

DISCLAIMER = "This content is for informational purposes only and should not replace professional medical advice."


def _said(content: Content, words: str, state: Conversation | None = None) -> Reply:
    return take_turn(Said(words), state or Conversation(), content.locale("en-US"), content).reply


@pytest.mark.parametrize("topic", ["low-b12", "dehydration", "electrolytes", "muscle-fatigue", "injections"])
def test_a_refusal_about_a_topic_offers_no_comparison_first(topic: str, content: Content) -> None:
    _, after = say(
        Move("decline", detail="unknown", topic=topic), Conversation(), content, content.locale("en-US"), ["what", topic]
    )

    assert after.offer is not None
    offered = [content.article.answers[one] for one in content.article.answers if one in after.offer.answers]
    assert [one.id for one in offered if one.other is not None] == []
    assert all(one.topic == topic for one in offered)


def test_whoever_asks_for_a_doctor_hears_that_this_is_none_and_the_disclaimer_as_it_stands(content: Content) -> None:
    reply = _said(content, "are you an actual doctor")

    assert "doctor" in reply.lines[0]
    assert reply.lines[-1] == DISCLAIMER
    assert not reply.disclaimer  # once, not twice


@pytest.mark.parametrize("words", ["i'm quite worried", "i'm so worried about the state of me"])
def test_whoever_is_worried_is_told_whom_to_ask(words: str, content: Content) -> None:
    reply = _said(content, words)

    assert reply.outcome == "answered"
    assert "ask a doctor" in reply.lines[0]
    assert reply.disclaimer


def test_whoever_feels_a_sign_hears_whom_to_see(content: Content) -> None:
    for words in ("i feel so depressed", "both my hands are numb", "i have trouble keeping my balance"):
        assert "doctor" in " ".join(_said(content, words).lines), words


def test_after_a_step_there_is_time_to_do_it(content: Content) -> None:
    locale = content.locale("en-US")
    _, state = say(Move("cramp"), Conversation(), content, locale)

    reply, _ = say(Move("step", detail="next"), state, content, locale)

    assert reply.progress is not None
    assert reply.silence == TO_DO
