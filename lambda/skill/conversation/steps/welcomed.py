"""What answers "Do you have a cramp right now?" with a no that is a yes: somebody else has one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.listening.cramp.no_cry import PEOPLE

_BESIDES = frozenset("buddy lady bloke guy man woman girl boy lad patient resident client teammate player".split())
"""Persons whom nobody else's cramp is usually told of by."""
_OTHERS = (PEOPLE | _BESIDES) - frozenset("he him she her his they".split())
_NOT_I = frozenset({("not", "me"), ("not", "myself"), ("me", "no")})
_HAS = frozenset("does has having".split())
"""Verbs behind a person of whoever has one; "my mum does"."""
_GENERAL = frozenset("them they sometimes often always usually years every used had did was gets get".split())
"""Words of whoever has them now and then, and none this minute."""


def is_anothers(words: Sequence[str]) -> bool:
    """Tell whether it is somebody else who has a cramp: "no, but my boyfriend does", "not me, the lady I look after"."""
    people = [place for place, word in enumerate(words) if word in _OTHERS]
    if not people or not _GENERAL.isdisjoint(words):
        return False
    denies = not _NOT_I.isdisjoint(pairwise(words))
    return denies or any(not _HAS.isdisjoint(words[place + 1 : place + 3]) for place in people)
