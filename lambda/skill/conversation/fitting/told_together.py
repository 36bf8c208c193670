"""Two things are named of which one answer tells: "I take a statin and a water pill" hears of both, and not of the last."""

from __future__ import annotations

from collections.abc import Set

from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.move import Move
from skill.listening.subjects.places import CAUSAL
from skill.listening.utterance import Utterance

_TWO = 2
"""Things, at least, that are told of together."""
_COMMON = "common"
"""The aspect of how often something is the cause: asked whether two things are, nobody wants to hear of all causes."""
_APART = frozenset("or not than without but instead".split())
"""Words with which one of them is set against the other."""


def told_together(move: Move, utterance: Utterance, content: Content) -> Move:
    """Return a move, or the answer of what both things are, where it names them all and tells the same of them."""
    evidence = utterance.asked.evidence
    if move.kind != "answer" or move.part != "short" or move.answer is None or move.then or evidence is None:
        return move
    if not _APART.isdisjoint(utterance.words) or move.answer not in content.places:
        return move
    topics = content.article.topics
    named = {TopicId(one) for one in (*evidence.asked, *evidence.told) if topics[TopicId(one)].kind != "effect"}
    parents = {topics[one].about for one in named}
    parent = next(iter(parents)) if len(parents) == 1 else None
    if parent is None or len(named) < _TWO:
        return move
    instead = _answer_of_all(parent, named, content.places[move.answer].aspects, content)
    return move if instead is None or instead == move.answer else move._replace(answer=instead)


def _answer_of_all(parent: TopicId, named: Set[TopicId], aspects: Set[str], content: Content) -> str | None:
    """Return the answer about a broader topic that names all of some things, the one that tells what is asked first."""
    found = [
        one
        for one, answer in content.article.answers.items()
        if answer.topic == parent and {str(name) for name in named} <= set(content.named.get(one, ((), ()))[0])
    ]
    same = [one for one in found if not content.places[one].aspects.isdisjoint(aspects)]
    causal = not aspects.isdisjoint(CAUSAL | {_COMMON})
    like = [one for one in found if causal and not content.places[one].aspects.isdisjoint(CAUSAL - {"meaning"})]
    return next(iter([*same, *like]), None)
