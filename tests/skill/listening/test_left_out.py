"""What is named only to be left out is not asked about; who says that there is no cramp has none."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.cramp.denied import denies_cramp
from skill.listening.listen import listen
from skill.listening.words.folding import fold


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("not the injections i want to hear about statins", "injections"),
        ("what apart from dehydration gives you cramps", "dehydration"),
        ("it's not dehydration i have is it statins", "dehydration"),
    ],
)
def test_what_is_left_out_is_no_topic(words: str, left_out: str, content: Content) -> None:
    evidence = listen(words, content.knowledge).asked.evidence

    assert evidence is not None
    assert left_out not in (*evidence.asked, *evidence.told)


@pytest.mark.parametrize("words", ["is it not the injections", "why not injections", "should i not have injections"])
def test_what_is_asked_with_a_not_stays_a_topic(words: str, content: Content) -> None:
    evidence = listen(words, content.knowledge).asked.evidence

    assert evidence is not None
    assert "injections" in (*evidence.asked, *evidence.told)


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("i don't have a cramp", True),
        ("there's no cramp", True),
        ("nobody's cramping love", True),
        ("i've never had a cramp as bad as this", False),
        ("how do i make it not cramp", False),
        ("he can't walk for the cramp", False),
        ("this isn't helping the cramp", False),
        ("it has not stopped cramping", False),
        ("my calf is cramping", False),
        ("no my cramp is worse", False),
    ],
)
def test_a_cramp_is_denied_or_not(words: str, denied: bool, content: Content) -> None:
    assert denies_cramp(fold(words, content.knowledge.folding)) is denied
