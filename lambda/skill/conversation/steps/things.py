"""What to take or to drink, and where to rub, is asked in the steps: "can he take something for it", "rub where exactly".

Whoever asks it for somebody else does not ask whether they may help.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.words.folding import stem

TAKE, DRINK, WHERE = "take", "drink", "where"
"""What is asked."""
_TAKES = frozenset(map(stem, "take taken taking swallow".split()))
_OPEN = frozenset("something anything what".split())
"""Words of somebody who names nothing: what is named is told of by itself."""
_DRINKS = frozenset(map(stem, "drink drinking sip".split()))
_DEEDS = frozenset(map(stem, "rub massage stretch press knead hold squeeze".split()))
_OTHERS = frozenset("or else instead".split())
"""Words with which something more is asked than that."""

Words = Sequence[str]


def thing_asked(words: Words) -> str:
    """Return what of these is asked; empty where nothing is."""
    stems = frozenset(map(stem, words))
    if not _OTHERS.isdisjoint(words):
        return ""
    if "where" in words and not _DEEDS.isdisjoint(stems):
        return WHERE
    if _OPEN.isdisjoint(words):
        return ""
    return TAKE if not _TAKES.isdisjoint(stems) else DRINK if not _DRINKS.isdisjoint(stems) else ""
