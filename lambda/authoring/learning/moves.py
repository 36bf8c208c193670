"""Learn what speaks how much for which move (`skill.conversation.reasons`), from whole conversations.

A turn may have several right moves; their probability together is what is made high.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from authoring.dialogues import BEFORE, Line
from authoring.learning.judgement import Judged, learn_traits
from authoring.wanted import Told, does
from skill.content import Content
from skill.conversation.choosing import is_bare, lay_out
from skill.conversation.move import Move
from skill.conversation.proposing import propose
from skill.conversation.ranked import by_rank
from skill.conversation.reasons import reasons
from skill.conversation.state import Conversation
from skill.conversation.weighing import look_at
from skill.listening.listen import listen
from skill.listening.said import Said
from skill.listening.utterance import Utterance
from skill.replying.say import say
from skill.turn import Turn, take_turn

OPENINGS = frozenset({"open cramp helper", "alexa open cramp helper"})
"""Turns that open the skill without a question."""
STRENGTH = 3.0
"""How strongly large weights are held down."""


def judge_moves(lines: Sequence[Line], content: Content) -> Iterator[list[Judged]]:
    """Return what could be said at each turn of a conversation, with its reasons, and whether it would be right.

    The conversation goes on as the rules of `content` have it; turns that a higher rank decides, or at which nothing that
    could be said is right, teach nothing.
    """
    locale = content.locale(None)
    state = Conversation()
    for line in lines:
        said = Said(opened=True) if line.say in OPENINGS else Said(line.say)
        if not said.opened and line.turn != BEFORE and not is_bare(state):
            utterance = listen(line.say, content.knowledge)
            if by_rank(utterance, state, content) is None:
                scene = _judge(line, utterance, state, content)
                if any(one.right for one in scene) and not all(one.right for one in scene):
                    yield scene
        turn = take_turn(said, state, locale, content)
        state = turn.conversation if turn.reply.ask is not None else Conversation()


def _judge(line: Line, utterance: Utterance, state: Conversation, content: Content) -> list[Judged]:
    scene = look_at(utterance.asked, state, content)
    candidates, table = lay_out(propose(utterance, scene, state, content), utterance, scene, state, content)
    return [
        Judged(
            tuple((sys.intern(reason), value) for reason, value in reasons(name, table, content)),
            does(line.wanted, _told(move, utterance, state, content), content),
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
