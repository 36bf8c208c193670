"""Which answer stands for a question of which a part is covered: the one nearest to what was asked, gap and all.

What the words make likeliest is often what is asked of the thing that is missing; what a gap leaves to be asked, and what
is offered instead of it, tell more. How much each counts was learned (`cramp-helper learn covered`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from skill.article.article import TopicId
from skill.content import Content
from skill.listening.learned.weights import HAPPENING, REFUSE
from skill.listening.reading import Evidence
from skill.listening.subjects.contained import FOODS

TOLD_BY = 2
"""Gaps of a question that tell something; those behind them are details."""


def nearest(
    chances: Mapping[str, float], gaps: Sequence[str], ruled: str | None, content: Content, evidence: Evidence | None = None
) -> str:
    """Return the answer, by its id, that a question comes to without its gaps.

    Takes the logarithm of the probability of each answer (`Weights.chances`), the ids of the gaps, the answer that the
    rules find for the rest of the question, and what the words name. Where nothing was learned, that one, or the likeliest.
    """
    stood_for = answers_for(gaps, content)
    stood_for = [*stood_for, *([ruled] if ruled is not None and stood_for else [])]
    answers = stood_for or [answer for answer in chances if answer not in (REFUSE, HAPPENING)]
    weights = content.knowledge.nearest
    if not weights:
        return ruled or max(answers, key=chances.__getitem__)
    answers = [answer for answer in answers if answer in chances and _may_stand(answer, gaps, content, evidence)]
    scores = {
        answer: sum(
            [weights.get(name, 0) * value for name, value in nearness(answer, chances, gaps, ruled, content, evidence)]
        )
        for answer in answers
    }
    return max(answers, key=scores.__getitem__)


def _may_stand(answer: str, gaps: Sequence[str], content: Content, evidence: Evidence | None) -> bool:
    """Tell whether an answer may stand for the rest: foods only where eating is asked about, or what is missing is one."""
    if FOODS not in content.places[answer].aspects or evidence is None:
        return True
    offered = any(answer in content.knowledge.refusals[gap].offer for gap in gaps if gap in content.knowledge.refusals)
    return offered or FOODS in evidence.hinted or FOODS in evidence.cued


def answers_for(gaps: Sequence[str], content: Content) -> list[str]:
    """Return the answers that hold for a thing of a known kind that the article does not name; none where no gap is one."""
    refusals = content.knowledge.refusals
    topics = {refusals[gap].stands_for for gap in gaps if gap in refusals} - {None}
    if not topics:
        return []
    return [answer for answer, served in content.places.items() if not topics.isdisjoint(served.topics)]


def nearness(
    answer: str,
    chances: Mapping[str, float],
    gaps: Sequence[str],
    ruled: str | None,
    content: Content,
    evidence: Evidence | None = None,
) -> Iterator[tuple[str, float]]:
    """Return the name and the value of everything that tells how near an answer is."""
    yield "learned", chances[answer]
    if answer == ruled:
        yield "ruled", 1
    aspects = content.places[answer][1]
    if evidence is not None:
        yield from _named(answer, evidence, content)
    known = [(gap, content.knowledge.refusals[gap]) for gap in gaps[:TOLD_BY] if gap in content.knowledge.refusals]
    for gap, refusal in known:
        if answer in refusal.offer:
            yield f"offered {refusal.offer.index(answer)}", 1
        if not set(refusal.asks).isdisjoint(aspects):
            yield "left to ask", 1
            if refusal.asks[0] in aspects:
                yield "left to ask first", 1
        yield f"{gap} {answer}", 1
        for aspect in aspects:
            yield f"{gap} aspect:{aspect}", 1


def _named(answer: str, evidence: Evidence, content: Content) -> Iterator[tuple[str, float]]:
    """Return what tells whether an answer is about what is named, and tells what is asked of it."""
    topics, aspects, broader = content.places[answer]
    named = {*evidence.asked, *evidence.told}
    if not named.isdisjoint(topics):
        yield "about what is named", 1
        yield f"about what is {'asked' if not topics.isdisjoint(evidence.asked) else 'told'}", 1
    elif not named.isdisjoint(broader):
        yield "about what is broader", 1
    elif named:
        yield "about nothing that is named", 1
    kinds = {content.article.topics[TopicId(topic)].kind for topic in topics}
    for kind in kinds:
        for one in {content.article.topics[TopicId(topic)].kind for topic in named} or {"nothing"}:
            yield f"about a {kind}, {one} named", 1
    if not aspects.isdisjoint(evidence.cued):
        yield "tells what is cued", 1
    elif not aspects.isdisjoint(evidence.hinted):
        yield "tells what is hinted at", 1
