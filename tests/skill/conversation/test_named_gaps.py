"""What is asked of what was just told, and is not told, is named; the reply leads back to it."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("first", "then", "gap"),
    [
        ("how is low b12 treated", "how long does it take", "how long"),
        ("how is dehydration treated", "how much", "how much is right"),
        ("how is dehydration treated", "and how many litres", "how many it should be"),
        ("how is low b12 treated", "how many a day", "how many it should be"),
        ("how is low b12 treated", "i mean how many days it takes", "how long"),
        ("which foods have b12", "and how much b12 is too much", "how much is too much"),
        ("which foods have b12", "are four eggs a day enough then", "whether that's the right amount"),
        ("how is low b12 treated", "how often then", "how often is best"),
        ("what causes leg cramps", "in children", "children in particular"),
        ("how does a doctor check for low b12", "which blood tests exactly", "that test"),
        ("what causes leg cramps", "give me numbers", "the numbers on that"),
    ],
)
def test_a_few_words_are_asked_of_what_was_told(first: str, then: str, gap: str, talk: Talk) -> None:
    talk.say(first)

    assert talk.say(then).reply.gaps == (gap,)


def test_it_leads_back_to_what_is_talked_of(talk: Talk) -> None:
    talk.say("how is dehydration treated")

    offer = talk.say("how much").conversation.offer

    assert offer is not None
    assert all(answer.startswith("dehydration") for answer in offer.answers)


@pytest.mark.parametrize("words", ["how do i treat my restless legs", "how are restless legs treated"])
def test_no_answer_stands_in_for_a_pair_that_nothing_tells(words: str, talk: Talk) -> None:
    turn = talk.say(words)

    assert turn.reply.gaps == ("how to treat restless legs",)
    assert "B12" not in " ".join(turn.reply.lines)


def test_what_pernicious_anemia_is_is_named_as_not_told_even_without_words(talk: Talk) -> None:
    turn = talk.say("what is pernicious anemia")

    assert (turn.reply.answer, turn.reply.gaps) == ("anemia-treatment", ("what exactly that is",))


def test_why_a_cause_does_it_is_named_as_not_told_and_not_said_twice(talk: Talk) -> None:
    first, second = talk.say("why do water pills give people cramps"), talk.say("yes but why does the water pill do that")

    assert (first.reply.answer, first.reply.gaps) == ("diuretics-causes", ("why that is",))
    assert second.move.detail == "no-reason"


@pytest.mark.parametrize("words", ["why do i cramp when i run", "why do my legs cramp after the gym"])
def test_why_somebody_has_it_is_its_cause(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.gaps == ()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("is low b12 the only cause of cramps", "leg-cramps-common"),
        ("are all leg cramps down to low b12", "leg-cramps-common"),
        ("is dehydration the only reason", "leg-cramps-causes"),
    ],
)
def test_one_cause_said_to_be_behind_all_of_it_is_set_beside_the_others(words: str, answer: str, talk: Talk) -> None:
    turn = talk.say(words)

    assert turn.reply.answer == answer
    assert not turn.reply.lines[0].startswith("Yes")


@pytest.mark.parametrize(
    "words",
    [
        "my mother is eighty she gets cramps at night and she is low in b12 as well should i worry",
        "my uncle has diabetes and he always goes on about his legs",
    ],
)
def test_a_story_of_what_the_article_has_is_no_miss(words: str, talk: Talk) -> None:
    turn = talk.say(words)

    assert turn.reply.outcome == "answered"


@pytest.mark.parametrize("words", ["does he need a jab every month", "how often are the injections"])
def test_how_often_something_is_taken_is_no_question_of_how_common_cramps_are(words: str, talk: Talk) -> None:
    turn = talk.say(words)

    assert "how often is best" in turn.reply.gaps
    assert "rare" not in turn.reply.lines[1]
