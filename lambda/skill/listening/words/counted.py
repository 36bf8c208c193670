"""Whether a number counts something: "seven hundred mil an hour" is no result of a test, "mine was two hundred" may be one.

A number that is one of a test stands alone, before a little word, or before what tests are told in; one that counts has
behind it what it counts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from skill.listening.words.grammar import AUXILIARIES, EMBEDDING, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.words.lexicon import Span

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand and point odd something".split()
)
_HUNDRED = "hundr"
_LITTLE = (
    QUESTION_WORDS
    | AUXILIARIES
    | POINTERS
    | STARTERS
    | EMBEDDING
    | frozenset(
        "so then or but now too just okay ok fin not at in with by when if last thank pleas anyth bad good "
        "low high lower higher normal read result level count mean matter say show".split()
    )
)
"""Stems behind a number that it does not count."""


def counts_something(span: Span, stems: Sequence[str], told_in: Collection[int]) -> bool:
    """Tell whether what was heard is nothing but a number, and something is counted by it.

    Takes what was heard, the stems, and the places of words that belong to what tests are told in.
    """
    if not all(_is_number(word) for word in stems[span.start : span.end]):
        return False
    behind = span.end
    while behind < len(stems) and _is_number(stems[behind]):
        behind += 1
    return behind < len(stems) and stems[behind] not in _LITTLE and behind not in told_in


def _is_number(word: str) -> bool:
    return word.isdigit() or word in _NUMBERS or word == _HUNDRED
