"""What leaves somebody low: asked of them, of their gut, their food or their medicines, it is where low B12 comes from."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    ("words", "gaps"),
    [
        ("i have ham and eggs each morning how am i short then", ()),
        ("what would make a woman run low", ()),
        ("low b12 so what causes that", ()),
        ("a b12 shortage where does it come from", ()),
        ("does my belly just not absorb it", ()),
        ("can that b12 business be from not eating properly", ()),
        ("is it due to my diet", ()),
        ("can any of her tablets mess with her b12", ("medicines-lowering",)),
        ("her medicines now do some of them make it run low", ("medicines-lowering",)),
        ("is the risk of low b12 any higher for vegans", ("vegan-diet",)),
        ("are vegans more likely to end up short of it", ("vegan-diet",)),
    ],
)
def test_where_low_b12_comes_from_is_asked(words: str, gaps: tuple[str, ...], content: Content) -> None:
    heard = listen(words, content.knowledge).asked
    assert (heard.topic, heard.aspect, heard.gaps) == ("low-b12", "origins", gaps)


@pytest.mark.parametrize(
    "words",
    [
        "what makes low b12 cause cramps",
        "low b12 what does it cause",
        "is it low b12 what causes it",
        "how do i know if i am low",
        "can her tablets make her cramp",
        "what should vegans eat",
    ],
)
def test_what_else_is_asked_of_it_is_something_else(words: str, content: Content) -> None:
    assert listen(words, content.knowledge).asked.aspect != "origins"
