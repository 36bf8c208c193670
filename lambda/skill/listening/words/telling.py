"""Which words tell what is spoken of: not those that only ask, point, or hold a sentence together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skill.listening.words.folding import DETERMINERS, stems_of
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, STARTERS

_SAYS_LITTLE = AUXILIARIES | POINTERS | QUESTION_WORDS | STARTERS
_SAYS_LITTLE |= frozenset(
    "and or but so not no yes in on of to for by at from with as you i me my too also if then come comes came get gets got "
    "want go goes make makes made take takes know mean say said tell thing".split()
)


_TELLS_NOTHING = _SAYS_LITTLE | DETERMINERS


def telling(words: Sequence[str]) -> set[str]:
    """Return the stems of the words, given folded, that tell what is spoken of."""
    return {one for word, one in zip(words, stems_of(words), strict=True) if word not in _TELLS_NOTHING}


def telling_stems(stems: Iterable[str]) -> set[str]:
    """Return those of some stems that tell what is spoken of."""
    return {one for one in stems if one not in _SAYS_LITTLE}


_CONSENT = frozenset(
    "yes yeah yep yup ya ok okay sure please aye right well oh so just then the a an of to do tell me hear say know "
    "about i you would like want it one bit part thing go on and now what which do does they them that is are can could he "
    "she said say".split()
)
"""Words with which an offer is taken up, whatever it was."""


def echo(words: Sequence[str]) -> set[str]:
    """Return the stems of the words, given folded, that say an offer back: not those of consent."""
    return {one for word, one in zip(words, stems_of(words), strict=True) if word not in _CONSENT}


SAME = 0.6
"""Share of what a sentence tells that was told by another, from which on it is no news."""
