"""What is named only to leave it out: "not the B12", "never mind injections", "what causes cramps besides low B12"."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS

_BETWEEN = frozenset(
    stem(word)
    for word in (
        "a an the my your of about on that this any actually really in had care ask asking talking worried buy bought say "
        "said mention mean"
    ).split()
)
"""Words that may stand between "not" and what it leaves out."""
_HAVING = frozenset("have hav take tak get us".split())
"""Stems between "not" and what is not had, or not taken."""
_DOES = frozenset(("do", "doe", "did"))
_LEAVES_OUT = frozenset(stem(word) for word in "besides except excluding".split())
_PAIRS = frozenset({("apart", "from"), ("aside", "from"), ("other", "than"), ("never", "mind"), ("forget", "about")})
"""Two words that leave out what follows."""
_ASKS = QUESTION_WORDS | frozenset("or whether if it they that this i you we he she".split())
"""Words before "not" with which it asks ("why not tablets", "is it not the statins"), or leaves open ("or not")."""
_FURTHEST = 4
_HAPPENING = frozenset(map(stem, "cramp cramps get happen come wake wakes".split()))
"""Stems between "never" and when it never happens: "I never cramp at night"."""
_MISSING = frozenset(("no", "without"))
"""Words right before what somebody has none of."""
_ANY = frozenset(map(stem, "any real much other".split()))


def is_denied(stems: Sequence[str], place: int) -> bool:
    """Tell whether what is named at a place of an utterance, given as stems, is left out by the words before it."""
    if _never(stems, place):
        return True
    for before in range(place - 1, max(-1, place - 1 - _FURTHEST), -1):
        word = stems[before]
        pair = (stems[before - 1], word) if before else ("", word)
        if word in _LEAVES_OUT or pair in _PAIRS:
            return True
        if word == "not" and pair[0] in ("have", "has") and before == place - 1:
            return False  # "I have not water in me" is a lack of it
        if word == "not" or (word == "no" and pair[0] in AUXILIARIES):  # Scots: "it is no the vitamins"
            return pair[0] not in _ASKS
        if word in _HAVING and pair[0] == "not" and _DOES.issuperset(stems[before - 2 : before - 1]):
            return "if" not in stems[:before]  # "I don't have injections, I take tablets"
        if word not in _BETWEEN:
            return False
    return False


def _never(stems: Sequence[str], place: int) -> bool:
    """Tell whether what stands at a place is said never to be: "never in bed", "I never cramp at night"."""
    before = stems[max(place - 2, 0) : place]
    return before[-1:] == ["never"] or (before[:1] == ["never"] and _HAPPENING.issuperset(before[1:]))


def is_missing(stems: Sequence[str], place: int) -> bool:
    """Tell whether a sign that is named at a place of an utterance is one that somebody has not: "and no tingling"."""
    near = [word for word in stems[max(place - 2, 0) : place] if word not in _ANY]
    return bool(near) and near[-1] in _MISSING
