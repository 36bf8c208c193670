"""Whatever the topic: a thing that nobody knows is never answered as if it were known, and a gap is named with its part."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn

THINGS = (
    "rhubarb", "pumpernickel", "lemonade", "marzipan", "sorghum", "espresso", "horseradish", "gooseberry jam",  # foods
    "hay fever", "earache", "nosebleeds", "dandruff", "sneezing", "a stutter", "cataracts", "appendicitis",  # illnesses
    "a broken wrist", "a sprained ankle", "a wasp sting", "sunburn", "a black toenail", "a splinter",  # injuries
    "ramipril", "amoxicillin", "fluoxetine", "naproxen", "carbimazole", "enalapril",  # medicines
    "bricklaying", "beekeeping",  # jobs
)  # fmt: skip
CAUSES = ("b12", "low b12", "dehydration", "low potassium", "b12 injections", "statins", "thyroid problems")
SIGNS = ("tingling", "a sore tongue", "dark urine", "balance trouble", "memory loss")
OF_A_CAUSE = ("can {cause} cause {thing}", "does {cause} give you {thing}", "could {cause} make {thing} worse")
OF_AN_EFFECT = ("can {thing} cause {sign}", "does {thing} bring on {sign}", "could {thing} give me {sign}")


def _ask(words: str, content: Content) -> Turn:
    return take_turn(Said(words), Conversation(), content.locale(None), content)


def _questions() -> Iterator[str]:
    for thing in THINGS[::2]:
        yield from (form.format(cause=cause, thing=thing) for form in OF_A_CAUSE for cause in CAUSES)
        yield from (form.format(sign=sign, thing=thing) for form in OF_AN_EFFECT for sign in SIGNS)


def test_an_unknown_thing_is_never_answered_as_if_it_were_known(content: Content) -> None:
    """A wrong answer is one that says nothing of the gap: one known word is never enough."""
    wrong = [
        words
        for words in _questions()
        if (turn := _ask(words, content)).reply.outcome == "answered" and not turn.reply.gaps
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("words", "gap"),
    [
        ("at night", "night"),
        ("in toddlers", "children"),
        ("when you are pregnant", "pregnancy"),
        ("and how many milligrams", "how-many"),
        ("and how long does it take", "time-it-takes"),
    ],
)
def test_a_gap_goes_with_every_answer(words: str, gap: str, content: Content) -> None:
    """What the article has is said with it, about each cause, and the gap is named."""
    missing = []
    for topic in content.article.topics.values():
        if topic.kind == "factor" and topic.id not in content.knowledge.refusals[gap].unless:
            turn = _ask(f"can {topic.name} cause leg cramps {words}", content)
            named = content.knowledge.refusals[gap].name in turn.reply.gaps
            if turn.reply.outcome != "answered" or not named:
                missing.append(topic.id)

    assert missing == []
