"""Which answer a question has: the conversation supplies what the question lacks."""

from __future__ import annotations

from itertools import chain

from skill.article.article import Answer, AnswerId, AspectId, TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.reading import Reading

SYMPTOMS, TESTS = "symptoms", "tests"
"""Aspects: how one knows that something is the cause, and, where nothing shows it, how a doctor finds out."""
_OF_THE_WHOLE = ("symptoms", "safe", "treatment")
"""Aspects that are told of the main topic, for each of its signs: what else there is, whether it lasts, what is done."""


def find_answer(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Find the answer to a question; the conversation supplies the topic or the aspect that it lacks."""
    article = content.article
    if reading.answer is not None:
        return article.answer(reading.answer)
    if reading.aspect == "compare" and (reading.topic is None or reading.topic != reading.other):
        comparison = _find_comparison(content, conversation, reading)
        if comparison is not None or reading.topic is None:
            return comparison
    offered = _offered(content, conversation, reading)
    if offered is not None:
        return offered
    topics: list[str | None] = [reading.topic] if reading.topic else [conversation.topic]
    aspect = "meaning" if reading.aspect == "compare" and reading.topic == reading.other else reading.aspect
    if aspect is not None:
        topics += _stand_ins(content, conversation, reading, aspect)
    named = sign_pointed_at(content, conversation, reading)
    for topic in [named] if named else topics:
        if topic is not None and topic in article.topics:
            answer = find_about(content, conversation, TopicId(topic), aspect)
            if answer is not None:
                return answer
            if reading.gaps:  # what the article has on the topic, for want of what it has on the aspect
                return find_about(content, conversation, TopicId(topic), None)
    return None


def _stand_ins(content: Content, conversation: Conversation, reading: Reading, aspect: str) -> list[str | None]:
    """Return the topics that may answer where the one meant has nothing on the aspect.

    Seeing a doctor is the same for all. Otherwise nothing stands in for a topic that is being talked about, or the listener
    would take what is said of another for an answer; but the effect leads to the main topic, and a sign to its other signs.
    """
    knowledge = content.knowledge
    about = content.article.topics.get(TopicId(conversation.topic)) if conversation.topic else None
    if aspect in knowledge.general or (reading.topic is None and about is None):
        return [knowledge.defaults.get(aspect)]
    if reading.topic is None and about is not None and about.kind == "effect":
        return [knowledge.main, knowledge.defaults.get(aspect)]
    if reading.topic is None and about is not None and about.kind in ("sign", "thing") and aspect in _OF_THE_WHOLE:
        return [knowledge.main]
    return []


def find_about(content: Content, conversation: Conversation, topic: TopicId, aspect: str | None) -> Answer | None:
    """Find the answer about a topic to the aspect asked, or to the one that the conversation or the topic supplies."""
    article, about = content.article, content.article.topics[topic]
    if aspect is None:
        wanted = [AspectId(one) for one in (_carried(conversation, topic), about.default) if one]
        own = (article.answers.get(article.pairs.get((topic, aspect), AnswerId(""))) for aspect in wanted)
        found = chain(own, (article.find(topic, aspect) for aspect in wanted))
        heard = None
        for answer in found:
            if answer is not None and not conversation.has_heard(answer.id):
                return answer
            heard = heard or answer
        return heard
    if aspect == SYMPTOMS and about.kind == "factor" and article.find(topic, AspectId(SYMPTOMS)) is None:
        tests = article.find(TopicId(content.knowledge.defaults.get(TESTS) or topic), AspectId(TESTS))
        if tests is not None:
            return tests  # "how would I know it's the statin"
    return article.find_nearest(topic, AspectId(aspect), [AspectId(one) for one in content.otherwise.get(aspect, ())])


def sign_pointed_at(content: Content, conversation: Conversation, reading: Reading) -> str | None:
    """Return the sign being talked about when it is asked whether that comes from something ("is that from low B12")."""
    before = conversation.topic
    if before is None or not reading.points or reading.topic not in content.article.topics:
        return None
    lineage = [reading.topic, *content.knowledge.ancestors(str(reading.topic))]
    linked = any(before in content.knowledge.topics[str(one)].signs for one in lineage)
    return before if linked and reading.aspect in (None, "causes") else None


def _offered(content: Content, conversation: Conversation, reading: Reading) -> Answer | None:
    """Return the answer on offer that a question without a topic asks for: an offer said back need not name its topic."""
    if reading.topic is not None and not (reading.points and reading.topic == conversation.topic):
        return None  # "dark urine, he has that, what do we do about it" names only what was spoken of
    if reading.aspect is None or conversation.offer is None:
        return None
    for answer_id in conversation.offer.answers:
        answer = content.article.answer(answer_id)
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
    return None
