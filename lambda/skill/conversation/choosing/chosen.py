"""Which candidate is chosen, where something is on the table: the one that the most speaks for.

Danger, a cramp and the steps were decided before, by rule: no score overrules them (design, section 6).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from skill.content import Content
from skill.conversation.answers.traits import UNSPECIFIC, Scene
from skill.conversation.choosing.candidates import find_candidates
from skill.conversation.choosing.laying import Table, lay
from skill.conversation.choosing.reasons import Reason, kind_of, reasons_of_its_own, reasons_of_kind
from skill.conversation.following.certainty import NO_PROOF
from skill.conversation.following.confirming import AFFIRM, CONCLUDED, CONFIRM
from skill.conversation.following.kept import KEPT, SHORTER, SLOWLY
from skill.conversation.following.resolve import OTHERS
from skill.conversation.following.unlisted import UNLISTED
from skill.conversation.following.which_ones import ASKED_BACK
from skill.conversation.following.whys import NO_REASON
from skill.conversation.heard.leaving import ENOUGH, SORRY
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.steps.welcome import asks_behind
from skill.conversation.table import shares
from skill.listening.acts.contrasts import CORRECT
from skill.listening.acts.edges import HELP, NO, STOP, TELLS, THANKS, YES
from skill.listening.utterance import Utterance
from skill.listening.words.grammar import REQUESTS, asks_anything

SURE = 0.6
"""Probability of what is done about words that tell nothing; below it they are declined."""
LIKELY = 0.5
"""Probability of a control with which a session opens instead of a question."""
CERTAIN = 0.95
"""The same where an answer was found to words that name nothing: "who wrote all this, where do you get it from"."""
_SETTLED = frozenset((ASKED_BACK, KEPT, SHORTER, NO_REASON, NO_PROOF, OTHERS, CONCLUDED, SLOWLY, UNLISTED))
"""Details of what was found by comparing the words with what was just said, which no score knows better."""
_OPENING = ("help", "source", "louder", "repeat")


def is_weighed(proposed: Move, utterance: Utterance, state: Conversation, content: Content) -> bool:
    """Tell whether what the rules propose is weighed against everything else that could be said now.

    Not so without a table or words; nor what is plainly an act (a control's phrase, a pick, a no that asks nothing, "not
    what I asked"), nor a correction that has its answer.
    """
    if not content.knowledge.moves or state.is_bare or not utterance.words:
        return False
    if proposed.sure or (proposed.reading is not None and proposed.reading.sure) or proposed.part in (CONFIRM, AFFIRM):
        return False
    if proposed.detail in (ENOUGH, SORRY) or (proposed.detail == HELP and HELP in utterance.acts.edges):
        return False
    if proposed.kind == "answer" and state.said is None and state.topic is None and state.offer is not None:
        return state.offer.kind != "relief"  # behind the welcome, a question is as in a fresh session
    acts = utterance.acts
    picks = acts.pick is not None and proposed.kind == "answer"
    if proposed.reading is None and (picks or proposed.detail in _SETTLED):
        return False
    if proposed.detail == YES and asks_behind(utterance) and {THANKS, STOP}.isdisjoint(acts.edges):
        return False  # a yes to the one thing that is on offer, which is all that a bare question behind it can be about
    if CORRECT in acts.edges:
        return utterance.control is None and not (utterance.asks and proposed.kind == "answer")
    rejects = acts.special in ("rejected", "louder") or (
        acts.polarity == NO and not utterance.asks and len(acts.rest) < TELLS
    )
    return utterance.control is None and not rejects


def choose(proposed: Move, utterance: Utterance, scene: Scene | None, state: Conversation, content: Content) -> Move:
    """Return the likeliest of everything that could be said; what the rules propose is one of it, and counts for much."""
    candidates, table = lay_out(proposed, utterance, scene, state, content)
    weights = content.knowledge.moves
    kinds = {candidate: kind_of(candidate) for candidate in candidates}
    sums = {kind: _sum(reasons_of_kind(kind, table), weights) for kind in set(kinds.values())}
    scores = {
        candidate: (sums[kind] + _sum(reasons_of_its_own(candidate, table, content), weights)) / 100
        for candidate, kind in kinds.items()
    }
    best = max(scores, key=scores.__getitem__)
    likelihood = 1 / sum([math.exp(score - scores[best]) for score in scores.values()])
    evidence = utterance.asked.evidence
    strange = proposed.kind == "decline" and evidence is not None and bool(evidence.strangers)
    again = state.said is not None and candidates[best].answer == state.said.id
    nothing = evidence is not None and not (evidence.asked or evidence.told or evidence.cued)  # a radio, a child
    return proposed if strange and (again or (nothing and likelihood < SURE)) else candidates[best]


def _sum(found: Iterable[Reason], weights: Mapping[str, int]) -> float:
    return sum([weights[name] * value for name, value in found if name in weights])


def steered(proposed: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return the control that somebody means who opens with it in words that no list has: "what is it you do", "speak up".

    With nothing on the table there is nothing to weigh it against but a refusal, so it has to be likelier than not. What
    asks nothing and means nothing known, "oof oof oof", may be a cramp: then that is what is asked.
    """
    evidence = utterance.asked.evidence
    act = max(_OPENING, key=lambda one: utterance.guess.get(one, 0.0))
    likely = utterance.guess.get(act, 0.0)
    names = evidence is None or bool(evidence.asked or evidence.told)
    if not state.is_bare or (proposed.kind != "decline" and (names or likely < CERTAIN)):
        return proposed
    if likely >= LIKELY:
        return Move("control", detail=act)
    if proposed.kind != "decline":
        return proposed
    unclear = proposed.detail in UNSPECIFIC and not proposed.gaps and content.article.relief is not None
    exclaims = bool(utterance.words) and utterance.words[0] not in REQUESTS and not asks_anything(utterance.words)
    return proposed._replace(detail="unclear") if unclear and exclaims else proposed


def lay_out(
    proposed: Move, utterance: Utterance, scene: Scene | None, state: Conversation, content: Content
) -> tuple[dict[str, Move], Table]:
    """Return everything that could be said, by name, and what reasons for and against it are taken from."""
    shared = shares(utterance.words, content)
    candidates = find_candidates(proposed, utterance, scene.chances if scene else {}, shared, state, content)
    return candidates, lay(utterance, proposed, scene, shared, state, content)
