"""What is said while the steps for a cramp are on: done, wait, how, cannot, worse, eased, a place, a fear, anything else.

Learned from what strangers say there (`authoring.learning.cramp`); short utterances are told by their kinds of words too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from skill.listening.knowledge import Knowledge
from skill.listening.words.folding import stem
from skill.listening.words.grammar import QUESTION_WORDS

LONG = 10
"""Words beyond which it does not matter how many."""
_KINDS = {
    "part": "leg calf calve thigh hamstring foot feet toe heel ankle knee arm hand back hip neck",
    "person": "wife husband son daughter mother mum mom dad father brother sister friend partner he she him her someone "
    "somebody neighbour nurse coach mate girlfriend boyfriend",
    "other-side": "other left right both another",
    "cannot": "cannot can't not won't never unable cannae no nothing hardly barely",
    "reach": "reach bend touch sit stand lie get move turn lift",
    "place": "bed bath car bus train plane pool sea water wheel driving drive bike stairs stair ladder work shop "
    "church office floor field pitch road street motorway lorry tractor queue theatre cinema shower outside beach boat",
    "worse": "worse still hurt hurting sore pain painful bad same different more there nope harder unbearable tighter",
    "eased": "eased easing ease gone better stopped passed over away let loose relief finished easier relaxed quit",
    "back": "back again returned another other coming came",
    "next": "next done did finished ready continue go on then",
    "wait": "wait hang hold minute second sec moment doing trying slow time",
    "how": "how where which long hard many much often direction way bit exactly",
    "again": "again repeat say said what sorry pardon slower louder hear loud",
    "fear": "serious dangerous clot dvt die dying heart scared afraid frightened worried worry normal kill damage tear "
    "harm wrong hospital stroke attack okay",
    "why": "why cause causing reason because",
    "stop": "stop bye goodbye enough off quit finished leave thanks thank",
    "food": "banana mustard salt magnesium paracetamol ibuprofen tablet tablets pickle coffee tea beer ice "
    "heat heating hot "
    "cream gel balm aspirin pill b12 potassium "
    "drink eat take painkiller bottle tape oil",
    "self": "i me my",
    "deed": "stretch rub massage press pull push knead squeeze flex point straighten walk rest drink sip raise warm",
    "asks": " ".join(QUESTION_WORDS) + " can could should is will does do may am are would",
}
_DEEDS = frozenset(_KINDS["deed"].split())
_KIND_OF: dict[str, list[str]] = {}
for _kind, _words in _KINDS.items():
    for _word in dict.fromkeys(_words.split()):
        _KIND_OF.setdefault(_word, []).append(_kind)


def step_features(words: Sequence[str]) -> list[str]:
    """Return what tells what is said in the steps: stems, neighbours, kinds of words, and how long it is."""
    stems = [stem(word) for word in words]
    marked = ["^", *stems, "$"]
    kinds = list(dict.fromkeys(kind for word in words for kind in _KIND_OF.get(word, ())))
    found = [
        *stems,
        *[f"{one} {other}" for one, other in pairwise(marked)],
        *[f"kind:{kind}" for kind in kinds],
        *[f"first:{kind}" for word in words[:1] for kind in _KIND_OF.get(word, ())],
        *[f"kinds:{one}+{other}" for one in kinds for other in kinds if one < other],
        *[f"deed:{_ending(word)}" for word, root in zip(words, stems, strict=True) if root in _DEEDS],
        f"length:{min(len(words), LONG) // 2}",
    ]
    return list(dict.fromkeys(found))


def _ending(word: str) -> str:
    """Return how a deed of the steps is told: as being done, as done, or neither."""
    return next((ending for ending in ("ing", "ed") if word.endswith(ending)), "")


def hear_step_talk(words: Sequence[str], knowledge: Knowledge) -> Mapping[str, float]:
    """Return how likely each kind of step talk is; empty where nothing was learned."""
    if knowledge.steps is None or not words:
        return {}
    return {kind: math.exp(chance) for kind, chance in knowledge.steps.chances(step_features(words)).items()}
