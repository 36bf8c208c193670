"""Which answer a question has: the conversation supplies what the question lacks."""

from __future__ import annotations

from skill.article import Answer, AnswerId, AspectId, TopicId
from skill.content import Content
from skill.conversation import Conversation
from skill.understanding.reading import Reading


def find_answer(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Find the answer to a question; the conversation supplies the topic or the aspect that it lacks."""
    article, knowledge = content.article, content.knowledge
    if reading.aspect == "compare":
        return _find_comparison(content, conversation, reading)
    offered = _offered(content, conversation, reading)
    if offered is not None:
        return offered
    topics: list[str | None] = [reading.topic] if reading.topic else [conversation.topic]
    aspect = reading.aspect
    if aspect is not None and reading.topic is None:
        topics.append(knowledge.main if conversation.topic is not None else None)
    if aspect is not None and (reading.topic is None or aspect in knowledge.general):
        topics.append(knowledge.defaults.get(aspect))
    for topic in topics:
        if topic is None or topic not in article.topics:
            continue
        wanted = [aspect] if aspect else [_carried(conversation, topic), article.topics[TopicId(topic)].default]
        for one in [*wanted, *(content.otherwise.get(one or "") for one in wanted if aspect)]:
            answer = article.find(TopicId(topic), AspectId(one)) if one else None
            if answer is not None:
                return answer
    return None


def _offered(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Return the answer on offer that a question without a topic asks for: an offer said back need not name its topic."""
    if reading.topic is not None or reading.aspect is None or conversation.offer is None:
        return None
    for answer_id in conversation.offer.answers:
        answer = content.article.answers.get(AnswerId(answer_id))
        if answer is not None and answer.aspect == reading.aspect:
            return answer
    return None


def _carried(conversation: Conversation, topic: str) -> str | None:
    """Return the aspect that is being talked about, when only another topic was named ("what about injections")."""
    return conversation.aspect if conversation.topic != topic else None


def _find_comparison(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Find a comparison; with one topic named, the other is the one being talked about."""
    named = [topic for topic in (reading.topic, reading.other) if topic]
    spoken_of = [topic for topic in (conversation.topic, conversation.other) if topic and topic not in named]
    for other in [*named[1:], *spoken_of]:
        for topic in [*named[:1], *spoken_of]:
            if topic != other:
                answer = content.article.compare(TopicId(topic), TopicId(other))
                if answer is not None:
                    return answer
    for topic in named[:1] if len(named) == 1 else ():
        pairs = [pair for pair in content.article.comparisons if topic in pair]
        if pairs:
            return content.article.answers[content.article.comparisons[pairs[0]]]
    return None
