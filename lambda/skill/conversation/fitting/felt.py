"""What somebody feels is answered with what it may be or whom to see, before what it is called (design, section 5)."""

from __future__ import annotations

from skill.article.article import AnswerId, AspectId
from skill.content import Content
from skill.conversation.move import Move
from skill.listening.utterance import Utterance


def felt(move: Move, utterance: Utterance, content: Content) -> Move:
    """Return the move that tells what a sign may come from, rather than its name, unless it was named so."""
    if move.kind != "answer" or move.answer is None or move.part != "short" or not utterance.words:
        return move
    answer = content.article.answers[AnswerId(move.answer)]
    names = {word for word, explained in content.article.words.items() if explained == answer.id}
    is_sign = content.article.topics[answer.topic].kind == "sign"
    if not (is_sign and names) or not names.isdisjoint(utterance.words):
        return move
    source = content.article.find(answer.topic, AspectId("causes"))
    return move if source is None else move._replace(answer=source.id)
