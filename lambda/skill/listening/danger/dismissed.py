"""Whoever says that it is no emergency, or only speaks of the number, is in none by that word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

EMERGENCY, AMBULANCE = "emergency", "ambulance"
"""The word itself, and the red flag of whoever asks for help by its number or name."""
_SAYING = frozenset("say said mean meant told".split())
_ARTICLES = frozenset(("a", "an", "any", "really", "medical"))
_NONE = (["not"], ["no"], ["what"], ["which"], ["why"])
_ENDS = ((), ("here",), ("do",))
"""What may stand behind it there: "what emergency room is nearest" dismisses nothing."""
_DENYING, _NEAR = frozenset(("not", "no")), 4
"""Words that deny an emergency, and how many words before it they stand, at most: "I do not think it is one"."""
_PLACES = (["services"], ["room"], ["number"], ["line"], ["doctor"], ["contact"])
"""What stands behind "emergency" where it is no emergency that is denied."""
_CALLED = frozenset(("you", "nobody"))
"""Who is asked to call, or has not."""
_NEVER_SAID = (["nobody", "said"], ["never", "said"], ["who", "said"], ["not", "say"], ["never", "mentioned"])
"""What stands before "emergency" where there is none: then only a sign that a rule hears is one."""


def speaks_of_number(words: Sequence[str], flags: Sequence[str]) -> bool:
    """Tell whether the emergency number is only spoken of: "why do you say 911", "no 999, it's no emergency"."""
    if tuple(flags) != (AMBULANCE,):
        return False
    quotes = any(one == "you" and other in _SAYING for one, other in pairwise(words))
    asks_why = "why" in words[:2] and ("say" in words or _CALLED.isdisjoint(words))  # not "why can't you call one"
    return quotes or asks_why or dismisses(words)


def dismisses(words: Sequence[str]) -> bool:
    """Tell whether somebody says that it is no emergency, or asks what emergency is meant."""
    if EMERGENCY not in words:
        return False
    said = [word for word in words if word not in _ARTICLES]
    return any(
        word == EMERGENCY
        and tuple(said[place + 1 : place + 2]) in _ENDS
        and (said[place - 1 : place] in _NONE or said[place - 2 : place] in _NEVER_SAID)
        for place, word in enumerate(said)
    )


def plays_down(words: Sequence[str]) -> bool:
    """Tell whether somebody says that it is no emergency, and more: "there's no emergency, he's only got sugar".

    What a score is unsure of is let go by that, and of what it is sure of it is unsure; a sign that a rule hears stays one.
    """
    said = [word for word in words if word not in _ARTICLES]
    place = next((place for place, word in enumerate(said) if word == EMERGENCY), None)
    if place is None or said[place + 1 : place + 2] in _PLACES:
        return False
    return not _DENYING.isdisjoint(said[max(place - _NEAR, 0) : place])
