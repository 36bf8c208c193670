"""What would be news to this listener: an offer that leads to a sentence just heard in other words is a broken promise.

Two sentences tell the same where they stand on the same passages of the article; words need not be compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import Answer, AnswerId, Line, PassageId
from skill.content import Content
from skill.conversation.state import Conversation


def has_new_rest(content: Content, conversation: Conversation, answer: Answer) -> bool:
    """Tell whether the rest of an answer is unheard, and stands on a passage that no other answer heard stands on.

    What its own first part says of a passage may be half of it.
    """
    rest = f"{answer.id}+"
    if not answer.more or conversation.has_heard(rest) or rest in conversation.turned_down:
        return False
    others = conversation._replace(heard=tuple(one for one in conversation.heard if one != answer.id))
    return not _passages(answer.more) <= _heard(content, others)


def news(content: Content, conversation: Conversation, answers: Sequence[AnswerId]) -> tuple[AnswerId, ...]:
    """Return those answers, not heard yet, that say anything new, in order; what opens with something old comes last."""
    heard, found = _heard(content, conversation), content.article.answers
    wanted = [one for one in answers if one not in conversation.turned_down]
    new = [one for one in wanted if not (conversation.has_heard(one) or _passages(found[one].short) <= heard)]
    return tuple(sorted(new, key=lambda one: _passages(found[one].short[:1]) <= heard))


def _heard(content: Content, conversation: Conversation) -> set[PassageId]:
    """Return the passages behind all that was heard."""
    heard: set[PassageId] = set()
    for one in conversation.heard:
        answer = content.article.answer(one.removesuffix("+"))
        if answer is not None:
            heard |= _passages(answer.more if one.endswith("+") else answer.short)
    return heard


def _passages(lines: Sequence[Line]) -> set[PassageId]:
    return {passage for line in lines for passage in line.sources}
