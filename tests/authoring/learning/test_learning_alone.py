"""What is learned of questions that stand alone: the mean of two models, used where nothing was said before."""

from __future__ import annotations

from authoring.fresh import load_content
from authoring.learning.alone import average
from skill.conversation.answers.weighing import advisor_of
from skill.conversation.state import Conversation

KEPT = {"classes": {"a": [0, 2], "b": [1, 2]}, "bias": [4, 0, -2], "weights": {"w:old": [0, 8], "w:both": [1, 4, 2, 6]}}
LEARNED = {
    "classes": {"b": [0, 1], "a": [2, 1], "new": [3, 1]},
    "bias": [2, 0, 0, 9],
    "weights": {"w:both": [0, 2, 1, -6], "w:new": [3, 5, 2, 1]},
}


def test_what_both_models_know_counts_by_its_mean_whatever_the_order_of_their_columns():
    mean = average(KEPT, LEARNED)

    assert mean["classes"] == LEARNED["classes"]
    assert mean["weights"]["w:both"] == [0, 3]  # of b, (4 + 2) / 2; what a and b share is outweighed
    assert mean["weights"]["w:old"] == [2, 4]
    assert mean["bias"] == [1, -1, 2, 9]


def test_what_only_the_new_one_has_an_answer_for_counts_whole():
    assert average(KEPT, LEARNED)["weights"]["w:new"] == [3, 5]


def test_a_question_before_which_nothing_was_said_is_told_by_what_was_learned_of_such():
    content = load_content()
    talking = Conversation(topic="dehydration")

    assert advisor_of(Conversation(), content) is content.knowledge.alone is not None
    assert advisor_of(talking, content) is content.knowledge.advisor


def test_without_it_the_one_for_conversations_tells():
    content = load_content()
    bare = content._replace(knowledge=content.knowledge._replace(alone=None))

    assert advisor_of(Conversation(), bare) is content.knowledge.advisor
