"""What is learned holds for wordings in company they were not met in, and the same input gives the same weights."""

import pytest

pytest.importorskip("sklearn")

from authoring.fresh import load_content
from authoring.learning.answers import learn_answers
from authoring.learning.aspects import learn_aspects
from authoring.learning.examples import befores_of, hear_questions, make_examples, replay
from authoring.learning.judgement import Judged, learn_judgement
from authoring.learning.linear import as_weights
from authoring.learning.softmax import rows_of
from authoring.questions import Question

EXAMPLES = [
    (("t:dehydration", "w:sign"), frozenset({"dehydration-symptoms"})),
    (("t:dehydration", "w:fix"), frozenset({"dehydration-treatment"})),
    (("t:muscle-fatigue", "w:sign"), frozenset({"muscle-fatigue-symptoms"})),
    (("t:muscle-fatigue", "w:fix"), frozenset({"muscle-fatigue-treatment"})),
    (("t:electrolytes", "w:sign"), frozenset({"electrolytes-symptoms"})),
    (("t:electrolytes", "w:why"), frozenset({"electrolytes-why"})),
    (("t:electrolytes", "w:bring"), frozenset({"electrolytes-causes"})),
    (("t:electrolytes", "w:offer"), frozenset({"electrolytes-treatment"})),  # as each answer is at least offered
] * 25


@pytest.fixture(scope="module")
def content():
    return load_content()


def learned(content, examples):
    return as_weights(learn_answers(examples, content))


def best(advisor, *features):
    chances = advisor.chances(features)
    return max(chances, key=chances.__getitem__)


def examples_of(content, *questions):
    bare = content._replace(knowledge=content.knowledge._replace(advisor=None))
    return make_examples(hear_questions(questions, bare), replay(befores_of(questions), bare), bare)


def test_a_wording_learned_of_some_topics_holds_for_another(content):
    assert best(learned(content, EXAMPLES), "t:electrolytes", "w:fix") == "electrolytes-treatment"


def test_of_several_right_answers_the_one_that_other_examples_tell_is_learned(content):
    either = (("t:electrolytes", "w:fix"), frozenset({"electrolytes-treatment", "electrolytes-causes"}))

    assert best(learned(content, [*EXAMPLES, either, either]), "t:electrolytes", "w:fix") == "electrolytes-treatment"


def test_the_same_examples_give_the_same_weights(content):
    assert learn_answers(EXAMPLES, content) == learn_answers(EXAMPLES, content)


def test_features_make_the_same_row_in_whatever_order_they_were_found():
    vocabulary = {"a": 0, "b": 1, "c": 2}

    one, other = (rows_of([features], vocabulary).indices.tolist() for features in (["c", "a", "b"], ["b", "c", "a"]))

    assert one == other == [0, 1, 2, 3]


def test_a_question_is_no_example_of_an_answer_that_only_shares_a_passage_with_it(content):
    asked = Question("answerable", (), "are headaches a sign of dehydration", frozenset({"table/dehydration/symptoms"}))

    [example] = examples_of(content, asked)

    assert "tiredness-causes" in example.acceptable
    assert {"headache-causes", "dehydration-symptoms"} >= example.right


def test_red_flags_and_controls_are_not_learned_from(content):
    flag = Question("redflag", (), "my chest hurts", frozenset({"emergency"}))
    control = Question("control", (), "say that again", frozenset({"control"}))

    assert examples_of(content, flag, control) == []


def test_what_was_said_before_is_what_a_question_is_asked_in(content):
    asked = Question("followup", ("tell me about dehydration",), "how is it treated", frozenset({"table/dehydration/fix"}))

    replayed = replay(befores_of([asked]), content)

    assert [conversation.topic for conversation in replayed.values()] == [None, "dehydration"]


def test_an_example_that_leaves_aspects_open_is_learned_as_the_one_that_others_tell():
    samples = [(("sign of it",), frozenset({"symptoms"})), (("fix it",), frozenset({"treatment"}))] * 20
    either = [(("sign of it", "oddly"), frozenset({"symptoms", "causes"})), (("oddly",), frozenset({"causes"}))] * 20

    guesser = as_weights(learn_aspects(samples, either))

    assert guesser.chances(["sign of it"])["symptoms"] > guesser.chances(["sign of it"])["causes"]
    assert guesser.chances(["oddly"])["causes"] > guesser.chances(["oddly"])["treatment"]


def test_a_trait_that_goes_with_what_is_right_counts_for_it():
    scene = [Judged((("learned", -1.0),), False), Judged((("learned", -1.0), ("topic asked", 1.0)), True)]

    assert learn_judgement([scene] * 50)["topic asked"] > 100
    assert learn_judgement([]) == {}
