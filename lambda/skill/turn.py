"""The skill is one function: what was said and the conversation in, the reply and the conversation after it out."""

from __future__ import annotations

from collections.abc import Callable

from skill.article.prompts import Locale
from skill.content import Content
from skill.conversation.decide import decide
from skill.conversation.fitting.suited import remembering
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.intended import sampled
from skill.listening.listen import listen_to
from skill.listening.said import Said
from skill.listening.utterance import Utterance
from skill.listening.words.folding import fold
from skill.record import Record
from skill.replying.reply import Reply
from skill.replying.say import say


class Turn(Record):
    """One turn, with all that is known of it."""

    said: Said
    """What was said, as far as it reached the skill; nothing that watches may log or keep it unasked (R7.21)."""
    utterance: Utterance | None
    """What was heard; None where nothing was said."""
    move: Move
    reply: Reply
    conversation: Conversation
    """The conversation after the turn."""


Observer = Callable[[Turn], None]
"""What is told of every turn: the workbench, and the log of missed questions."""


def take_turn(said: Said, state: Conversation, locale: Locale, content: Content) -> Turn:
    """Answer one thing said, in some conversation, in some country; every speaker calls this, so they cannot disagree."""
    utterance = said.heard
    if said.opened:
        move = Move("control", detail="launch")
    elif said.answer is not None:
        move = Move("answer", said.answer)
    elif utterance is None and not said.words.strip():
        move = Move("decline", detail="unheard")
    else:
        if utterance is None:
            folded = fold(said.words, content.knowledge.folding)
            utterance = sampled(folded, content) or listen_to(folded, content.knowledge)
        state = remembering(utterance, state, content)
        move = decide(utterance, state, content)
    words = utterance.words if utterance is not None else ()
    reply, after = say(move, state, content, locale, words, lambda: words or fold(said.words, content.knowledge.folding))
    return Turn(said, utterance, move, reply, after)
