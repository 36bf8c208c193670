"""A cramp that was helped with, and left: it lets go after all, or all there is to do was heard, and did not help."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from skill.conversation.move import Move
from skill.conversation.state import CRAMPED, Conversation
from skill.conversation.steps.asked import AFTERWARDS, SORE
from skill.conversation.steps.besides import EASED, ELSE, STILL, still_the_same
from skill.conversation.steps.ease import eases, is_open, tells_ease
from skill.conversation.steps.phrases import hurts
from skill.listening.acts.edges import NO
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.grammar import asks_anything

LET_GO = Move("control", detail=EASED)
"""What is done about whoever says that it has let go."""
_PAIN = frozenset("cramp cramps pain spasm".split())
_NOT_OVER = frozenset({("not", "let"), ("not", "gone"), ("not", "going"), ("not", "eased"), ("not", "easing")})
"""Words of a cramp, and two of one that is there yet."""


def after_steps(utterance: Utterance, state: Conversation) -> Move | None:
    """Return what is done about a cramp that was helped with and left: it has let go, or all there is to do was heard."""
    words, said = utterance.words, "" if state.said is None else state.said.kind
    if state.step is not None or CRAMPED not in state.told or not words:
        return None
    if said == STILL and tells_ease(words):
        return LET_GO
    told = eases(words) and utterance.acts.polarity != NO
    if said != EASED and told and not (asks_anything(words) or is_open(words)):
        return LET_GO
    if said != EASED and told and utterance.cramp is not None and not SORE.isdisjoint(map(stem, words)):
        return Move("step", detail=EASED, besides=AFTERWARDS)  # "it's letting go now, my calf's sore, is that normal"
    cries = utterance.cramp is not None or _hurts_yet(words)
    return Move("step", detail=ELSE) if cries and still_the_same(words, state) else None


def _hurts_yet(words: Sequence[str]) -> bool:
    """Tell whether it is said to hurt yet: "my leg still hurts right now", "it won't let go"."""
    same = "same" in words and not _PAIN.isdisjoint(words)
    return same or ("still" in words and hurts(words)) or not _NOT_OVER.isdisjoint(pairwise(words))
