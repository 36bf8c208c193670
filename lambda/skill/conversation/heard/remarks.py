"""What is said after an answer and asks for nothing: a fact of somebody's own, "I've taken them ten years".

It does not hear the answer a second time.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.conversation.move import Move
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import CONFIRM
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stems_of
from skill.listening.words.grammar import AUXILIARIES, STARTERS, asks_anything, inverts

NOTED = Move("control", detail="noted")
"""What is done about a fact of which the article has nothing more to say."""
_PERSONS = frozenset("i my me mine she he her his they we our".split())
"""Words that somebody begins with who tells of themselves, or of another."""
TELLERS = _PERSONS | frozenset("it that this those these no not without".split())
"""Words that a remark begins with."""
_OF_WHOM = frozenset(("for", "with"))
"""Words that a remark may begin with, before somebody: "but for her, she's eighty three"."""
_REQUESTING = frozenset("want wants asks would wonder wondering mean meant need asked ask asking said like wish".split())
"""Verbs behind "I" of somebody who asks: "I want to know about the signs"."""
_LEAVING = frozenset("will shall going gonna must".split())
"""Verbs behind "I" of somebody who says what they do next: "okay, I'll ask him"."""
_BIDS = _REQUESTING | _LEAVING
_VERB = 4
"""Words at the head of a remark among which such a verb stands."""


def is_remark(words: Sequence[str]) -> bool:
    """Tell whether somebody only tells something: "I drink plenty of water", "she's not good with tablets"."""
    words = _without_tag(words)
    words = words[1:] if words and words[0] in _OF_WHOM else words
    bids = not _BIDS.isdisjoint(words[:_VERB]) and "rather" not in words[:_VERB]  # "I'd rather not get shots"
    told = bool(words) and words[0] in TELLERS and not bids
    return told and not asks_anything(words)


def only_tells(utterance: Utterance) -> bool:
    """Tell whether all of an utterance, but for the acts that it opens with, is a remark of somebody about a person."""
    acts, words = utterance.acts, behind_acts(utterance) or utterance.words
    corrects = CORRECT in acts.edges or acts.special is not None or utterance.control is not None
    concludes = "so" in utterance.words[:2] or CONFIRM in acts.edges or utterance.words[-1:] in (("then",), ("right",))
    asks = inverts(words)  # "I had half my guts out, am I one of them"
    return not (corrects or concludes or asks) and words[:1] != () and words[0] in _PERSONS and is_remark(words)


def behind_acts(utterance: Utterance) -> tuple[str, ...]:
    """Return the words behind the acts that an utterance opens with."""
    words, rest = utterance.words, utterance.acts.rest
    stems = stems_of(words)
    first = next((place for place, one in enumerate(stems) if place and one == rest[0]), None) if rest else None
    return () if first is None else words[first:]


def _without_tag(words: Sequence[str]) -> Sequence[str]:
    """Return some words without what only asks for assent at their end: "..., don't you know", "..., isn't it"."""
    tail = next((place for place in range(max(len(words) - 4, 1), len(words) - 2) if words[place + 1] == "not"), None)
    tag = tail is not None and words[tail] in AUXILIARIES and words[tail + 2] in STARTERS
    return words[:tail] if tag else words
