"""Text in, `Reading` out: red flags first, then controls, then what is asked about what, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.acts.commands import find_control
from skill.listening.danger.alarm import ALARM, Danger, hear_danger
from skill.listening.danger.red_flags import find_red_flag
from skill.listening.knowledge import Knowledge
from skill.listening.questions.question import read_asked
from skill.listening.reading import Kind, Reading
from skill.listening.subjects.hearing import Hearing
from skill.listening.words.folding import fold, stem, stems_of, without_determiners
from skill.listening.words.lexicon import spans, without
from skill.listening.words.sentences import question_last

RELIEF = "relief"
"""The control that is a cramp happening now."""


def read(text: str, knowledge: Knowledge) -> Reading:
    """Understand an utterance, given as recognised speech or typed, of any length."""
    return read_words(fold(text, knowledge.folding), knowledge)


def read_words(words: Sequence[str], knowledge: Knowledge, danger: Danger | None = None, *, cry: bool = True) -> Reading:
    """Understand an utterance, given as folded words and the danger in them, which is looked for where it is not given.

    Without `cry`, it is known that nobody has a cramp.
    """
    danger = danger or hear_danger(words, knowledge)
    if danger.band == ALARM:
        return Reading(Kind.EMERGENCY, flag=danger.flag)
    plain = _plain(words, knowledge)
    control = find_control(plain, knowledge)
    if control is not None and (cry or control != RELIEF):
        return Reading(Kind.CONTROL, control=control)
    ordered = question_last(words)
    return read_heard(Hearing(plain if ordered is words else _plain(ordered, knowledge), knowledge), cry=cry)


def asks_nothing(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell whether some folded words are a red flag or a control: they ask nothing."""
    return hear_danger(words, knowledge).band == ALARM or find_control(_plain(words, knowledge), knowledge) is not None


def read_heard(hearing: Hearing, *, cry: bool = True) -> Reading:
    """Understand what was heard in a question."""
    return read_asked(hearing, cry=cry)


def hear(text: str, knowledge: Knowledge) -> Hearing:
    """Return what is heard in an utterance, whatever it turns out to be: for learning from it, and for what nobody knew."""
    return Hearing(_plain(question_last(fold(text, knowledge.folding)), knowledge), knowledge)


def red_flag_in(text: str, knowledge: Knowledge) -> str | None:
    """Return the red flag that some words are, or None."""
    return find_red_flag(stems_of(fold(text, knowledge.folding)), knowledge)


def _plain(words: Sequence[str], knowledge: Knowledge) -> list[str]:
    """Return the stems without noise and determiners, endings that were swallowed spelled out ("crampin")."""
    stems = [_spelled_out(one, knowledge) if one.endswith("in") else one for one in stems_of(words)]
    return without_determiners(without(stems, spans(stems, knowledge.noise)))


def _spelled_out(word: str, knowledge: Knowledge) -> str:
    if word in knowledge.known:
        return word
    whole = stem(f"{word}g")
    return whole if whole in knowledge.known else word
