"""What was offered or listed is taken up in the listener's own words, and nothing is said twice in the same ones."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.content import Content
from skill.conversation.state import Conversation, Offer
from skill.conversation.table import echoes


@pytest.mark.parametrize("words", ["the rare exceptions please", "which exceptions", "yes the exceptions"])
def test_the_rest_is_given_to_who_names_it(words: str, talk: Talk) -> None:
    short = talk.say("can too much b12 be harmful")
    assert talk.content.article.answers[short.reply.answer].rest == "the rare exceptions"  # type: ignore[index]

    more = talk.say(words)

    assert (more.reply.answer, more.conversation.said.kind) == (short.reply.answer, "more")  # type: ignore[union-attr]


def test_what_says_an_offer_back_is_measured_in_its_own_words(content: Content) -> None:
    state = Conversation(offer=Offer("answer", ("low-b12-tests",)))

    assert echoes(["yes", "please"], content, state) == {}
    assert echoes(["how", "doctor", "checks"], content, state) == {"low-b12-tests": 1.0}
    assert echoes(["who", "won", "cricket"], content, state) == {}


def test_a_list_is_kept_while_its_things_are_gone_through(talk: Talk) -> None:
    talk.say("what causes leg cramps")
    listed = talk.state.listed
    assert len(listed) > 2

    assert talk.say("tell me about the first one").reply.answer == listed[0]
    assert talk.say("and number two").reply.answer == listed[1]


@pytest.mark.parametrize("words", ["so where does the extra go", "what does the body do with the extra"])
def test_a_question_that_was_just_answered_gets_the_sentence_that_answers_it(words: str, talk: Talk) -> None:
    first = talk.say("can too much b12 be harmful").reply

    again = talk.say(words).reply

    assert again.lines != first.lines
    assert len(again.lines) == 1
    assert "urine" in again.lines[0]


def test_the_whole_question_again_gets_the_whole_answer_again(talk: Talk) -> None:
    first = talk.say("how common is low b12").reply

    assert talk.say("how common is low b12").reply.lines == first.lines


def test_what_was_rejected_is_not_said_once_more(talk: Talk) -> None:
    talk.say("how is low b12 treated")
    rejected = talk.state.said

    reply = talk.say("that's not what i asked").reply

    assert rejected is not None
    assert reply.answer != rejected.id
    assert reply.ask is not None


@pytest.mark.parametrize("words", ["what do you actually do", "speak up a bit would you"])
def test_a_session_may_open_with_a_request_that_is_no_question(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.outcome == "control"


@pytest.mark.parametrize(
    "words",
    [
        "no i haven't got a cramp i only want to know about statins",
        "nobody has a cramp here i'm asking about statins",
        "not now i was asking about statins",
    ],
)
def test_who_has_no_cramp_leaves_the_steps_with_an_answer(words: str, talk: Talk) -> None:
    talk.say("ow my calf has cramped up")
    assert talk.state.step is not None

    reply = talk.say(words).reply

    assert talk.state.step is None
    assert reply.answer is None or not reply.answer.startswith("relief")


@pytest.mark.parametrize("words", ["it did not stop the cramp", "no it's still there", "not any better"])
def test_who_still_has_one_stays_in_the_steps(words: str, talk: Talk) -> None:
    talk.say("ow my calf has cramped up", words)

    assert talk.state.step is not None


def test_after_ease_a_question_is_asked_in_the_same_session(talk: Talk) -> None:
    eased = talk.say("ow my calf has cramped up", "that's it gone").reply

    assert eased.answer == "relief-eased"
    assert eased.ask is not None
    assert talk.say("so what brings them on").reply.answer == "leg-cramps-causes"


@pytest.mark.parametrize("words", ["how come", "why is that then"])
def test_nothing_else_stands_in_for_what_is_talked_of(words: str, talk: Talk) -> None:
    talk.say("do statins cause cramps")

    answer = talk.say(words).reply.answer

    about = ("statins", "medicines", "leg-cramps")  # the article says nothing of how statins do it
    assert answer is None or not set(about).isdisjoint(talk.content.places[answer][0])
