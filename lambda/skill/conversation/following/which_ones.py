"""A kind that was named is asked back: "which ones", "like what", after "some medicines"; "any others", after all."""

from __future__ import annotations

from skill.article.article import Answer, AnswerId, TopicId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.conversation.table import items, last_answer
from skill.listening.utterance import Utterance
from skill.listening.words.folding import stem
from skill.listening.words.telling import telling

ASKED_BACK = "asked-back"
"""How such a move came about: it is not weighed against others."""
_ASKS = frozenset(("which", "what", "name"))
_OTHERS = frozenset(("others", "other", "more"))
_POINTS = frozenset("ones those them they these like".split())
_WITH = _ASKS | _OTHERS | _POINTS
_WITH |= frozenset(
    "are is were was would could might be do you mean meant say so and but or then please the any one now hm".split()
)
"""All words of somebody who asks for no more than which ones they are."""
_MEMBERS = 2
"""Members of a kind, at least, that an answer names which tells what they are."""


def which_ones(utterance: Utterance, state: Conversation, content: Content) -> Move | None:
    """Return what tells which ones are meant by the kind that the last reply named last; None where nothing is asked back.

    Where the reply has just named them, that sentence is said again; others than those there are none.
    """
    words, last = utterance.words, last_answer(content, state)
    asks = not _ASKS.isdisjoint(words) and not _POINTS.isdisjoint(words)
    others = not _OTHERS.isdisjoint(words) and words[0] in (*_ASKS, "any")
    if last is None or not (asks or others) or not _WITH.issuperset(words):
        return None
    members = _members(last.topic, content)
    if len(members.intersection(content.named.get(last.id, [()])[0])) >= _MEMBERS:
        if others:
            return Move("no-more", detail=ASKED_BACK)
        return Move("answer", last.id, "recap", detail=str(_line_of(last, members, content)), sure=True)
    for topic in reversed(items(content, state)):
        told = _telling_members(topic, content)
        if told is not None and told != last.id and not others:
            return Move("answer", told, detail=ASKED_BACK, sure=True)
    return None


def _members(kind: str, content: Content) -> set[str]:
    """Return the topics that are of a kind."""
    return {str(topic.id) for topic in content.article.topics.values() if topic.about == kind}


def _telling_members(topic: TopicId, content: Content) -> str | None:
    """Return the answer that names what is of a kind; None for what is no kind."""
    members = _members(topic, content)
    for answer in content.serving.get(topic, ()) if len(members) >= _MEMBERS else ():
        own = content.article.answers[AnswerId(answer)].topic == topic
        if own and len(members.intersection(content.named.get(answer, [()])[0])) >= _MEMBERS:
            return answer
    return None


def _line_of(answer: Answer, members: set[str], content: Content) -> int:
    """Return the place of the sentence of an answer that names the most of some topics."""
    names = telling([word for one in members for word in content.article.topics[TopicId(one)].name.lower().split()])
    shared = [len(names & {stem(word) for word in line.split()}) for line in content.lines[answer.id][: len(answer.short)]]
    return max(range(len(shared)), key=shared.__getitem__)
