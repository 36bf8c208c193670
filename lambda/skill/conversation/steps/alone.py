"""Nobody is there to help with the steps: "it's just me at home", "there's nobody here to rub it"; own hands will do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

ALONE = "alone"
"""What is told of."""
_NOBODY = frozenset(("nobody", "noone", "none"))
_ONE = frozenset(("one", "body"))
_BEHIND = frozenset("here home in around to is about with at near else".split())
"""Words behind "nobody" of somebody who is alone: "nobody listens" is none."""
_ALONE = frozenset({("my", "own"), ("me", "own"), ("by", "myself"), ("just", "me"), ("only", "me")})
_BEFORE_ALONE = frozenset("am is all live lives living home here it being and".split())
_NOT = frozenset("not leave let never cannot".split())
_FEARS = frozenset("scared frightened afraid scary worried panic".split())
"""Words of somebody who is to be calmed first."""

Words = Sequence[str]


def is_alone(words: Words) -> bool:
    """Tell whether somebody says that nobody is there, and neither that they cannot do something nor that they fear it."""
    if not (_NOT | _FEARS).isdisjoint(words) and "nobody" not in words and ("no", "one") not in pairwise(words):
        return False
    if ("can", "not") in pairwise(words) or not _FEARS.isdisjoint(words):
        return False
    if any(pair in _ALONE and "good" not in words[:place] for place, pair in enumerate(pairwise(words))):
        return True  # and not "I'm good on my own"
    for place, word in enumerate(words):
        if word == "alone" and (place == 0 or words[place - 1] in _BEFORE_ALONE):
            return True
        none = word in _NOBODY or (word in _ONE and place > 0 and words[place - 1] == "no")
        behind = [one for one in words[place + 1 : place + 3] if one != "is"][:1]
        if none and (not behind or behind[0] in _BEHIND):
            return True
    return False
