"""What somebody does by an utterance is heard with words before and behind it, and what is left over is what is asked."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    ("words", "edges", "rest"),
    [
        ("yes please and what about the tablets", ["yes", "hesitate"], "what about tablet"),
        ("no i meant the jabs", ["no", "correct"], "jab"),
        ("nope that's fine cheers", ["no", "thanks"], ""),
        ("thanks can statins do it as well", ["thanks"], "can statin do it as well"),
        ("hmm well", ["hesitate"], ""),
        ("that's all i needed goodbye", ["stop"], ""),
        ("ok but first how common is it", ["yes", "hesitate"], "how common is it"),
        ("not now maybe", ["no"], "mayb"),
        ("no don't tell me about food i asked about signs", ["no", "correct"], "sign"),
    ],
)
def test_acts_stand_at_the_edges(words: str, edges: list[str], rest: str, content: Content) -> None:
    acts = listen(words, content.knowledge).acts

    assert (list(acts.edges), " ".join(acts.rest)) == (edges, rest)


@pytest.mark.parametrize("words", ["no feeling in my toes lately", "good sources of b12", "no strength in my legs"])
def test_what_only_looks_like_an_act_is_part_of_what_is_said(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).acts.edges == ()


@pytest.mark.parametrize(
    ("words", "pick"),
    [
        ("tell me more on the second one", "2"),
        ("the last of them", "last"),
        ("both of those", "both"),
        ("either one", "either"),
        ("neither of them", "neither"),
        ("first", "1"),
        ("what causes cramps", None),
    ],
)
def test_one_of_several_things_is_picked(words: str, pick: str | None, content: Content) -> None:
    assert listen(words, content.knowledge).acts.pick == pick


@pytest.mark.parametrize(
    ("words", "special"),
    [
        ("are there any others", "rest"),
        ("is that everything", "rest"),
        ("that's not what i wanted to know", "rejected"),
        ("how come", "how-so"),
        ("volume up", "louder"),
        ("what are the others like", None),
    ],
)
def test_an_utterance_may_be_a_turn_of_its_own(words: str, special: str | None, content: Content) -> None:
    assert listen(words, content.knowledge).acts.special == special


def test_the_second_of_two_questions_is_heard_with_the_topic_of_the_first(content: Content) -> None:
    second = listen("what are the signs of dehydration and how do you treat it", content.knowledge).second

    assert second is not None
    assert (second.topic, second.aspect) == ("dehydration", "treatment")


def test_polarity_is_that_of_the_first_act(content: Content) -> None:
    assert listen("no it's okay thank you", content.knowledge).acts.polarity == "no"
