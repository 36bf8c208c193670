"""Why that is: the reason that there is for what was just said, or that none is known."""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import Answer, AspectId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import last_answer
from skill.listening.telling import telling
from skill.listening.words import stem

WHY = "why"
"""The aspect of an answer that gives a reason."""
NO_REASON = "no-reason"
"""Why a question is declined that asks why, where nothing says so."""
_REASON = frozenset((WHY, "reason", "reasons"))
"""Words that ask for a reason, wherever they stand."""
_HOW_COME = ("how", "come")
_TELLS_REASON = frozenset(map(stem, "forgetting remember know knew is explains".split()))
"""Words before "why" where nothing is asked by it: "I forgot why I went in", "that's why"."""


def asks_reason(words: Sequence[str]) -> bool:
    """Tell whether somebody asks why, whatever else the words ask: "and why would a water pill do that"."""
    pairs = list(zip(("", *words), words, strict=False))
    return _HOW_COME in pairs or any(word in _REASON and stem(before) not in _TELLS_REASON for before, word in pairs)


def reason_of(answer: Answer, state: Conversation, content: Content) -> Move:
    """Return what says why it is as an answer has it: one of its own, what is left of this one, or that nothing does."""
    reason = content.article.find(answer.topic, AspectId(WHY))
    if reason is not None and not state.has_heard(reason.id):
        return Move("answer", reason.id)
    if answer.more and not state.has_heard(f"{answer.id}+"):
        return Move("answer", answer.id, "more")
    return Move("decline", detail=NO_REASON, topic=state.topic)


def bare_why(words: Sequence[str], state: Conversation, content: Content) -> Move | None:
    """Return what a why that names nothing comes to after an answer that gives no reason itself: "and why is that"."""
    last = last_answer(content, state)
    if last is None or not asks_reason(words) or telling(words) - {WHY, "reason"}:
        return None
    return None if WHY in content.places[last.id].aspects else reason_of(last, state, content)
