"""Learn what speaks how much for which move (`skill.conversation.choosing.reasons`), from whole conversations.

A turn may have several right moves; their probability together is what is made high.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import takewhile

from authoring.dialogues import BEFORE, Line
from authoring.learning.judgement import Judged, learn_traits
from authoring.wanted import Told, does
from skill.content import Content
from skill.conversation.answers.weighing import look_at
from skill.conversation.choosing.chosen import lay_out
from skill.conversation.choosing.first import by_rank
from skill.conversation.choosing.proposing import propose
from skill.conversation.choosing.reasons import reasons
from skill.conversation.fitting.in_brief import in_brief
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.intended import sampled
from skill.listening.listen import listen_to
from skill.listening.said import Said
from skill.listening.utterance import Utterance
from skill.listening.words.folding import fold
from skill.replying.say import say
from skill.turn import Turn, take_turn

OPENINGS = frozenset({"open cramp helper", "alexa open cramp helper"})
"""Turns that open the skill without a question."""
STRENGTH = 3.0
"""How strongly large weights are held down."""


Beginnings = dict[tuple[str, ...], Conversation]
"""What was said at the beginning of a conversation, to how it stands after it."""


def judge_moves(lines: Sequence[Line], content: Content, beginnings: Beginnings | None = None) -> Iterator[list[Judged]]:
    """Return what could be said at each turn of a conversation, with its reasons, and whether it would be right.

    The conversation goes on as the rules of `content` have it; turns that a higher rank decides, or at which nothing that
    could be said is right, teach nothing. `beginnings` keeps what conversations begin with, so that it is answered once.
    """
    beginnings = {} if beginnings is None else beginnings
    before = list(takewhile(lambda line: line.turn == BEFORE, lines))
    state = _begun(tuple(line.say for line in before), content, beginnings)
    for place, line in enumerate(lines[len(before) :], start=len(before) + 1):
        said = Said(opened=True) if line.say in OPENINGS else Said(line.say)
        if not said.opened and line.turn != BEFORE and not state.is_bare:
            folded = fold(line.say, content.knowledge.folding)
            utterance = sampled(folded, content) or listen_to(folded, content.knowledge)
            if utterance.words and by_rank(utterance, state, content) is None:  # what is a sample is not weighed
                scene = _judge(line, utterance, state, content)
                if any(one.right for one in scene) and not all(one.right for one in scene):
                    yield scene
            said = Said(line.say, heard=utterance)
        if place < len(lines):
            state = _after(said, state, content)


def _begun(before: tuple[str, ...], content: Content, beginnings: Beginnings) -> Conversation:
    if not before:
        return Conversation()
    if before not in beginnings:
        said = Said(opened=True) if before[-1] in OPENINGS else Said(before[-1])
        beginnings[before] = _after(said, _begun(before[:-1], content, beginnings), content)
    return beginnings[before]


def _after(said: Said, state: Conversation, content: Content) -> Conversation:
    turn = take_turn(said, state, content.locale(None), content)
    return turn.conversation if turn.reply.ask is not None else Conversation()


def _judge(line: Line, utterance: Utterance, state: Conversation, content: Content) -> list[Judged]:
    scene = look_at(utterance.asked, state, content)
    candidates, table = lay_out(propose(utterance, scene, state, content), utterance, scene, state, content)
    return [
        Judged(
            tuple((sys.intern(reason), value) for reason, value in reasons(name, table, content)),
            does(line.wanted, _told(in_brief(move, utterance, state, content), utterance, state, content), content),
        )
        for name, move in candidates.items()
    ]


def _told(move: Move, utterance: Utterance, state: Conversation, content: Content) -> Told:
    reply, after = say(move, state, content, content.locale(None))
    turn = Turn(Said(" ".join(utterance.words)), utterance, move, reply, after)
    found = frozenset(map(str, reply.sources))
    return Told(reply.outcome, reply.answer, found, reply.gaps, move.caution, move.kind, state, turn)


def learn_moves(scenes: Sequence[Sequence[Judged]]) -> dict[str, int]:
    """Return the weight of every reason, in hundredths; those that come to nothing are left out."""
    found = learn_traits(scenes, [1.0] * len(scenes), STRENGTH, {})
    return {name: weight for name, weight in found.items() if weight}
