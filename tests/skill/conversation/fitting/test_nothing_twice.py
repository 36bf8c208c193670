"""Nothing is said twice in the same words unasked, and what was offered is kept until it is asked for."""

from __future__ import annotations

import pytest
from conversing import Talk


def test_a_question_that_leans_on_an_answer_with_more_to_say_gets_that(talk: Talk) -> None:
    first = talk.say("is too much b12 dangerous").reply
    deeper = talk.say("hm and what are those").reply

    assert deeper.answer == first.answer
    assert set(deeper.lines).isdisjoint(first.lines)


def test_why_gets_the_reason_that_there_is(talk: Talk) -> None:
    talk.say("does low b12 cause cramps")

    assert talk.say("but why").reply.answer == "low-b12-why"


def test_why_about_what_gives_no_reason_says_so(talk: Talk) -> None:
    first = talk.say("can water pills cause cramps").reply
    why = talk.say("and why would they do that").reply

    assert why.outcome == "declined"
    assert set(why.lines).isdisjoint(first.lines)
    assert "reason" in " ".join(why.lines) or "Why" in " ".join(why.lines)


def test_to_know_no_more_is_no_miss(talk: Talk) -> None:
    talk.say("can water pills cause cramps")
    talk.say("and why would they do that")

    assert talk.state.misses == 0


@pytest.mark.parametrize("words", ["so is it nothing but that", "what else could be behind it", "is that the only one"])
def test_whoever_heard_of_one_cause_hears_of_the_others(words: str, talk: Talk) -> None:
    talk.say("can dehydration cause cramps")

    assert talk.say(words).reply.answer != "dehydration-causes"


def test_a_yes_behind_which_the_answer_is_said_back_takes_the_offer(talk: Talk) -> None:
    talk.say("can low b12 make you forget things")
    offered = talk.state.offer

    taken = talk.say("yes i forget where i put my keys every day").reply

    assert offered is not None
    assert taken.answer in offered.answers


@pytest.mark.parametrize("words", ["what were the other three signs", "those other three signs of low b12 please"])
def test_a_rest_that_was_offered_is_kept_across_other_questions(words: str, talk: Talk) -> None:
    first = talk.say("what are the signs of low b12").reply
    talk.say("how is dehydration treated")

    rest = talk.say(words).reply

    assert rest.answer == first.answer
    assert set(rest.lines).isdisjoint(first.lines)


def test_the_signs_of_something_else_are_no_rest(talk: Talk) -> None:
    talk.say("what are the signs of low b12")

    assert talk.say("what are the other signs of dehydration").reply.answer == "dehydration-symptoms"


def test_a_hard_word_that_is_asked_back_is_explained(talk: Talk) -> None:
    talk.say("what causes leg cramps")

    assert talk.say("electrolytes what").reply.answer == "electrolytes-meaning"
