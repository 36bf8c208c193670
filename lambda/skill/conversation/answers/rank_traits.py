"""What speaks for what was decided, and for the answers that a second model finds likelier (`reranking`).

The model is learned from every word of an utterance and from the table. A trait is the same for all answers, such as what
the model makes of one, or how the one that was decided was come by.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

from skill.content import Content
from skill.conversation.answers.covering import FULL, NOTHING, PART, cover_features
from skill.conversation.answers.traits import UNSPECIFIC
from skill.conversation.answers.weighing import UNLINKED
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.learned.weights import REFUSE
from skill.listening.reading import Evidence, Reading
from skill.listening.utterance import Utterance
from skill.record import Record

LOWEST = -12.0
"""The logarithm below which a probability tells nothing more."""
MANY = 3
"""Words that nothing knows beyond which it does not matter how many."""
_COVERED = (FULL, PART, NOTHING)

Trait = tuple[str, float]


class Ranking(Record):
    """What is ranked once more."""

    move: Move
    """What was decided."""
    own: str
    """Its candidate: the id of its answer, or `REFUSE`."""
    reading: Reading
    evidence: Evidence
    utterance: Utterance
    state: Conversation
    chances: Mapping[str, float]
    """Candidate to the logarithm of the probability that the words and the table give it."""
    covered: Mapping[str, float]
    """How much may be covered, to the logarithm of its probability; empty where nothing was learned of that."""
    allowed: bool
    """Whether all the gaps may go with an answer."""


def rank_features(utterance: Utterance, evidence: Evidence, state: Conversation) -> list[str]:
    """Return what the second model is given: what tells which answer is wanted, all words and pairs, and the table."""
    words = ["^", *utterance.words, "$"]
    found = dict.fromkeys(evidence.features)
    found |= dict.fromkeys([f"u:{word}" for word in words])
    found |= dict.fromkeys([f"u:{first} {second}" for first, second in pairwise(words)])
    return [*found, *_of_table(state, named=bool(evidence.asked or evidence.told))]


def _of_table(state: Conversation, *, named: bool) -> Iterator[str]:
    if state.topic is None:
        yield "table:bare"
        return
    yield "table:talking"
    lies = (f"topic:{state.topic}", f"aspect:{state.aspect}", f"said:{state.said.id if state.said else None}")
    yield from (f"table:{one}" for one in lies)
    if not named:
        yield from (f"pointing:{one}" for one in lies)
    if state.offer is not None:
        yield from (f"offer:{answer}" for answer in state.offer.answers)


def rank(move: Move, utterance: Utterance, evidence: Evidence, state: Conversation, content: Content) -> Ranking | None:
    """Return what is ranked; None where no second model was learned."""
    chances = second_chances(utterance, state, content)
    return ranking_of(move, utterance, evidence, state, chances, content) if chances else None


def second_chances(utterance: Utterance, state: Conversation, content: Content) -> Mapping[str, float]:
    """Return what the second model makes of an utterance before a table; nothing where there is no model or no question."""
    ranker, evidence = content.knowledge.ranker, utterance.asked.evidence
    return {} if ranker is None or evidence is None else ranker.chances(rank_features(utterance, evidence, state))


def ranking_of(
    move: Move,
    utterance: Utterance,
    evidence: Evidence,
    state: Conversation,
    chances: Mapping[str, float],
    content: Content,
) -> Ranking:
    """Return what is ranked, given what the second model makes of it."""
    knowledge = content.knowledge
    covering, refusals = knowledge.covering, knowledge.refusals
    covered = {} if covering is None else covering.chances(cover_features(evidence, chances, content))
    gaps = [refusals[gap] for gap in move.gaps if gap in refusals]
    return Ranking(
        move,
        move.answer if move.kind == "answer" and move.answer is not None else REFUSE,
        move.reading or utterance.asked,
        evidence,
        utterance,
        state,
        chances,
        covered,
        len(gaps) == len(move.gaps) and all(gap.part or gap.stands_for for gap in gaps),
    )


def rank_traits(candidate: str, ranking: Ranking) -> Iterator[Trait]:
    """Return the name and the value of everything that speaks for or against a candidate."""
    move, own = ranking.move, ranking.own
    talking = ", talking" if ranking.state.topic is not None else ""
    came = f"{move.kind}{', in part' if move.gaps else ''}"
    learned = max(ranking.chances.get(candidate, LOWEST), LOWEST)
    yield f"learned{talking}", learned
    if candidate == own:
        yield from _of_own(ranking, came, talking)
        yield f"learned of own {came}", learned
    else:
        yield f"answered after {came}", 1
        yield f"learned after {came}", learned
        yield from _of_table_and(candidate, ranking)
        yield from _of_covered(ranking, came)
    if move.gaps and not candidate == own == REFUSE:
        yield f"answered beside {move.gaps[0]}", 1


def _of_own(ranking: Ranking, came: str, talking: str) -> Iterator[Trait]:
    """Return what tells how far what was decided is trusted."""
    move, reading, utterance = ranking.move, ranking.reading, ranking.utterance
    yield f"own {came}{talking}", 1
    yield f"own {ranking.own}", 1
    yield f"own {'settled' if reading.settled else 'open'}", 1
    if reading.sure:
        yield "own, sure", 1
    if move.kind == "decline":
        yield f"own {reading.reason if reading.reason in UNSPECIFIC | {UNLINKED} else 'named'}", 1
        yield "own, strangers", min(ranking.evidence.strangers, MANY)
        yield "own, gaps heard", bool(ranking.evidence.gaps)
    yield from ((f"own, act {act}", 1.0) for act in utterance.acts.edges)
    yield "own, long", math.log(1 + len(utterance.words))
    if utterance.asks:
        yield "own, asks", 1


def _of_table_and(candidate: str, ranking: Ranking) -> Iterator[Trait]:
    """Return what tells whether another answer fits the conversation."""
    state = ranking.state
    if candidate in state.heard:
        yield "heard", 1
    if state.offer is not None and candidate in state.offer.answers:
        yield "offered", 1


def _of_covered(ranking: Ranking, came: str) -> Iterator[Trait]:
    """Return what tells whether all is covered, or a part, or nothing."""
    gaps = ranking.move.gaps
    for much in _COVERED if not gaps or ranking.own == REFUSE else ():
        yield f"{much} covered after {came}", max(ranking.covered.get(much, LOWEST), LOWEST)
    if gaps and ranking.own == REFUSE:
        yield "gaps that may go with an answer", ranking.allowed
