"""Which candidate is chosen, where something is on the table: the one that the most speaks for.

Danger, a cramp and the steps were decided before, by rule: no score overrules them (design, section 6).
"""

from __future__ import annotations

import math

from skill.content import Content
from skill.conversation.candidates import find_candidates
from skill.conversation.move import Move
from skill.conversation.reasons import lay, reasons
from skill.conversation.state import Conversation
from skill.conversation.traits import Scene
from skill.conversation.weighing import look_at
from skill.listening.utterance import Utterance

SURE = 0.6
"""Probability of what is done about words that tell nothing; below it they are declined."""
SHOWN = 6
"""Candidates that a move carries with their scores."""


def is_bare(state: Conversation) -> bool:
    """Tell whether nothing is on the table: then only the words count."""
    return state.offer is None and state.said is None and state.topic is None


def choose(proposed: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return the likeliest of everything that could be said; what the rules propose is one of it, and counts for much."""
    weights = content.knowledge.moves
    if not weights or is_bare(state) or not utterance.words:  # an intent without words says what it means, or nothing
        return proposed
    scene = look_at(utterance.asked, state, content)
    candidates = find_candidates(proposed, utterance, scene.chances if scene else {}, state, content)
    scores = weigh_candidates(candidates, proposed, utterance, scene, state, content)
    ranked = sorted(scores.items(), key=lambda one: -one[1])
    best, highest = ranked[0]
    likelihood = 1 / sum([math.exp(score - highest) for _, score in ranked])
    evidence = utterance.asked.evidence
    again = state.said is not None and candidates[best].answer == state.said.id
    again = again and proposed.kind == "decline" and evidence is not None and bool(evidence.strangers)
    chosen = proposed if again or (_tells_nothing(utterance, proposed) and likelihood < SURE) else candidates[best]
    return chosen._replace(scores=tuple(ranked[:SHOWN]))


def _tells_nothing(utterance: Utterance, proposed: Move) -> bool:
    """Tell whether nothing heard is of the article or asks for anything, and some words nobody knows: a radio, a child."""
    evidence = utterance.asked.evidence
    return (
        proposed.kind == "decline"
        and evidence is not None
        and bool(evidence.strangers)
        and not (evidence.asked or evidence.told or evidence.cued)
    )


def weigh_candidates(
    candidates: dict[str, Move],
    proposed: Move,
    utterance: Utterance,
    scene: Scene | None,
    state: Conversation,
    content: Content,
) -> dict[str, float]:
    """Return the score of each candidate, a logarithm: the higher, the likelier."""
    weights, table = content.knowledge.moves, lay(utterance, proposed, scene, state, content)
    return {
        candidate: sum([weights.get(name, 0) * value for name, value in reasons(candidate, table, content)]) / 100
        for candidate in candidates
    }
