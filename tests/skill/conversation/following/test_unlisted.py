"""One more thing is asked of a list that was just heard, and nothing knows it: it is none of those, and no miss."""

from __future__ import annotations

import pytest
from conversing import Talk

MEDICINES, ILLNESSES = "which medicines cause cramps", "which illnesses cause cramps"
FOODS, SIGNS = "which foods have b12", "what are the signs of low b12"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (MEDICINES, "how about lisinopril"),
        (MEDICINES, "is ritalin on that list"),
        (ILLNESSES, "does lupus count"),
        (ILLNESSES, "and gout"),
        (FOODS, "what about chickpeas"),
        (SIGNS, "is hair falling out one"),
        ("how do i prevent cramps", "would pilates do"),
    ],
)
def test_it_is_none_of_those_that_were_told(before: str, words: str, talk: Talk) -> None:
    talk.say(before)

    turn = talk.say(words)

    assert turn.move.detail == "unlisted"
    assert turn.conversation.misses == 0


def test_what_follows_the_list_is_offered_again(talk: Talk) -> None:
    offered = talk.say(FOODS).conversation.offer

    after = talk.say("do chickpeas count").conversation.offer

    assert offered is not None
    assert after is not None
    assert offered.answers[0] in after.answers


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (MEDICINES, "what about statins"),
        (ILLNESSES, "is diabetes one"),
        (SIGNS, "and a sore tongue"),
        (ILLNESSES, "how about dehydration"),
    ],
)
def test_what_is_known_is_told(before: str, words: str, talk: Talk) -> None:
    talk.say(before)

    assert talk.say(words).reply.outcome == "answered"


@pytest.mark.parametrize("words", ["what about the football", "and who won the election then"])
def test_nothing_is_listed_by_an_answer_that_lists_nothing(words: str, talk: Talk) -> None:
    talk.say("can low b12 cause cramps")

    assert talk.say(words).move.detail != "unlisted"
