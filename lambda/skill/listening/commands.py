"""Hear an utterance that is nothing but a control: "repeat that", "okay hold on, slow down"."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.lexicon import spans, without

_SAID_IN_ONE_WORD = frozenset(("stop", "slower", "faster", "next", "previous", "yes", "no", "thanks"))
"""Controls that one word among others may be; "what", "and" and "help" are parts of too many questions."""

_MOST = 60
"""Words of an utterance that is nothing but controls; looking for where each ends costs the square of them."""


def find_control(stems: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the control that the whole utterance is, with or without its manners, or the last of several in a row."""
    control = knowledge.controls.marks(" ".join(stems))
    if control is None:
        bare = without(stems, spans(stems, knowledge.manners))
        control = knowledge.controls.marks(" ".join(bare)) or _last_control(bare, knowledge)
    return control or _last_control(stems, knowledge)


def _last_control(stems: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the last control of an utterance that is nothing but controls ("hold on, slow down, talk slower")."""
    if len(stems) > _MOST:
        return None
    reached: dict[int, str | None] = {0: None}
    for end in range(1, len(stems) + 1):
        for start in sorted(reached):
            control = knowledge.controls.marks(" ".join(stems[start:end]))
            if control is not None and (end - start > 1 or control in _SAID_IN_ONE_WORD):
                reached[end] = control
                break
    return reached.get(len(stems)) if stems else None
