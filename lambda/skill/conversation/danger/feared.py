"""What nobody can tell by ear, and is asked about or feared: not what is denied, or long over."""

from __future__ import annotations

from itertools import pairwise

from skill.conversation.steps.welcome import is_question
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES, QUESTION_WORDS

_ABOUT_IT = frozenset("it this that they these i".split())
"""Words behind an auxiliary where somebody asks about what they have."""
_FEARS = frozenset("or if asking scared worried afraid thinking think frightened fear sure".split())
_HISTORY = frozenset("had died passed watched ruled scanned once ago years".split())
"""Words of what is long over, somebody else's, or looked at."""
_DENIES = frozenset("no not never".split())
_GOES_ON = frozenset("do now next else help".split())
_CRAMP = frozenset(("cramp", "cramps", "cramping", "spasm", "horse"))
"""Words of a question about what to do, and of what it is instead: "it's cramp, not a heart attack, what else can I do"."""
_OWN = frozenset("it this that i my mine me he she his her him our we".split())
_OF_ANYBODY = frozenset(
    "somebody someone anybody anyone people exam class course student knowledge hypothetically difference".split()
)
"""Words of a case, and words of the thing in general."""


def is_feared(utterance: Utterance) -> bool:
    """Tell whether something is asked or feared, and not only told: "had a clot last year" is history."""
    words = utterance.words
    if utterance.control is not None or _says_what_it_is(words):
        return False
    asks = [place for place, pair in enumerate(pairwise(words)) if pair[0] in AUXILIARIES and pair[1] in _ABOUT_IT]
    if asks:
        either = words[-2:] == ("or", "not") or words[-1] == "it"  # "it's no clot, is it"
        how = not QUESTION_WORDS.isdisjoint(words)  # "how do I know it's not a clot"
        return either or how or _DENIES.isdisjoint(words[asks[-1] :]) or is_question(utterance)
    if not _FEARS.isdisjoint(words):
        return True
    told = not (_HISTORY | _DENIES).isdisjoint(words)
    return not told and (is_question(utterance) or not QUESTION_WORDS.isdisjoint(words))


def _says_what_it_is(words: tuple[str, ...]) -> bool:
    """Tell whether it is said to be a cramp and not what is named, and only asked what to do about it."""
    asks = next((place for place, word in enumerate(words) if word in QUESTION_WORDS), None)
    if asks is None or not _FEARS.isdisjoint(words):
        return False
    told, question = words[:asks], words[asks:]
    denied = not (_CRAMP.isdisjoint(told) or _DENIES.isdisjoint(told))
    return denied and not _GOES_ON.isdisjoint(question) and _DENIES.isdisjoint(question) and question[-1:] != ("it",)


def is_own(words: tuple[str, ...]) -> bool:
    """Tell whether somebody speaks of a case, and does not ask in general: "how do you tell a cramp from a clot"."""
    return _OF_ANYBODY.isdisjoint(words) and not _OWN.isdisjoint(words)
