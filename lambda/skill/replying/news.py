"""What would be news to this listener: an offer that leads to a sentence just heard in other words is a broken promise.

Two sentences tell the same where they stand on the same passages of the article, or in nearly the same words.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import Answer, AnswerId, Line, PassageId
from skill.content import Content
from skill.conversation.state import Conversation, Said
from skill.listening.words.telling import SAME, telling_stems


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
    if conversation.said is not None:
        new = [one for one in new if not _says_again(one, conversation.said, content)]
    return tuple(sorted(new, key=lambda one: _passages(found[one].short[:1]) <= heard))


def _heard(content: Content, conversation: Conversation) -> set[PassageId]:
    """Return the passages behind all that was heard."""
    heard: set[PassageId] = set()
    for one in conversation.heard:
        answer = content.article.answer(one.removesuffix("+"))
        if answer is not None:
            heard |= _passages(answer.more if one.endswith("+") else answer.short)
    return heard


def _says_again(one: AnswerId, said: Said, content: Content) -> bool:
    """Tell whether an answer says, in nearly the same words, what was said last."""
    last = content.article.answer(said.id)
    if last is None:
        return False
    heard = _words(last.id, content, slice(len(last.short), None) if said.kind == "more" else slice(len(last.short)))
    words = _words(one, content, slice(len(content.article.answers[one].short)))
    return len(words & heard) >= SAME * len(words)


def _words(one: str, content: Content, part: slice) -> set[str]:
    return telling_stems(word for line in content.lines[one][part] for word in line.split())


def _passages(lines: Sequence[Line]) -> set[PassageId]:
    return {passage for line in lines for passage in line.sources}
