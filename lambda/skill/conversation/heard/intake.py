"""What somebody says to have eaten, drunk or taken, in no great amount: no emergency, however a score takes it."""

from __future__ import annotations

from skill.content import Content
from skill.listening.cramp.happening import feels
from skill.listening.danger.alarm import find_signs
from skill.listening.utterance import Utterance

_TAKES = frozenset("drink drank drinking eat ate eating take takes taking".split())
_HAS = frozenset("have had having".split())
"""Verbs of what goes into the body, and those that are that only of something to eat or drink."""
_FIRST = 5
"""Words from the beginning within which such a verb stands."""
_OF_INTAKE = frozenset("swallowed child-ate going-to urine just-had person personal".split())
"""Ideas that begin a sign of the lists, and tell no more than that something is taken, or name water."""
FOODS = "foods"
"""The aspect of something to eat."""


def tells_intake(utterance: Utterance, content: Content) -> bool:
    """Tell whether somebody only says what they eat, drink or take, all of it known, and no poison or pack of pills."""
    evidence, words, knowledge = utterance.asked.evidence, utterance.words, content.knowledge
    if evidence is None or evidence.strangers or utterance.danger.flag is not None or "i" not in words[:2]:
        return False
    edible = FOODS in evidence.hinted or any(
        knowledge.refusals[gap].thing for gap in evidence.gaps if gap in knowledge.refusals
    )
    takes = not _TAKES.isdisjoint(words[:_FIRST]) and bool(evidence.asked or edible or evidence.gaps)
    if feels(words) or not (takes or (edible and not _HAS.isdisjoint(words[:_FIRST]))):
        return False
    heard = find_signs(words, knowledge).heard
    return not any(one.kind == "flag" or (one.id in knowledge.flag_starts and one.id not in _OF_INTAKE) for one in heard)
