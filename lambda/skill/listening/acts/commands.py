"""Hear an utterance that is nothing but a control: "repeat that", "okay hold on, slow down"."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.words.lexicon import spans, without

_SAID_IN_ONE_WORD = frozenset(("stop", "slower", "faster", "next", "previous", "yes", "no", "thanks"))
"""Controls that one word among others may be; "what", "and" and "help" are parts of too many questions."""


def find_control(stems: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the control that the whole utterance is, with or without its manners, or the last of several in a row."""
    control = knowledge.controls.marks(stems)
    if control is None:
        bare = without(stems, spans(stems, knowledge.manners))
        control = knowledge.controls.marks(bare) or _last_control(bare, knowledge)
        if control is None and len(bare) == len(stems):
            return None
    return control or _last_control(stems, knowledge)


def _last_control(stems: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the last control of an utterance that is nothing but controls ("hold on, slow down, talk slower")."""
    reached = {0: ""}
    """Where a row of controls ends, and the last of it; of two that end there, the one that begins sooner."""
    for start in range(len(stems)):
        for end, control in knowledge.controls.at(stems, start) if start in reached else ():
            if end - start > 1 or control in _SAID_IN_ONE_WORD:
                reached.setdefault(end, control)
    return reached.get(len(stems)) or None
