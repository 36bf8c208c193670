"""Somebody says that there is no cramp: "no, I don't have one, I only ask", "nobody's cramping", "not now".

What says that a cramp goes on ("it did not stop"), or how bad one is ("I've never had one like it"), is none of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.words.folding import stem, stems_of

_NOT = frozenset("not nobody none without havenae dinnae didnae isnae".split())
_CRAMP = frozenset(stem(word) for word in "cramp spasm charley".split())
_BETWEEN = frozenset(stem(word) for word in "a an the any my no is it have has having got get really of".split())
"""Words that may stand between "not" and the cramp."""
_BEHIND = 5
"""Words behind "not" among which the cramp is named."""
_TO_STOP = frozenset(stem(word) for word in "make stop so keep".split())
"""Words with which somebody wants a cramp not to be: it is there."""
_CRIES = frozenset("oh ow ah aah argh ouch".split())
_ABOUT = frozenset(("on", "about"))
_OWN = frozenset("i my me mine".split())
_BEFORE = 7
"""Words before the cramp among which stands who speaks of it."""
_NOT_NOW = tuple(
    tuple(one.split())
    for one in (
        "not have it now",
        "no got it now",
        "no got one",
        "not got it now",
        "not have one",
        "not got one",
        "not now",
        "not right now",
        "not at the moment",
    )
)
_DENIES = frozenset(one[0] for one in _NOT_NOW)
"""Words that those begin with."""


_ASKED = frozenset("asked asking ask meant mean said".split())
"""Verbs behind "I", behind what was spoken of."""


def denies_cramp(words: Sequence[str]) -> bool:
    """Tell whether words, given folded, say that nobody has a cramp."""
    stems = stems_of(words)
    if not _TO_STOP.isdisjoint(stems):
        return False
    for place, word in enumerate(words):
        behind = stems[place + 1 : place + 1 + _BEHIND]
        if word == "no" and not _exclaims(words[:place]) and behind[:1] and behind[0] in _CRAMP:
            return True
        if word in _NOT and not _CRAMP.isdisjoint(behind):
            before = behind[: next(index for index, one in enumerate(behind) if one in _CRAMP)]
            if _BETWEEN.issuperset(before):
                return True
    return False


def _exclaims(before: Sequence[str]) -> bool:
    """Tell whether a "no" behind some words is part of a cry: "oh no no, cramp"."""
    return next((word in _CRIES for word in reversed(before) if word != "no"), False)


def speaks_of_talk(words: Sequence[str]) -> bool:
    """Tell whether cramps are only what is spoken of: "you're back on cramps again", "it's cramp I asked about"."""
    for place, word in enumerate(words):
        if (
            stem(word) in _CRAMP
            and tuple(words[place + 1 : place + 2]) == ("i",)
            and not _ASKED.isdisjoint(words[place + 2 : place + 4])
        ):
            return True
        if stem(word) in _CRAMP and not _ABOUT.isdisjoint(words[max(place - 2, 0) : place]):
            before = list(words[max(place - _BEFORE, 0) : place])
            if "you" in before and _OWN.isdisjoint(before[before.index("you") :]):
                return True
    return False


def says_not_now(words: Sequence[str]) -> bool:
    """Tell whether words, given folded, say "not now" of what was taken for a cramp."""
    places = [place for place, word in enumerate(words) if word in _DENIES]
    return any(tuple(words[place : place + len(one)]) == one for place in places for one in _NOT_NOW)
