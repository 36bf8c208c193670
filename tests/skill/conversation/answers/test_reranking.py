"""What a second model finds likelier is said instead; never of what is settled, sure, on offer or refused for good."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.content import Content
from skill.conversation.answers.reranking import reranked
from skill.conversation.decide import decide
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.learned.weights import REFUSE, Weights
from skill.listening.listen import listen_to
from skill.listening.words.folding import fold

CERTAIN = 60


def believing(content: Content, answer: str) -> Content:
    """Return the content with a second model that is certain of one answer, whatever is said, and is trusted wholly."""
    names = [*content.article.answers, REFUSE]
    model = Weights({name: [place] for place, name in enumerate(names)}, [CERTAIN * (one == answer) for one in names], "")
    trust = {"learned": 100, "learned, talking": 100}
    return content._replace(knowledge=content.knowledge._replace(ranker=model, trust=trust))


def decided(words: str, content: Content, state: Conversation | None = None) -> Move:
    utterance = listen_to(fold(words, content.knowledge.folding), content.knowledge)
    return decide(utterance, state or Conversation(), content)


def without(content: Content) -> Content:
    return content._replace(knowledge=content.knowledge._replace(ranker=None))


def talked(content: Content, *said: str) -> Conversation:
    talk = Talk(without(content))
    talk.say(*said)
    return talk.state


def test_what_was_declined_is_answered_and_its_gap_is_named_still(content: Content) -> None:
    words = "can i buy b12 at costco"
    plain = decided(words, without(content))
    turned = decided(words, believing(content, "b12-foods"))

    assert plain.kind == "decline"
    assert plain.gaps
    assert (turned.kind, turned.answer, turned.gaps) == ("answer", "b12-foods", plain.gaps)
    assert turned.reading is not None
    assert (turned.reading.topic, turned.reading.aspect) == ("b12", "foods")


@pytest.mark.parametrize(
    "words",
    [
        "what causes low b12",  # its form settles it
        "should i come off my statin",  # refused for good
        "is b12 safe while i am breastfeeding",  # whether it is safe is for a doctor to say
        "and",  # nothing is named
        "my chest hurts and my arm is numb",
        "my calf is cramping",
    ],
)
def test_some_things_are_never_looked_at_again(words: str, content: Content) -> None:
    plain = decided(words, without(content))

    assert decided(words, believing(content, "b12-foods")) == plain


def test_what_is_on_offer_is_taken_whatever_seems_likelier(content: Content) -> None:
    state = talked(content, "which foods have b12")
    assert state.offer is not None
    words = "and how do they treat that then"
    plain = decided(words, without(content), state)

    assert plain.answer in state.offer.answers
    assert decided(words, believing(content, "leg-cramps-causes"), state).answer == plain.answer


def test_a_correction_keeps_what_it_corrects_to(content: Content) -> None:
    state = talked(content, "what are the signs of low b12")
    words = "no i meant the signs of dehydration"
    plain = decided(words, without(content), state)

    assert decided(words, believing(content, "b12-foods"), state).answer == plain.answer


def test_what_was_just_said_is_not_said_again(content: Content) -> None:
    state = talked(content, "which foods have b12")
    words = "how much is in a tin of clams"
    plain = decided(words, without(content), state)

    assert plain.part == "brief"
    assert decided(words, believing(content, "b12-foods"), state) == plain


def test_nobody_in_the_steps_hears_anything_else(content: Content) -> None:
    state = talked(content, "my calf is cramping")

    for words in ("would magnesium oil do it", "what about arnica"):
        assert decided(words, believing(content, "b12-foods"), state) == decided(words, without(content), state)


def test_without_a_second_model_all_stays_as_it_was(content: Content) -> None:
    utterance = listen_to(fold("would a foam roller do", content.knowledge.folding), content.knowledge)
    move = decide(utterance, Conversation(), without(content))

    assert reranked(move, utterance, Conversation(), without(content)) is move


def test_of_a_thing_that_a_topic_stands_for_nothing_else_is_told(content: Content) -> None:
    words = "what foods got electrolytes"
    plain = decided(words, without(content))

    assert plain.gaps == ("mineral-foods",)
    assert decided(words, believing(content, "meatless-foods")).answer == plain.answer
