"""What is learned of a second model, and of how far to trust it: on files that it was not learned from."""

from __future__ import annotations

import pytest

from authoring.dialogues import Line
from authoring.fresh import ROOT, load_content
from authoring.learning.examples import replay, sources_of
from authoring.learning.linear import as_weights
from authoring.learning.rank import Asked, decided, hear, judge, learn_rank, of_questions, of_talk, read_examples
from authoring.questions import Question
from skill.listening.learned.weights import REFUSE

SOME = 12
"""Questions of each file that are learned from here."""


@pytest.fixture(scope="module")
def content():
    return load_content()


@pytest.fixture(scope="module")
def files():
    return [file[:SOME] for file in read_examples(ROOT / "tests")[-12:]]


@pytest.fixture(scope="module")
def learned(files, content):
    return learn_rank(files, content)


def heard(asked: Asked, content):
    plain = content._replace(knowledge=content.knowledge._replace(ranker=None))
    example = hear(asked, replay([asked.before], plain), sources_of(plain), plain)
    return None if example is None else decided(example, plain)


def test_the_same_files_give_the_same_weights(learned, files, content):
    assert learn_rank(files, content) == learned


def test_from_enough_it_is_learned_that_the_likelier_something_is_the_more_speaks_for_it(content):
    assert content.knowledge.trust["learned"] > 0


def test_every_answer_and_declining_have_a_chance(learned, content):
    chances = as_weights(learned["ranker"]).chances(["table:bare"])

    assert {*content.article.answers} - {"disclaimer", "disclaimer-more"} <= {*chances}
    assert REFUSE in chances


def test_a_talk_tells_what_would_do_at_its_turns():
    lines = [
        Line("does low b12 cause cramps", frozenset({"faq/1.1", "key-points/1"}), "first"),
        Line("yes please", frozenset({"offer"}), "reply"),
        Line("how many days", frozenset({"gap", "gap+treatment/5"}), "follow-up"),
        Line("bye", frozenset({"bye"}), "close"),
    ]

    assert list(of_talk(lines)) == [
        Asked((), lines[0].say, frozenset({"faq/1.1", "key-points/1"})),
        Asked((lines[0].say,), "yes please", frozenset({"offer"})),
        Asked((lines[0].say, "yes please"), "how many days", frozenset({"treatment/5", "declined"})),
    ]


def test_a_cry_and_a_red_flag_are_no_question_to_learn_from():
    rows = [
        Question("cramp-now", (), "my calf", frozenset({"relief"})),
        Question("redflag", (), "x", frozenset({"emergency"})),
    ]

    assert of_questions(rows) == []


def test_a_refusal_that_names_what_is_missing_is_right_where_nothing_else_is_wanted(learned, content):
    example = heard(Asked((), "can i buy b12 at costco", frozenset({"declined"})), content)
    assert example is not None
    own, *others = judge(example, as_weights(learned["ranker"]), content)

    assert own.right
    assert not any(other.right for other in others)


def test_the_answer_on_offer_is_right_where_that_is_wanted(content):
    example = heard(Asked(("which foods have b12",), "tell me how they treat that", frozenset({"offer"})), content)

    assert example is not None
    assert example.acceptable == {"low-b12-treatment"}


def test_nothing_is_learned_of_what_no_passage_answers(content):
    assert heard(Asked((), "which foods have b12", frozenset()), content) is None
