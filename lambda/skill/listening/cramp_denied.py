"""Somebody says that there is no cramp: "no, I don't have one, I only ask", "nobody's cramping", "not now".

What says that a cramp goes on ("it did not stop") is none of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.words import stem

_NOT = frozenset("not never nobody none without nothing havenae dinnae didnae isnae".split())
_CRAMP = frozenset("cramp spasm charley".split())
_GOES_ON = frozenset("stop help ease go gone better work shift let leave left away move end over change going yet".split())
"""Words with which "not" says that a cramp is still there."""
_BEHIND = 5
"""Words behind "not" among which the cramp is named."""
_NOT_NOW = (("not", "now"), ("not", "right", "now"), ("not", "at", "the", "moment"), ("not", "me"), ("not", "any", "more"))


def denies_cramp(words: Sequence[str]) -> bool:
    """Tell whether words, given folded, say that nobody has a cramp now."""
    if any(tuple(words[place : place + len(one)]) == one for one in _NOT_NOW for place in range(len(words))):
        return True
    stems = [stem(word) for word in words]
    for place, word in enumerate(words):
        behind = stems[place + 1 : place + 1 + _BEHIND]
        if word == "no" and behind[:1] and behind[0] in _CRAMP:
            return True
        if word in _NOT and not _CRAMP.isdisjoint(behind):
            before = behind[: next(index for index, one in enumerate(behind) if one in _CRAMP)]
            if _GOES_ON.isdisjoint(before):
                return True
    return False
