"""Hear danger: a sure rule of the lists first, and a learned score for what no list names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from skill.listening.knowledge import Knowledge
from skill.listening.red_flags import find_red_flag
from skill.listening.words import stem, without_determiners

DOUBT = 90
"""How far below the unsure band the score must be for a rule to be doubted: then it is said whom to call, and the rest."""


PLAIN = 6
"""Words of an utterance that are too few to doubt a rule by."""


class Danger(NamedTuple):
    """How sure it is that somebody is in danger."""

    band: str
    """`alarm`, `unsure` (say whom to call before anything else), `soon` (a doctor) or `no`."""
    flag: str | None = None
    """The red flag that was heard; None where only danger is sure, so that no sign is named."""


def hear_danger(words: Sequence[str], knowledge: Knowledge) -> Danger:
    """Return the danger in folded words; without learned weights, the lists alone decide."""
    stems = [stem(word) for word in words]
    named = knowledge.named.marks(" ".join(without_determiners(stems))) if stems else None
    flag = named.split()[0] if named else find_red_flag(stems, knowledge)
    score = knowledge.danger
    if score is None or not words:
        return Danger("no" if flag is None else "alarm", flag)
    danger, soon = score.of(words)
    if flag is not None:
        plain = bool(named) or len(words) <= PLAIN or danger >= score.unsure - DOUBT
        return Danger("alarm" if plain else "unsure", flag)
    if danger >= score.alarm:
        return Danger("alarm")
    if danger >= score.unsure:
        return Danger("unsure")
    return Danger("soon" if soon >= score.soon else "no")
