"""What is asked in other grammar than the plain one: by what is ruled out, by what stays, by what somebody must or will."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.listening.listen import listen


@pytest.mark.parametrize(
    ("words", "topic", "aspect", "gaps"),
    [
        ("when the tests say normal what else can bring cramps", "leg-cramps", "causes", ()),
        ("if b12 shows normal then what would it be", "leg-cramps", "causes", ()),
        ("so when that sheath is broken her toes stay asleep", "low-b12", "safe", ("feeling-again",)),
        ("once she had the treatment will her hands wake up again", "low-b12", "safe", ("feeling-again",)),
        ("will her walking ever get back to normal", "low-b12", "safe", ("feeling-again",)),
        ("the nurse offers me jabs so those jabs are going to cramp me up", "injections", "causes", ()),
        ("will them needles just make me cramp", "injections", "causes", ()),
        ("do i really have to get jabs forever", "anemia", "treatment", ()),
        ("must she keep having injections for the rest of her life", "anemia", "treatment", ()),
    ],
)
def test_it_is_asked_all_the_same(words: str, topic: str, aspect: str, gaps: tuple[str, ...], content: Content) -> None:
    heard = listen(words, content.knowledge).asked
    assert (heard.topic, heard.aspect, heard.gaps) == (topic, aspect, gaps)
