"""A step that hurts, or that somebody will have no more of, is left out: "it's worse when I rub it", "no more stretching".

What is left out stands in what was told, so that it dies with the session; a new cramp begins with all the steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.conversation.state import Conversation
from skill.listening.words.folding import stem

LEFT = "left-"
"""What a key in `told`, or a part of `besides`, begins with that names a step left out, by its place."""
STRETCHING, RUBBING = 1, 2
_DEEDS = {"stretch": STRETCHING, "pull": STRETCHING, "push": STRETCHING, "bend": STRETCHING, "straighten": STRETCHING}
_DEEDS |= {"flex": STRETCHING, "rub": RUBBING, "massag": RUBBING, "knead": RUBBING, "press": RUBBING, "touch": RUBBING}
_DEEDS |= {"squeez": RUBBING}
"""Stems of what is done, each with the place of its step."""
_HURTS = frozenset(
    "hurt hurts hurting hurted sore worse painful pain pains agony kill kills killing murder burns burning unbearable "
    "harder tighter".split()
)
_BEHIND_PAIN = frozenset("when if whenever to from after by time once with".split())
"""Words between the pain and what brings it: "it hurts when I rub it", "too sore to stretch"."""
_STOPPED = frozenset("stopped stops quit less".split())
_EVEN = frozenset("more worse harder tighter".split())
_NOT = frozenset("not no never without nothing".split())
_BREAKS = frozenset("but still or".split())
"""Words behind which something else is told: "I'm rubbing it but it hurts"."""
_REFUSES = frozenset({("no", "more"), ("stop", "the"), ("no", "to"), ("skip", "the"), ("leave", "the"), ("without", "the")})
_ENDS = frozenset("stop stopped stopping no quit skip".split())
_LETS = frozenset("let lets letting allow allows".split())
_ME = frozenset("me us him her anyone anybody nobody".split())
_POINTED = ("that", "this", "it")
_INVERTS = frozenset("should is does will would can could do".split())
_ASKERS = frozenset("i we you he she".split())
_TOO_MUCH = frozenset("too cannot touch touching let lets letting".split())
_AGAIN = frozenset("again more anymore".split())
_NEAR = 5
"""Words between the pain and what is done, at most."""

Words = Sequence[str]


def left_out(state: Conversation) -> set[int]:
    """Return the places of the steps that are left out."""
    return {int(one.removeprefix(LEFT)) for one in state.told if one.startswith(LEFT)}


def leaving(state: Conversation, places: set[int]) -> Conversation:
    """Return the conversation in which some more steps are left out."""
    return state.telling(*(f"{LEFT}{place}" for place in sorted(places)))


def with_all(state: Conversation) -> Conversation:
    """Return the conversation in which no step is left out any more."""
    return state._replace(told=tuple(one for one in state.told if not one.startswith(LEFT)))


def does_harm(words: Words, step: int) -> set[int]:
    """Return the places of the steps that hurt or are refused, given where somebody is; empty where none is told of."""
    named = [(place, _DEEDS[stem(word)]) for place, word in enumerate(words) if stem(word) in _DEEDS]
    pains = [place for place, word in enumerate(words) if word in _HURTS and _is_told(words, place)]
    found = {deed for place, deed in named if any(_brings(words, place, pain) for pain in pains)}
    found |= {deed for place, deed in named if _is_refused(words, place)}
    touched = any(deed and _is_refused(words, place) for place, deed in named if stem(words[place]) == "touch")
    if touched or any(not _NOT.isdisjoint(words[max(place - 4, 0) : place]) for place in _lets(words)):
        found |= {STRETCHING, RUBBING}  # "she won't let me touch it"
    if not named and step in (STRETCHING, RUBBING) and any(_is_that(words, pain) for pain in pains):
        return {step}  # "that hurts more", with the step before it
    return found


def is_too_much(words: Words) -> bool:
    """Tell whether it is said to be too sore, or not to be borne: then it cannot be done, and does not only hurt."""
    return not _TOO_MUCH.isdisjoint(words)


def lets_again(words: Words) -> bool:
    """Tell whether somebody who was not let may go on now: "okay, she's letting me stretch it"."""
    return any(_NOT.isdisjoint(words[max(place - 4, 0) : place]) for place in _lets(words))


def _lets(words: Words) -> list[int]:
    """Return where it is said that somebody lets another do something to the muscle, or does not."""
    pairs = enumerate(pairwise(words))
    return [
        place
        for place, (one, other) in pairs
        if one in _LETS
        and other in _ME
        and any(stem(word) in _DEEDS or word == "near" for word in words[place + 2 : place + 5])
    ]


def _is_told(words: Words, pain: int) -> bool:
    """Tell whether a pain is told of, and neither asked about nor denied: "should it hurt when I stretch"."""
    before = words[max(pain - 3, 0) : pain]
    asked = any(one in _INVERTS and stem(other) in {*_POINTED, *_DEEDS} for one, other in pairwise(words[:pain]))
    return not asked and (_NOT | _STOPPED).isdisjoint(before) and words[pain + 1 : pain + 2] != ("less",)


def _brings(words: Words, deed: int, pain: int) -> bool:
    """Tell whether what is done brings the pain on."""
    if pain < deed:
        between = words[pain + 1 : deed]
        if "after" in between and "still" in words[max(pain - 2, 0) : pain]:
            return False  # "it's still sore after rubbing it"
        return len(between) <= _NEAR and not _BEHIND_PAIN.isdisjoint(between)
    between = words[deed + 1 : pain]
    if len(between) > _NEAR or not _BREAKS.isdisjoint(between):
        return False
    more = not _EVEN.isdisjoint(words[pain : pain + 3])
    return more or "and" not in between


def _is_refused(words: Words, deed: int) -> bool:
    """Tell whether somebody will have no more of it: "no more rubbing", "stop pulling"."""
    before, doing = tuple(words[max(deed - 2, 0) : deed]), words[deed].endswith("ing")
    if "when" in words[:deed] or any(one in _INVERTS and other in _ASKERS for one, other in pairwise(words[:deed])):
        return False  # "should I stop rubbing"
    told = before == ("do", "not") and words[max(deed - 3, 0)] not in _ASKERS  # "don't touch it, he says"
    if (
        told
        or before in _REFUSES
        or (doing and before[-1:] == ("not",) and not _AGAIN.isdisjoint(words[deed + 1 : deed + 4]))
    ):
        return True
    return before[-1:] != () and before[-1] in _ENDS and (doing or before[-1] == "no")


def _is_that(words: Words, pain: int) -> bool:
    """Tell whether what was told to do is said to bring the pain: "that makes it worse", "it hurts when I do that"."""
    that = any(word == "that" for word in words[max(pain - 3, 0) : pain])
    does = any(one in ("do", "doing", "did") and other in _POINTED for one, other in pairwise(words[pain:]))
    return does or (that and "where" not in words)
