"""A question that is covered in part gets the answer nearest to it, not just the one that its words make likeliest."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.answers.nearest import nearest
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.listening.words.packed import Numbers, pack_numbers
from skill.turn import take_turn

CHANCES = {"b12-foods": -2.0, "leg-cramps-causes": -1.0, "refuse": -0.1, "relief": -0.2}


def weighing(content: Content, **weights: int) -> Content:
    named = {name.replace("_", " "): weight for name, weight in weights.items()}
    return content._replace(knowledge=content.knowledge._replace(nearest=Numbers(pack_numbers(named))))


def test_what_a_gap_offers_instead_can_outweigh_the_words(content: Content) -> None:
    words_only = weighing(content, learned=100)
    gap_too = weighing(content, learned=100, offered_0=150)

    assert nearest(CHANCES, ("other-foods",), None, words_only) == "leg-cramps-causes"
    assert nearest(CHANCES, ("other-foods",), None, gap_too) == "b12-foods"


def test_what_the_rules_find_counts_as_much_as_was_learned(content: Content) -> None:
    trusting, doubting = weighing(content, learned=100, ruled=150), weighing(content, learned=100, ruled=50)

    assert nearest(CHANCES, (), "b12-foods", trusting) == "b12-foods"
    assert nearest(CHANCES, (), "b12-foods", doubting) == "leg-cramps-causes"


def test_where_nothing_was_learned_the_rules_tell(content: Content) -> None:
    assert nearest(CHANCES, ("other-foods",), "b12-foods", weighing(content)) == "b12-foods"
    assert nearest(CHANCES, ("other-foods",), None, weighing(content)) == "leg-cramps-causes"


@pytest.mark.parametrize(
    ("words", "gap", "passage"),
    [
        ("is there any b twelve in walnuts", "other-foods", "treatment/4"),
        ("would a nasal spray do instead of the pills", "kind-of-b12", "treatment/2"),
    ],
)
def test_a_thing_of_no_list_gets_what_the_article_has_of_its_kind(
    words: str, gap: str, passage: str, content: Content
) -> None:
    reply = take_turn(Said(words), Conversation(), content.locale(None), content).reply

    assert passage in reply.sources
    assert reply.gaps, f"the gap {gap} is named"
