"""Which way, or which of two, is asked in the steps: "toes up or down", "which way do I push", "water or a sports drink".

None of these takes a yes or a no. The article tells no direction, no temperature and no better drink: that is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.words.folding import stem
from skill.listening.words.grammar import AUXILIARIES

WAY, HEAT, DRINKS, DEEDS, TWO = "which", "which-heat", "which-drink", "which-deed", "which-two"
"""What is asked: a direction, a temperature, one drink or the other, one step or the other, any other two."""
WHICH = frozenset((WAY, HEAT, DRINKS, DEEDS, TWO))

_ASKS_WAY = frozenset((one, other) for one in ("which", "what") for other in ("way", "direction", "ways", "directions"))
_ASKS_WAY -= {("what", "ways")}
_WAYS = frozenset(
    "up upward upwards down downward downwards in inward inwards out outward outwards forward forwards back backward "
    "backwards toward towards away left right straight bent pull push point pointed pointing flex flexed curl curled "
    "straighten bend pulls pushes points bends flexes".split()
)
_TURNS = frozenset("pull push point bend flex straighten lift raise turn twist move curl".split())
"""What is done with a foot, this way or that."""
_WHITHER = frozenset("up down back forward forwards backward backwards toward towards away in out inward outward".split())
_HELD = frozenset("sit stand lie lay kneel sitting standing lying".split())
"""How somebody holds themselves has an answer of its own."""
_HOT = frozenset("hot heat heated heating warm warmth".split())
_COLD = frozenset("cold ice iced icy cool cooling cooled frozen".split())
_DRINK = frozenset(
    map(stem, "water drink drinks gatorade juice milk tea coffee soda squash cola coke cordial tonic".split())
)
_DEED = frozenset(map(stem, "stretch rub massage rest knead".split()))
_BY_HAND = frozenset(map(stem, "stretch rub massage knead press squeeze hold pull push".split()))
_OR = frozenset(("or", "versus", "vs"))
_THAN = frozenset({("better", "than"), ("rather", "than"), ("instead", "of"), ("best", "for")})
_ALIKE = frozenset(
    "not no nothing what something anything else is does do should will can would call see go stop leave".split()
)
"""Words behind "or" that are no second of two: "or not", "or is that bad", "or should I stop"."""
_FAR, _NEAR = 7, 5
"""Words before and behind "or" among which the two stand."""
_ASKERS = frozenset(("i", "we"))

Words = Sequence[str]


def which_asked(question: Words, words: Words) -> str:
    """Return what of these is asked, given the question, which may be empty, and all words; empty where none is."""
    if any(pair in _ASKS_WAY for pair in pairwise(words)):
        return WAY
    sides = _sides(words)
    if sides is None:
        return WAY if _asks_to_turn(question) else ""
    one, other = sides
    stems = set(map(stem, one)), set(map(stem, other))
    if not question and not _side_by_side(one, other):
        return ""
    if _one_each(_HOT, _COLD, one, other):
        return HEAT
    if not _DRINK.isdisjoint(_drunk(one) | _drunk(other)):
        return DRINKS
    if _HELD.isdisjoint(words) and not (_WAYS.isdisjoint(one) or _WAYS.isdisjoint(other)):
        return WAY
    if not (_DEED.isdisjoint(stems[0]) or _DEED.isdisjoint(stems[1])):
        return DEEDS
    by_hand = not _BY_HAND.isdisjoint(map(stem, question)) and question[0] in AUXILIARIES
    return TWO if by_hand and other[:1] and other[0] not in _ALIKE and _HELD.isdisjoint(words) else ""


def _sides(words: Words) -> tuple[Words, Words] | None:
    """Return the words before and behind what sets two things against each other; None where nothing does."""
    for place, word in enumerate(words):
        two = tuple(words[place : place + 2])
        if word in _OR or two in _THAN:
            behind = place + (1 if word in _OR else 2)
            one, other = words[max(place - _FAR, 0) : place], words[behind : behind + _NEAR]
            if other and other[0] not in _ALIKE - {"stop", "leave"}:
                return one, other
    return None


def _asks_to_turn(question: Words) -> bool:
    """Tell whether one way is asked about: "do I pull her toes back"."""
    asks = question[:1] != () and question[0] in AUXILIARIES and question[1:2] != () and question[1] in _ASKERS
    return asks and not (_TURNS.isdisjoint(question) or _WHITHER.isdisjoint(question))


def _side_by_side(one: Words, other: Words) -> bool:
    """Tell whether two stand next to each other, so that they ask by themselves: "hot or cold", "pull or push"."""
    pair = {*one[-1:], *other[:1]}
    return len(one) + len(other) <= _NEAR and (
        pair <= _WAYS or pair <= _HOT | _COLD or pair <= _DEED or not _DRINK.isdisjoint(map(stem, (*one[-1:], *other)))
    )


def _one_each(these: frozenset[str], those: frozenset[str], one: Words, other: Words) -> bool:
    return (not these.isdisjoint(one) and not those.isdisjoint(other)) or (
        not those.isdisjoint(one) and not these.isdisjoint(other)
    )


def _drunk(words: Words) -> set[str]:
    """Return stems of what may be drunk: a bottle with hot water is not."""
    return {stem(word) for word, behind in pairwise([*words, ""]) if behind != "bottle"}
