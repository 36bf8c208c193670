"""One of several things that is picked: by its number, by its name, or by a number somewhere in what is not understood."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.following import resolve
from skill.conversation.heard.remarks import is_remark
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import CHOICES, offered
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import LAST, ORDINALS
from skill.listening.reading import Kind
from skill.listening.utterance import Utterance

BARE_ASPECTS = frozenset(("compare", "meaning"))
"""Aspects of a question that names nothing: "which", "what is it"."""
_AT_THE_HEAD = 4
"""Words of an utterance among which one is picked before something is told."""
PICKING = 12
"""Words of an utterance in which an ordinal picks something."""


def picked_at_once(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is picked where no topic is named."""
    asked = utterance.asked
    named = asked.topic is not None and asked.kind is Kind.QUESTION and not _picks_and_tells(utterance)
    pick = utterance.acts.pick
    which = pick if pick == LAST else ORDINALS.get(utterance.control or "", pick)
    if which is None or named:
        return None
    picked = resolve.pick(which, content, state)
    # "The second one that you offered before, when to see a doctor" is what it says.
    return None if picked is not None and _says_other(picked, utterance, content) else picked


def _picks_and_tells(utterance: Utterance) -> bool:
    """Tell whether one is picked first and a remark stands behind it: "um, the second one, my b12 came back low"."""
    words = utterance.words
    place = next((place for place, word in enumerate(words[:_AT_THE_HEAD]) if word in ORDINALS), None)
    behind = () if place is None else words[place + 1 :]
    behind = behind[1:] if behind[:1] in (("one",), ("please",), ("then",)) else behind
    return is_remark(behind)


def _says_other(picked: Move, utterance: Utterance, content: Content) -> bool:
    """Tell whether what is picked by a number tells nothing of what is asked of it in words."""
    evidence = utterance.asked.evidence
    cued = frozenset() if evidence is None or CORRECT not in utterance.acts.edges else evidence.cued - BARE_ASPECTS
    return picked.answer is not None and bool(cued) and cued.isdisjoint(content.places[picked.answer].aspects)


def picked_by_name(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return the one of several things on offer that is picked by naming what it is about: "um, the myelin one"."""
    asked, evidence = utterance.asked, utterance.asked.evidence
    picks = "one" in utterance.words and len(utterance.words) <= PICKING // 2
    if not picks or state.offer is None or state.offer.kind not in CHOICES or evidence is None or evidence.cued:
        return None
    found = [one for one in offered(state) if asked.topic is not None and asked.topic in content.places[one].topics]
    return Move("answer", found[0]) if len(found) == 1 else None


def picked_in_story(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what is picked by an ordinal somewhere in what is otherwise not understood: "and which was the second"."""
    which = resolve.ordinal(utterance.words)
    few = len(utterance.words) <= PICKING
    return resolve.pick(which, content, state) if which is not None and few and utterance.asked.topic is None else None
