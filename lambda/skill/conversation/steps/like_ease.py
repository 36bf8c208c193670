"""What is like ease by all that was learned, and may be none: nobody who is in pain is sent off."""

from __future__ import annotations

from collections.abc import Sequence

from skill.conversation.steps import phrases
from skill.conversation.steps.asked import goes_on_for
from skill.conversation.steps.besides import EASED, FEAR, PARTLY, STILL
from skill.conversation.steps.ease import eases, is_open, seizes, softens, tells_ease
from skill.conversation.steps.where import has_stopped_driving
from skill.listening.words.grammar import AUXILIARIES

NEXT, WAIT = "next", "wait"


def eased_or_not(words: Sequence[str], *, sure: bool, cries: bool) -> str:
    """Return the kind of step talk that it is; empty where something is asked: "does B12 help it ease off"."""
    if words[:1] and words[0] in AUXILIARIES:
        return ""
    if phrases.is_partial(words) and phrases.asks_danger(words):
        return FEAR
    if phrases.hurts_elsewhere(words):
        return FEAR if phrases.asks_danger(words) else PARTLY
    if goes_on_for(words) or (phrases.hurts(words) and not softens(words)):
        return STILL
    if is_open(words) or (cries and seizes(words) and not eases(words)):
        return STILL  # "it's jumping", "I wish it was over"
    if not tells_ease(words) and (phrases.goes_on(words) or has_stopped_driving(words)):
        return NEXT
    return EASED if sure else WAIT
