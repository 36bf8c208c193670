"""Put the question last: some tell their story after it, and what is asked is looked for at the end.

Speech comes without punctuation, so the words alone must tell where the story begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS, STARTERS

_OPENINGS = frozenset("so and but ok okay hi hey hello please um well right alexa".split())
_ASK = AUXILIARIES | {"any"}
_WONDER = QUESTION_WORDS | {"who"}
_BEGINS = _ASK | _WONDER
_PERSONS = frozenset("i he she we they".split())
_OWN = frozenset("my his her our mum mom dad mam nan gran".split())
_STATES = frozenset(
    "am is was were has have had been got get take takes took think thought read heard ask asking just only already never "
    "do did drink eat sit run walk work live says said told mentioned thinks keeps blames swears wants feel felt "
    "tried".split()
)
"""What follows a person when a story begins; the words of a relative clause ("the cramps I complain of") are few."""
_GOING_ON = frozenset(
    "if when whenever while that because cause since as than what why how which where who whether before after until once "
    "and or but so do does did can could is are was were will would should may might has have am to of in on at for from "
    "with by about into like not say think know case though although the a my mean means signs sign sure reason "
    "way time".split()
)
"""Words after which a person is part of the same sentence."""
_SHORTEST = 4
"""Words that a question needs before a story can follow, and one less that the story needs."""


def question_last(words: Sequence[str]) -> Sequence[str]:
    """Return the same words with the question at the end, if it stands before a story and none follows in it.

    Takes words with their contractions spelled out, as `words.fold` returns them.
    """
    start = 0
    while start < len(words) and words[start] in _OPENINGS:
        start += 1
    if start < len(words) and words[start] in _BEGINS:
        for cut in range(start + _SHORTEST, len(words) - _SHORTEST + 2):
            if _tells(words, cut):
                return words if _asks_after(words, cut) else [*words[cut:], *words[start:cut]]
    return words


def _tells(words: Sequence[str], cut: int) -> bool:
    """Tell whether a sentence about somebody begins here."""
    if words[cut - 1] in _GOING_ON:
        return False
    if words[cut] in _PERSONS:
        return words[cut + 1] in _STATES
    return words[cut] in _OWN and not _STATES.isdisjoint(words[cut + 1 : cut + 4])


def _asks_after(words: Sequence[str], cut: int) -> bool:
    """Tell whether something is asked in the story too; then the last question counts."""
    return any(
        words[index] in _WONDER
        or (words[index] in _ASK and words[index + 1] in STARTERS and words[index - 1] not in _PERSONS)
        for index in range(cut + 1, len(words) - 1)
    )
