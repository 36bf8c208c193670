"""Finish before moving on: whoever says nothing but yes hears all of what was begun, and then what comes next."""

from __future__ import annotations

from collections import defaultdict

import pytest

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.replying.reply import Reply
from skill.replying.say import say

LISTS = {
    "symptoms": "low-b12-symptoms",
    "other-causes": "leg-cramps-causes",
    "table/b12-deficiency": "low-b12-symptoms",
    "table/dehydration": "dehydration-symptoms",
    "table/electrolyte-imbalance": "electrolytes-symptoms",
    "table/muscle-fatigue": "muscle-fatigue-symptoms",
}
"""Lists and rows of the article, each with the answer that begins it."""
MOST = 8
"""Yeses: nobody says more of them."""


def _first(content: Content, answer: str) -> tuple[Reply, Conversation]:
    return say(Move("answer", answer), Conversation(), content, content.locale("en-US"))


def _yes(content: Content, conversation: Conversation) -> tuple[Reply, Conversation]:
    return say(Move("control", detail="yes"), conversation, content, content.locale("en-US"))


def _lists(content: Content) -> dict[str, set[str]]:
    """Return the passages of each list that are said by some answer, the sentence that leads to it left out."""
    lines = [line for one in content.article.answers.values() for line in (*one.short, *one.more)]
    said = {source for line in lines for source in line.sources}
    found: dict[str, set[str]] = defaultdict(set)
    for passage in content.article.passages:
        name = passage.rpartition("/")[0]
        if name in LISTS and passage in said:
            found[name].add(passage)
    return found


@pytest.mark.parametrize("name", LISTS)
def test_yes_alone_reaches_every_passage_of_a_list(name: str, content: Content) -> None:
    reply, conversation = _first(content, LISTS[name])
    heard = set(reply.sources)
    for _ in range(MOST):
        reply, conversation = _yes(content, conversation)
        heard |= set(reply.sources)

    assert _lists(content)[name] - heard == set()


def test_whatever_has_a_rest_offers_it_first_and_a_yes_says_it(content: Content) -> None:
    for answer in content.article.answers.values():
        if not answer.more:
            continue
        reply, conversation = _first(content, answer.id)

        again, _ = _yes(content, conversation)

        assert answer.rest, answer.id
        assert answer.rest in (reply.ask or ""), answer.id
        assert again.lines == tuple(line.say for line in answer.more), answer.id


def test_the_rest_is_not_offered_again(content: Content) -> None:
    reply, conversation = _first(content, "low-b12-symptoms")
    reply, conversation = _yes(content, conversation)

    assert conversation.offer is not None
    assert conversation.offer.kind == "answer"
    assert content.article.answers[AnswerId("low-b12-symptoms")].rest not in (reply.ask or "")


def test_sessions_begin_with_other_words_and_the_same_request_with_the_same(content: Content) -> None:
    openings = {answer: str(_first(content, answer)[0].ask).split()[0:3] for answer in content.article.answers}

    assert len({tuple(opening) for opening in openings.values()}) >= 3
    assert openings == {answer: str(_first(content, answer)[0].ask).split()[0:3] for answer in content.article.answers}


def test_within_a_session_the_wordings_take_turns(content: Content) -> None:
    conversation, refusals = Conversation(), []
    for _ in range(2):
        reply, conversation = say(
            Move("decline", detail="off-topic"), conversation._replace(misses=0), content, content.locale("en-US")
        )
        refusals.append(reply.lines[0])

    assert len(set(refusals)) == 2


def test_refusals_begin_with_other_words_by_what_was_said(content: Content) -> None:
    locale, refused = content.locale("en-US"), Move("decline", detail="off-topic")
    asked = ["who won the cup", "sing me a song", "book a taxi", "what day is it", "how far is the sun", "add milk"]

    first = [say(refused, Conversation(), content, locale, words.split())[0].lines[0] for words in asked]

    assert len(set(first)) >= 3
    assert first == [say(refused, Conversation(), content, locale, words.split())[0].lines[0] for words in asked]
