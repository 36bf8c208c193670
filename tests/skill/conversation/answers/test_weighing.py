"""Every answer is weighed against the one that the rules find: a likelier one is given, an unlikely one is not."""

import math

import pytest

from authoring.fresh import load_content
from skill.conversation.answers.finding import find_answer
from skill.conversation.answers.weighing import DOUBT, look_at, weigh
from skill.conversation.state import Conversation, Said
from skill.listening.learned.weights import HAPPENING, REFUSE, UNIT, Weights, pack_weights
from skill.listening.reader import read
from skill.listening.reading import Kind, Reading

CLASSES = ("statins-causes", "statins-why", "diabetes-causes", REFUSE, HAPPENING)


@pytest.fixture(scope="module")
def content():
    return load_content()


def knowing(content, scores, judgement):
    """Return the content with an advisor that gives scores whatever is said, and with other traits that count."""
    classes = {name: [index] for index, name in enumerate(scores)}
    advisor = Weights(classes, [round(score / UNIT) for score in scores.values()], "")
    knowledge = content.knowledge._replace(advisor=advisor, alone=None, judgement=judgement)
    return content._replace(knowledge=knowledge)


def weighed(content, scores, judgement, said="can statins cause cramps"):
    known = knowing(content, scores, judgement)
    return weigh(look_at(read(said, known.knowledge), Conversation(), known), known)


def test_what_comes_from_an_intent_without_words_is_not_weighed(content):
    reading = Reading(Kind.QUESTION, "statins", "causes")

    assert look_at(reading, Conversation(), content) is None


def test_without_anything_learned_the_rules_stand(content):
    bare = content._replace(knowledge=content.knowledge._replace(advisor=None))
    reading = read("can statins cause cramps", bare.knowledge)

    assert look_at(reading, Conversation(), bare) is None


def test_what_the_rules_find_stands_when_it_is_the_likeliest(content):
    scores = {"statins-causes": 3, "diabetes-causes": 0, REFUSE: 0}

    assert weighed(content, scores, {"learned": 100}).answer is None


def test_a_likelier_answer_takes_the_place_of_the_rules(content):
    scores = {"statins-causes": 0, "diabetes-causes": 5, REFUSE: 0}

    found = weighed(content, scores, {"learned": 100})

    assert (found.kind, found.answer, found.topic) == (Kind.QUESTION, "diabetes-causes", "diabetes")


def test_how_far_the_rules_are_trusted_is_weighed_against_the_words(content):
    scores = {"statins-causes": 0, "diabetes-causes": 5, REFUSE: 0}

    found = weighed(content, scores, {"learned": 100, "ruled, topic and aspect": 600})

    assert (found.answer, found.topic) == (None, "statins")


def test_where_declining_is_likeliest_the_question_is_declined(content):
    scores = {"statins-causes": 0, "diabetes-causes": 0, REFUSE: 4}

    found = weighed(content, scores, {"learned": 100})

    assert (found.kind, found.reason) == (Kind.REFUSED, "unknown")


def test_an_answer_that_is_hardly_likelier_than_others_is_not_given(content):
    likely = math.log(DOUBT / (1 - DOUBT) * 3)  # against three others with a score of 0
    others = dict.fromkeys(("diabetes-causes", "thyroid-causes", REFUSE), 0.0)

    surer = weighed(content, {"statins-causes": likely + 0.3, **others}, {"learned": 100})
    doubted = weighed(content, {"statins-causes": likely - 0.3, **others}, {"learned": 100})

    assert surer.kind is Kind.QUESTION
    assert doubted.kind is Kind.REFUSED


def test_a_cramp_that_is_happening_can_be_the_likeliest(content):
    scores = {"statins-causes": 0, "diabetes-causes": 0, REFUSE: 0, HAPPENING: 6}

    found = weighed(content, scores, {"learned": 100})

    assert (found.kind, found.control) == (Kind.CONTROL, "relief")


@pytest.mark.parametrize("topic", ["dehydration", "low-b12"])
def test_the_topic_being_talked_about_counts_where_none_is_named(topic, content):
    scores = {"dehydration-symptoms": 0, "low-b12-symptoms": 0, REFUSE: -3}
    known = knowing(content, scores, {"learned": 100, "same topic, pointing": 300})
    talking = Conversation(topic=topic, aspect="causes", said=Said("short", f"{topic}-causes"))

    found = weigh(look_at(read("florble", known.knowledge), talking, known), known)

    assert found.reason is None
    assert getattr(find_answer(known, talking, found), "id", None) == f"{topic}-symptoms"


def test_an_answer_shares_the_weights_of_its_topic_and_its_aspect():
    classes = {"statins-why": [0, 2], "statins-causes": [0, 3], "diabetes-why": [1, 2], "diabetes-causes": [1, 3]}
    weights = Weights(classes, [0, 0, 0, 0], pack_weights({"t:diabetes": [1, 20], "w:why": [2, 20]}, 4))

    chances = weights.chances(["t:diabetes", "w:why", "w:never-seen"])

    assert max(chances, key=chances.__getitem__) == "diabetes-why"
    assert sum(map(math.exp, chances.values())) == pytest.approx(1)
