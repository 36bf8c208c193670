"""Whoever names something that the article has, in words that are all known, hears what it has of it, and no refusal.

"I don't know that", with the very answer offered in the next breath, is what nobody wants to hear (design, section 1).
"""

from __future__ import annotations

from skill.content import Content
from skill.conversation.answers.weighing import advisor_of, focus
from skill.conversation.choosing.asking import gap_of_aspect
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.questions.asked import NAMELESS
from skill.listening.reading import Evidence
from skill.listening.utterance import Utterance

UNKNOWN = "unknown"
"""Why something is declined that is near the article, and is none of what it is known not to cover."""


def told_instead(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return the answer about what is named, where the question would be refused for no reason that is known.

    Not so with a word that nothing knows, beside a gap, or in the steps.
    """
    evidence, advisor = utterance.asked.evidence, advisor_of(state, content)
    if move.kind != "decline" or move.detail != UNKNOWN or move.gaps or state.step is not None:
        return move
    if evidence is None or advisor is None or evidence.strangers or evidence.gaps:
        return move
    told = _about(evidence, state, content)
    if not told:
        return move
    chances = advisor.chances([*evidence.features, *focus(evidence, state)])
    best = max(told, key=lambda answer: chances.get(answer, float("-inf")))
    if state.said is not None and best == state.said.id:
        return Move("answer", best, reading=utterance.asked)
    gaps = gap_of_aspect(best, utterance, content) or (NAMELESS,)
    return Move("answer", best, gaps=gaps, reading=utterance.asked)


def _about(evidence: Evidence, state: Conversation, content: Content) -> list[str]:
    """Return the answers about what is named; where some tell what is asked of it, only those."""
    named = evidence.asked or (evidence.told if state.is_bare else ())
    found = [answer for answer, served in content.places.items() if not served.topics.isdisjoint(named)]
    asked = [answer for answer in found if not content.places[answer].aspects.isdisjoint(evidence.cued)]
    return asked or found
