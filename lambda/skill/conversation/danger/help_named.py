"""Whom to call is spoken of: help is on its way, its number is asked for, or somebody would rather wait.

An alarm ends the session, so what is said to it begins a new one, or stands behind a sentence that told whom to call.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.content import Content
from skill.conversation.heard.named import names_other
from skill.conversation.move import Move
from skill.conversation.state import CAUTION, Conversation
from skill.listening.acts.edges import STOP
from skill.listening.danger.alarm import ALARM, PLAIN, Danger
from skill.listening.danger.dismissed import AMBULANCE, dismisses
from skill.listening.danger.help_coming import COMING, TO_THEM
from skill.listening.subjects.strange import SMALL
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.grammar import asks_anything

URGENCY, NUMBER = "urgency", "number"
"""The kinds of what cannot be told by ear that ask how urgent it is, and speak of the number to call."""
COMING_ASKED = "coming-asked"
"""What is said to whoever asks what to do until help is there."""
NO_EMERGENCY = "none"
"""What is said to whoever asks what emergency is meant."""
_TOLD = frozenset((URGENCY, NUMBER, COMING, COMING_ASKED))
"""What was said to them, so that "I'm ringing them" is heard."""
_WHETHER = frozenset("should shall may can ought whether".split())
"""Words with which it is asked what to do, in whatever order: "I sit or walk"."""
_ANOTHER = frozenset(("one", "my", "your"))
"""Words beside "number" that make it another: "number one", "what is your phone number"."""
_CALLING = frozenset("again please sorry say give repeat call ring dial phone need emergency ambulance".split())
"""What stands around "number" where somebody asks for it."""


def of_help(danger: Danger, utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is said to whoever speaks of calling for help; None where nobody does, or something graver is heard."""
    feared = danger.feared
    told = state.turn == 0 or not _TOLD.isdisjoint(state.told)
    leaves = state.step is not None
    other = names_other(utterance, content)
    if STOP in utterance.acts.edges:
        return None  # "I'm off to the hospital, stop"
    if feared == COMING or (feared == TO_THEM and told and not other):
        asked = COMING_ASKED if asks_what_to_do(utterance.words) else COMING
        return Move("doctor", detail=asked, leaves=leaves) if _is_no_graver(danger, utterance) else None
    if (
        danger.band != ALARM
        and CAUTION in state.told
        and dismisses(utterance.words)
        and not (other or _names_any(utterance))
    ):
        return Move("doctor", detail=NO_EMERGENCY)
    if danger.band == ALARM or not told or other:
        return None
    if feared == NUMBER or (feared == URGENCY and not _names_any(utterance)):
        return Move("doctor", detail=feared, caution=True, leaves=leaves)
    return None


def _is_no_graver(danger: Danger, utterance: Utterance) -> bool:
    """Tell whether no sign of danger is heard but that somebody needs help."""
    if danger.band != ALARM:
        return True
    if danger.flag is None:
        return len(utterance.words) <= PLAIN
    return danger.flag == AMBULANCE and not danger.others


def _names_any(utterance: Utterance) -> bool:
    """Tell whether anything is named that the article tells of, or a cramp."""
    evidence = utterance.asked.evidence
    cramp = utterance.cramp is not None and utterance.cramp.named
    return cramp or (evidence is not None and bool(evidence.asked or evidence.told))


def asks_what_to_do(words: Sequence[str]) -> bool:
    """Tell whether it is asked what to do until help is there."""
    return asks_anything(words) or not _WHETHER.isdisjoint(words) or ("or" in words[1:])


def asks_for_number(words: Sequence[str]) -> bool:
    """Tell whether nothing is spoken of but the number to call: "what was that number", and not "the wrong number"."""
    said = [word for word in words if word not in _CALLING and (stem(word) not in SMALL or word in _ANOTHER)]
    return said == ["number"]
