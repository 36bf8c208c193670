"""What is asked behind a no to the welcome: "no, not right now, is it safe for the baby" asks, and hears more than the no.

The no and what was said of now are left out, and the rest is heard again by itself, as if a session had opened with it.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.content import Content
from skill.conversation.state import Conversation
from skill.conversation.steps.welcome import is_of_another
from skill.listening.acts.edges import NO, TELLS
from skill.listening.listen import listen_to
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import AUXILIARIES, asks_anything

_BREAKS = frozenset(
    "now then though um uh er erm and but so just like okay right well please because wonder wondering asking ask minute "
    "moment".split()
)
"""Words behind which an auxiliary begins a question, whatever it is about: "it's gone now, do older people get it"."""
_NAMED = ("leg", "cramps")
"""What the welcome asked about, where the words only point at it: "what do I do when I get one", "how do I avoid them"."""
_BE = frozenset("am is are was were".split())
_OPENS = AUXILIARIES - {"have", "has", "may", "might", "must"}


def asked_behind(utterance: Utterance, state: Conversation, content: Content) -> Utterance | None:
    """Return what is asked behind a no to "Do you have a cramp right now?"; None where nothing is."""
    acts, words = utterance.acts, utterance.words
    welcomed = state.offer is not None and state.offer.kind == "relief"
    if not welcomed or acts.polarity != NO or utterance.control is not None or len(acts.rest) < TELLS:
        return None
    behind = list(words[acts.start : acts.end])
    if not _asks(behind) or is_of_another(behind):
        return None
    asked = [*behind[:-1], "them"] if behind[-1] == "one" else behind
    named = [spelled for word in asked for spelled in (_NAMED if word == "them" else (word,))]
    return listen_to(named, content.knowledge)


def _asks(words: Sequence[str]) -> bool:
    """Tell whether something is asked, also where only an auxiliary opens the question, and no pronoun follows it."""
    if asks_anything(words):
        return True
    for place, word in enumerate(words[:-1]):
        second = place > 1 and words[place - 2] in _BE and words[place + 1] not in _BE  # "I am pregnant, is milk safe"
        opens = (not place and word not in _BE) or words[place - 1] in _BREAKS or (word in _BE and second)
        if word in _OPENS and opens:
            return True
    return False
