"""What is asked or said of cramps and is no cry, told by its form: what brings one about, helps, keeps it away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.cramp.body import ELSEWHERE, LEG
from skill.listening.subjects.places import CAUSING, HELPS
from skill.listening.words.folding import DETERMINERS, stems_of
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS

PEOPLE = frozenset(
    "wife husband son daughter mother mum mom dad daddy father brother sister friend partner baby kid boy girl gran "
    "grandma granny grandad grandpa patient client neighbour neighbor mate he she him her his they".split()
)
"""Stems of those whose cramp it may be, and of what stands for one."""
NAMED = frozenset("cramp crampy spasm charley knot lock krampf calambre crampe".split())
"""Stems that name a cramp."""
_ASKS_HOW, _HEAD = frozenset(("how", "what")), 4
"""Words that ask how, and among how many of the first they stand."""
_COMES, _ANEW = frozenset("come comes coming".split()), frozenset(("back", "again"))
_KEEPS = frozenset("not never stop stopping keep prevent avoid from".split())
_ANYBODY = frozenset("i you we he she it anyone anybody someone somebody".split())
_DOING = frozenset("do does can could will would".split())
_POINTS_OR_DENIES = POINTERS | {"not", "nothing", "no"}
_BRINGS = frozenset("caus mak giv bring trigger".split())
"""Stems of verbs with what brings a cramp about before them."""
_OWN = frozenset("i me my mine we us our something nothing if now please ow ouch aah ah argh oh help god quick".split())
_SOMEBODYS = POINTERS | QUESTION_WORDS | PEOPLE | _OWN
"""Words of somebody who has it, cries, points at it or asks for what brings it about."""


def asks_for_cause(words: Sequence[str]) -> bool:
    """Tell whether it is asked if something brings a cramp about, or helps: "do crisps help cramp" is no cry.

    Of more than 2,100 cries of strangers none asks so; "will this stop" and "does nothing help" point at a cramp, or deny.
    """
    opens = len(words) > 2 and words[0] in AUXILIARIES and words[1] not in _ANYBODY
    stems = stems_of(words) if opens else []
    helps = opens and words[0] in _DOING and not HELPS.isdisjoint(stems) and _POINTS_OR_DENIES.isdisjoint(words)
    return helps or (opens and not CAUSING.isdisjoint(stems))


def names_what_brings_it(words: Sequence[str]) -> bool:
    """Tell whether something is said to bring cramps about, and nobody's: "flat foot cause cramp", of a learner.

    Of strangers' cries to learn from none says so, and over seven hundred of their questions do.
    """
    stems = stems_of(words)
    verb = next((place for place, one in enumerate(stems) if one in _BRINGS), 0)
    if not verb or verb > _HEAD or not _SOMEBODYS.isdisjoint(words):
        return False
    itself = (LEG | ELSEWHERE | DETERMINERS).issuperset(stems[:verb])  # "the leg makes cramp"
    return not (itself or NAMED.isdisjoint(stems[verb + 1 :]))


def asks_to_keep_away(words: Sequence[str]) -> bool:
    """Tell whether it is asked how a cramp is kept from coming again: "how do I make it not come back".

    None of strangers' cries to learn from asks so, and nine of their questions do.
    """
    if _ASKS_HOW.isdisjoint(words[:_HEAD]) or _KEEPS.isdisjoint(words):
        return False
    pairs = [*pairwise(words)]
    returns = "return" in words or any(one in _COMES and other in _ANEW for one, other in pairs)
    return returns and not any(one in ("is", "has") and other == "come" for one, other in pairs)  # "it's come back"
