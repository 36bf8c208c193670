"""What was decided, or what a second model of the same words finds so much likelier that it is said instead.

The rules and the first model agree on what their makers thought of. The second was learned apart from both, and how far
each is trusted on voices that the second had not seen (`cramp-helper learn rank`). Never ranked again is what a rule
settled, what was picked from the table or is on offer, a correction, a word or two that name nothing, whether something is
safe, a refusal for good, what the article does not link, and everything in the steps.
"""

from __future__ import annotations

from heapq import nlargest

from skill.content import Content
from skill.conversation.answers.covering import FULL, NAMED, PART, asks_if_safe
from skill.conversation.answers.nearest import answers_for
from skill.conversation.answers.rank_traits import LOWEST, Ranking, rank, rank_traits
from skill.conversation.answers.weighing import UNLINKED, towards
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.acts.contrasts import CORRECT
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.questions.asked import NAMELESS
from skill.listening.reading import Evidence
from skill.listening.utterance import Utterance

FEW = 3
"""Words of which less tell nothing where none of them names anything."""
LIKELIEST = 3
"""How many of the likeliest candidates are looked at."""
OF_ANSWERS, OF_GAPS, OF_REFUSALS = 50, 60, 100
"""How far, in hundredths, an answer has to be ahead of another, of a refusal that names a gap, and of one that names none:
nearer ones are as often beside the point, and "I don't know that", with something irrelevant behind it, pleases nobody."""
_OPEN = frozenset({"unknown", "off-topic", "which-topic", ""})
"""Why something was declined that no entry of the refusals tells."""


def reranked(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Move:
    """Return what was decided (the same object), or what is likelier; where nothing was learned, what was decided."""
    evidence = ranked_by(move, utterance, state, content)
    ranking = None if evidence is None else rank(move, utterance, evidence, state, content)
    if ranking is None:
        return move
    trust = content.knowledge.trust
    scores = {
        candidate: sum([trust.get(name, 0) * value for name, value in rank_traits(candidate, ranking)])
        for candidate in candidates(ranking, content)
    }
    scores[ranking.own] += OF_ANSWERS if move.kind == "answer" else OF_GAPS if move.gaps else OF_REFUSALS
    best = max(scores, key=scores.__getitem__)
    return move if best == ranking.own else turned(best, ranking, content)


def ranked_by(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Evidence | None:
    """Return what a decision is ranked by; None for one that is not ranked again."""
    evidence, talking = utterance.asked.evidence, state.topic is not None
    corrects = talking and CORRECT in utterance.acts.edges
    if evidence is None or move.reading is None or state.step is not None or corrects or move.sure or move.part != "short":
        return None
    if move.kind == "answer":
        ruled = (move.reading.sure or move.reading.settled) and not move.gaps
        offered = state.offer is not None and move.answer in state.offer.answers
        return evidence if move.answer in content.places and not (ruled or offered) else None
    if len(utterance.words) < FEW and not (evidence.asked or evidence.told or evidence.cued or evidence.gaps):
        return None
    refusals = content.knowledge.refusals
    if asks_if_safe(utterance.asked, evidence):
        return None
    if move.kind != "decline" or move.detail == UNLINKED or not (move.detail in _OPEN or move.detail in refusals):
        return None
    reasons = (move.detail, move.reading.reason, *move.gaps)
    final = any(refusals[reason].final for reason in reasons if reason is not None and reason in refusals)
    return None if final else evidence


def candidates(ranking: Ranking, content: Content) -> list[str]:
    """Return what was decided, and the answers that are likeliest.

    What was answered is never declined after all, and what was just said never said again; of a thing that another topic
    stands for, only what is told of that one is.
    """
    chances, said = ranking.chances, ranking.state.said
    out = (ranking.own, REFUSE, HAPPENING, None if said is None else said.id)
    likeliest = [one for one in nlargest(LIKELIEST, chances, key=chances.__getitem__) if one not in out]
    stood_for = set(answers_for(ranking.move.gaps, content))
    return [ranking.own, *(one for one in likeliest if not stood_for or one in stood_for)]


def turned(best: str, ranking: Ranking, content: Content) -> Move:
    """Return the decision turned to another answer; what is not covered of the question is named with it."""
    gaps = ranking.move.gaps or _missing(ranking)
    reading = towards(best, ranking.reading, content)._replace(gaps=gaps, beside=())
    return ranking.move._replace(kind="answer", answer=best, gaps=gaps, detail="", near=(), topic=None, reading=reading)


def _missing(ranking: Ranking) -> tuple[str, ...]:
    """Return the gaps of a question that was declined without one, if a part of it is likelier than all of it."""
    part, full = (ranking.covered.get(much, LOWEST) for much in (PART, FULL))
    return ranking.evidence.gaps[:NAMED] or (NAMELESS,) if ranking.own == REFUSE and part > full else ()
