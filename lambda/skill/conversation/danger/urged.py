"""What is said to "call your doctor at once": whoever objects hears that nobody here can judge how urgent it is."""

from __future__ import annotations

from skill.article.article import AnswerId, AspectId
from skill.content import Content
from skill.conversation.answers.weighing import DOCTOR
from skill.conversation.danger.help_named import URGENCY
from skill.conversation.heard.named import names_other
from skill.conversation.move import Move
from skill.conversation.state import AT_ONCE, Conversation
from skill.listening.danger.alarm import ALARM, Danger
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import asks_anything

OBJECTION, NOT_YET = "objection", "not-yet"
"""The kinds of what objects to how urgent something is, and of who has not had yet what it is for."""
_CALLS = frozenset("call ring phone see reach get".split())
"""Verbs of whoever asks about the doctor that was named, and not about anything else."""
_BRIEF = 11
"""Words of whoever asks what to do now, at most."""
_LATER = frozenset("they doctor if when about does".split())
"""Words with which something else is asked: what a doctor does, what to do about something."""
_ECHO = frozenset(("right", "straight"))
"""First words of whoever says back how urgent it is: "right away, like tonight"."""


def of_urged(danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is said to whoever was told to call a doctor at once and speaks of that; None where nobody does."""
    if danger.band == ALARM or AT_ONCE not in state.told:
        return None
    if danger.feared not in (OBJECTION, NOT_YET):
        return _told_again(utterance, state, content)
    if danger.feared == NOT_YET:
        asks = asks_anything(utterance.words)  # "I've not had one yet, what's it for"
        return Move("doctor", detail=NOT_YET) if f"soon-{NOT_YET}" in content.prompts and not asks else None
    if names_other(utterance, content) or not _is_about_that(utterance):
        return None
    return Move("doctor", detail=URGENCY, caution=True, leaves=state.step is not None)


def _told_again(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the answer that sends to a doctor, whole, for whoever asks what to do now, or whom to call."""
    words, said = utterance.words, state.said
    if said is None or said.kind != "short" or said.id not in content.places or state.step is not None:
        return None
    to_do, whom = {"what", "do"} <= {*words} and _LATER.isdisjoint(words), {"who", "call"} <= {*words}
    if len(words) > _BRIEF or not (to_do or whom) or names_other(utterance, content):
        return None
    if DOCTOR in content.places[said.id].aspects:
        return Move("answer", said.id, reading=utterance.asked)
    tells = content.article.find(content.article.answers[AnswerId(said.id)].topic, AspectId(DOCTOR)) if whom else None
    return None if tells is None else Move("answer", tells.id, reading=utterance.asked)


def _is_about_that(utterance: Utterance) -> bool:
    """Tell whether it is told, or asked about calling: "what should I do right away" asks something else."""
    words = utterance.words
    echoes = not _ECHO.isdisjoint(words[:2])
    return echoes or not asks_anything(words) or ("doctor" in words and not _CALLS.isdisjoint(words))
