"""Why something was said: what was heard, and every candidate with its score and the traits behind it, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from skill.content import Content
from skill.conversation.answers.rank_traits import rank, rank_traits
from skill.conversation.answers.reranking import candidates, ranked_by, reranked
from skill.conversation.answers.traits import traits
from skill.conversation.answers.weighing import look_at
from skill.conversation.choosing.chosen import is_weighed, lay_out
from skill.conversation.choosing.first import by_rank
from skill.conversation.choosing.proposing import propose
from skill.conversation.choosing.reasons import reasons
from skill.conversation.decide import decide
from skill.conversation.state import Conversation
from skill.listening.utterance import Utterance
from skill.turn import Turn

MOST = 6
"""Candidates that are shown."""
LEAST = 0.05
"""Probability from which an act is shown."""


def why(turn: Turn, before: Conversation, content: Content) -> dict[str, Any]:
    """Return what was heard, what was decided, and the likeliest candidates; `before` is the conversation it was said in.

    `by` is what decided: `rank` (danger, a cramp and the steps before all scores), `what is on the table`, `the words`,
    `rules`, where nothing is weighed, or `a second model`, where that found another answer so much likelier. A candidate
    has its `score` (a logarithm, the higher the likelier) and `reasons`, each with what it added.
    """
    move = turn.move
    found: dict[str, Any] = {
        "move": move.kind,
        "detail": move.detail,
        "answer": move.answer,
        "part": move.part,
        "by": "",
        "heard": {},
        "candidates": [],
    }
    utterance = turn.utterance
    if utterance is None:
        return found
    asked = utterance.asked
    found["heard"] = {
        "words": " ".join(utterance.words),
        "acts": [*utterance.acts.edges, *filter(None, (utterance.acts.pick, utterance.acts.special, utterance.control))],
        "likely acts": {act: round(chance, 2) for act, chance in utterance.guess.items() if chance >= LEAST},
        "left over": " ".join(utterance.acts.rest),
        "topics": [topic for topic in (asked.topic, asked.other) if topic],
        "aspect": asked.aspect,
        "gaps": list(move.gaps),
        "refused as": asked.reason,
        "danger": utterance.danger.band,
    }
    found["by"], weighed = _weighed(utterance, before, content)
    ranked = sorted(weighed, key=lambda one: -one[1])[:MOST]
    found["candidates"] = [
        {"candidate": candidate, "score": round(score, 2), "reasons": [list(reason) for reason in added if reason[1]]}
        for candidate, score, added in ranked
    ]
    return found


Weighed = tuple[str, float, list[tuple[str, float]]]
"""A candidate, its score, and what each reason added."""


def _weighed(utterance: Utterance, before: Conversation, content: Content) -> tuple[str, list[Weighed]]:
    """Return what decided, and the candidates where scores did."""
    knowledge = content.knowledge
    if by_rank(utterance, before, content) is not None:
        return "rank", []
    ranked = _ranked(utterance, before, content)
    if ranked:
        return "a second model", ranked
    scene = look_at(utterance.asked, before, content)
    proposed = propose(utterance, scene, before, content)
    if before.step is None and is_weighed(proposed, utterance, before, content):
        names, table = lay_out(proposed, utterance, scene, before, content)
        return "what is on the table", [_score(name, reasons(name, table, content), knowledge.moves) for name in names]
    if scene is None or not before.is_bare:
        return "rules", []
    found = [_score(name, traits(name, scene, content), knowledge.judgement) for name in scene.chances]
    return "the words", found


def _ranked(utterance: Utterance, before: Conversation, content: Content) -> list[Weighed]:
    """Return the candidates of the second model, if it turned what was decided before it; else none."""
    decided = decide(utterance, before, content._replace(knowledge=content.knowledge._replace(ranker=None)))
    evidence = ranked_by(decided, utterance, before, content)
    ranking = None if evidence is None else rank(decided, utterance, evidence, before, content)
    if ranking is None or reranked(decided, utterance, before, content) is decided:
        return []
    return [_score(one, rank_traits(one, ranking), content.knowledge.trust) for one in candidates(ranking, content)]


def _score(name: str, found: Iterable[tuple[str, float]], weights: Mapping[str, int]) -> Weighed:
    """Return a candidate with what each reason adds: its weight, in hundredths, times its value."""
    added = [(reason, round(weights.get(reason, 0) * value / 100, 2)) for reason, value in found]
    return name, sum(value for _, value in added), added


def lines(found: dict[str, Any]) -> Iterator[str]:
    """Return what `why` found as lines of text: what was heard, what was decided, and each candidate with its reasons."""
    heard = [f"{name} {_text(value)}" for name, value in found["heard"].items() if value]
    yield f"heard: {'; '.join(heard) or 'nothing'}"
    decided = (found["move"], found["detail"], found["answer"], found["part"] if found["answer"] else "")
    yield f"decided: {' '.join(filter(None, decided))}{', by ' + found['by'] if found['by'] else ''}"
    for one in found["candidates"]:
        yield f"{one['score']:8.2f}  {one['candidate']}: {', '.join(f'{name} {value:g}' for name, value in one['reasons'])}"


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {one}" for name, one in value.items())
    return ", ".join(value) if isinstance(value, list) else str(value)
