"""The useful part comes first, and a reply closes as a person would: shortly, where offers were passed over."""

from __future__ import annotations

import pytest

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.replying.answering import decline
from skill.replying.breath import behind_gap, stated
from skill.replying.form import ONE_BREATH
from skill.replying.pronouns import offer_in_talk
from skill.replying.reply import Reply, is_clause, offer_words
from skill.replying.say import say
from skill.turn import take_turn


def _answer(content: Content, answer: str, state: Conversation | None = None) -> tuple[Reply, Conversation]:
    return say(Move("answer", answer), state or Conversation(), content, content.locale("en-US"))


def _control(content: Content, name: str, state: Conversation) -> tuple[Reply, Conversation]:
    return say(Move("control", detail=name), state, content, content.locale("en-US"))


def test_whoever_passes_an_offer_over_is_not_made_another(content: Content) -> None:
    _, first = _answer(content, "low-b12-symptoms")

    reply, after = _answer(content, "dehydration-symptoms", first)

    named = {offer_words(content, answer) for answer in content.article.answers}
    assert after.offer is not None
    assert after.offer.kind == "anything"
    assert not any(words in (reply.ask or "") for words in named)


def test_and_a_yes_is_then_asked_what_with_what_follows_named_first(content: Content) -> None:
    _, first = _answer(content, "low-b12-symptoms")
    _, after = _answer(content, "dehydration-symptoms", first)

    reply, _ = _control(content, "yes", after)

    assert offer_words(content, "dehydration-treatment") in reply.lines[0]
    assert reply.ask


def test_the_rest_is_still_offered_there_and_a_yes_says_it(content: Content) -> None:
    _, first = _answer(content, "low-b12-symptoms")
    reply, after = _answer(content, "injections-causes", first)
    answer = content.article.answers[AnswerId("injections-causes")]

    again, _ = _control(content, "yes", after)

    assert answer.rest in (reply.ask or "")
    assert again.lines == tuple(line.say for line in answer.more)


def test_whoever_takes_an_offer_up_is_made_the_next_by_name(content: Content) -> None:
    _, first = _answer(content, "dehydration-causes")

    reply, after = _control(content, "yes", first)

    assert reply.answer == "dehydration-treatment"
    assert after.offer is not None
    assert after.offer.kind == "answer"


@pytest.mark.parametrize(
    ("answer", "topic", "words"),
    [
        ("low-b12-treatment", "low-b12", "how to treat it"),
        ("electrolytes-treatment", "electrolytes", "how to treat them"),
        ("dehydration-symptoms", "dehydration", "what the signs are"),
        ("low-b12-common", "low-b12", "how common it is"),
        ("low-b12-treatment", "dehydration", "how to treat low B12"),
        ("leg-cramps-treatment", "leg-cramps", "how to treat leg cramps"),
        ("injections-why", "injections", "why B12 injections can cause cramps"),
    ],
)
def test_what_was_just_spoken_of_is_not_named_again(answer: str, topic: str, words: str, content: Content) -> None:
    assert offer_in_talk(content, answer, topic) == words


def test_no_offer_in_talk_leaves_a_name_open(content: Content) -> None:
    for answer in content.article.answers.values():
        assert "{" not in offer_in_talk(content, answer.id, answer.topic), answer.id


def test_a_rest_is_offered_as_the_thing_or_as_what_it_tells(content: Content) -> None:
    for answer in content.article.answers.values():
        if answer.rest:
            asked = {str(_answer(content, answer.id, Conversation(seed=seed))[0].ask) for seed in range(1, 4)}
            assert any("know" in ask for ask in asked) == is_clause(answer.rest), asked


def test_doubt_is_answered_by_the_first_sentence(content: Content) -> None:
    for answer in content.article.answers.values():
        if answer.topic == "disclaimer":
            continue
        first, state = _answer(content, answer.id)

        reply, _ = _control(content, "doubt", state)

        assert len(reply.lines[0].split()) <= ONE_BREATH
        assert reply.lines[0] not in first.lines
        apart = len(reply.lines) > len(first.lines)
        assert not apart or any(sign in first.lines[0] for sign in ":;") or len(first.lines[0].split()) > 17, answer.id


def test_what_is_missing_is_a_sentence_of_its_own() -> None:
    assert behind_gap("I don't know that.", ["Yes, rest it.", "Then rub it."]) == (
        "I don't know that.",
        "Rest it.",
        "Then rub it.",
    )
    night = "I don't know about night cramps in particular."
    assert behind_gap(night, ["Thirst is a cause."]) == (night, "In general, thirst is a cause.")
    assert behind_gap(night, ["Drink enough."]) == (night, "Drink enough.")
    long = " ".join(["word"] * ONE_BREATH)
    assert behind_gap(night, [long]) == (night, long)


def test_what_is_stood_by_is_said_in_one_breath_where_it_fits() -> None:
    assert stated("That's so.", ["B12 helps."]) == ("That's so: B12 helps.",)
    long = " ".join(["word"] * ONE_BREATH)
    assert stated("That's so.", [long]) == ("That's so.", long)


def test_no_doctor_is_named_for_what_is_no_matter_of_health(content: Content) -> None:
    for gap, refusal in content.knowledge.refusals.items():
        reply, _ = decline(content, Conversation(), gap, gaps=(gap,))

        assert ("doctor" in reply.lines[0].replace(refusal.name, "")) == refusal.health, gap


def test_what_is_asked_of_something_not_covered_is_told_of_what_is(content: Content) -> None:
    turn = take_turn(Said("does cinnamon cause leg cramps"), Conversation(), content.locale("en-US"), content)

    assert turn.move.gaps
    assert turn.conversation.topic == "leg-cramps"
    assert turn.conversation.aspect in ("causes", "common")
