"""How much of a question is covered decides whether it is answered, in part, or refused; what is missing is named."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.answers.covering import FULL, NOTHING, PART, cover
from skill.conversation.state import Conversation
from skill.listening.learned.weights import Weights, pack_weights
from skill.listening.reader import hear, read_heard
from skill.listening.reading import Kind, Reading


def judged(content: Content, much: str, sure: int = 100) -> Content:
    """Return the content with a judge that thinks the same of every question, `sure` of it in units of weights."""
    names = (FULL, PART, NOTHING)
    bias = [sure * (one == much) for one in names]
    judge = Weights({name: [place] for place, name in enumerate(names)}, bias, pack_weights({}, len(bias)))
    return content._replace(knowledge=content.knowledge._replace(covering=judge))


def read(words: str, content: Content) -> Reading:
    return read_heard(hear(words, content.knowledge), cry=False)


def test_what_is_not_covered_is_refused_by_its_name(content: Content) -> None:
    knows = judged(content, NOTHING)

    asked = read("can low potassium give toddlers cramps", knows)
    found = cover(asked._replace(kind=Kind.QUESTION, gaps=()), None, Conversation(), knows)

    assert (found.kind, found.reason) == (Kind.REFUSED, "children")


def test_what_a_rule_answers_in_part_is_refused_only_where_it_is_surer(content: Content) -> None:
    asked = read("why do my calves cramp at night", content)
    doubts, knows = judged(content, NOTHING, sure=25), judged(content, NOTHING)  # 0.79, and all but certain

    assert asked.gaps
    answered = cover(asked, None, Conversation(), doubts)
    assert (answered.kind, answered.topic, answered.gaps) == (Kind.QUESTION, asked.topic, asked.gaps)
    assert cover(asked, None, Conversation(), knows).kind is Kind.REFUSED


def test_what_is_refused_without_being_sure_stays_answered(content: Content) -> None:
    knows = judged(content, NOTHING, sure=3)  # a probability of 0.39
    asked = read("how is dehydration treated", knows)

    assert cover(asked, None, Conversation(), knows) == asked


@pytest.mark.parametrize("words", ["could bisoprolol be giving me these cramps", "any kumara for my potassium"])
def test_a_part_is_given_with_the_gap_by_name(words: str, content: Content) -> None:
    knows = judged(content, PART)

    found = cover(read(words, knows), None, Conversation(), knows)

    assert found.kind is Kind.QUESTION
    assert found.gaps


def test_what_goes_with_no_answer_is_refused(content: Content) -> None:
    knows = judged(content, PART)

    assert cover(read("which brand of b12 tablets is best", knows), None, Conversation(), knows).kind is Kind.REFUSED


def test_no_part_is_given_of_what_the_article_does_not_link(content: Content) -> None:
    knows = judged(content, PART)
    asked = read("can dehydration make my tongue sore", knows)

    assert asked.reason == "unlinked"
    assert cover(asked, None, Conversation(), knows) == asked


def test_nobody_hears_that_something_is_safe_for_whom_nothing_is_said(content: Content) -> None:
    knows = judged(content, PART)
    asked = read("is b12 safe while i am breastfeeding", knows)

    assert asked.kind is Kind.REFUSED
    assert cover(asked, None, Conversation(), knows).kind is Kind.REFUSED


def test_where_nothing_was_learned_everything_stays_as_it_is(content: Content) -> None:
    bare = content._replace(knowledge=content.knowledge._replace(covering=None))
    asked = read("can lisinopril cause dandruff", bare)

    assert cover(asked, None, Conversation(), bare) == asked
