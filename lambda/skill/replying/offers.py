"""What is offered after a reply: the rest of it first, then what follows from it; never what was already heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from skill.article.article import Answer, AnswerId, TopicId
from skill.content import Content
from skill.conversation.state import Conversation, Offer
from skill.listening.words.folding import stem
from skill.replying.news import has_new_rest, news
from skill.replying.pronouns import as_thing, offer_in_talk
from skill.replying.reply import Reply, is_clause, offer_words, wording

_PROMPTS = {"answer": "offer", "anything": "anything-else", "steps": "resume", "relief": "welcome", "ready": "ready"}
"""Kinds of offer whose question has another name than the kind."""


def offer_after(content: Content, conversation: Conversation, answer: Answer) -> Offer:
    """Return what to offer after an answer: back to the steps, the rest of it, what is nearest, or anything else."""
    if conversation.step is not None:
        return Offer("steps")
    if has_new_rest(content, conversation, answer):
        return Offer("more")
    nearest = news(content, conversation, answer.next)
    if nearest:
        return Offer("answer", nearest[:1])
    return offer_something_else(content, conversation)


def offer_something_else(content: Content, conversation: Conversation) -> Offer:
    """Return an offer of something not heard yet, or of anything at all when all was heard."""
    unheard = news(content, conversation, content.suggestions)
    return Offer("answer", unheard[:1]) if unheard else Offer("anything")


def offer_beside(content: Content, conversation: Conversation) -> Offer:
    """Return what to offer after the skill spoke of itself: the way back, anything else, or a first thing to ask."""
    if conversation.step is not None:
        return Offer("steps")
    return Offer("anything") if conversation.heard else offer_something_else(content, conversation)


def offer_two(content: Content, conversation: Conversation, near: Iterable[str]) -> Offer:
    """Return an offer of two things, the nearest first, such as have not been heard as far as there are any.

    After a miss, what was just named and not taken is not named again while there is something else.
    """
    near = [answer for answer in near if answer in content.article.answers]
    unheard = _unheard(conversation, [*near, *content.suggestions])
    unheard = (*(one for one in unheard if one not in conversation.turned_down), *unheard)
    if conversation.misses > 1 and conversation.offer is not None:
        named = conversation.offer.answers
        unheard = (*(one for one in unheard if one not in named), *(one for one in unheard if one in named))
    return Offer("choice", tuple(dict.fromkeys((*unheard, *near, *content.suggestions)))[:2])


def offer_page(content: Content, conversation: Conversation) -> Offer:
    """Return the next three of the suggestions; after the last come the first again."""
    count = len(content.suggestions)
    named = [content.suggestions[(conversation.page + index) % count] for index in range(min(3, count))]
    return Offer("menu", tuple(dict.fromkeys(named)))


def passed_over(offer: Offer | None, answer_id: str) -> bool:
    """Tell whether an answer was asked for while something else was on offer: then somebody has questions of their own."""
    return offer is not None and offer.kind in ("answer", "more") and answer_id not in offer.answers


def close_shortly(content: Content, conversation: Conversation, reply: Reply) -> tuple[Reply, Conversation]:
    """Close a reply with a short question, for somebody who asks things of their own and takes up no offers.

    There the rest of an answer is offered as the rest, and what would follow is not named; it stays on the table, so that
    it is found when it is asked for.
    """
    offer = conversation.offer
    if offer is None or offer.kind not in ("answer", "more"):
        return reply, conversation
    return ask(content, conversation, reply, offer if offer.kind == "more" else offer._replace(kind="anything"))


def ask(content: Content, conversation: Conversation, reply: Reply, offer: Offer) -> tuple[Reply, Conversation]:
    """Close a reply with the question that makes an offer, and remember what "yes" then means."""
    name = _PROMPTS.get(offer.kind, offer.kind)
    named = [offer_words(content, answer) for answer in offer.answers]
    words = dict(zip("abc", _together(content, offer.answers), strict=False)) | {
        "offer": as_thing(named[0]) if named else ""
    }
    rest = _rest(content, conversation) if offer.kind == "more" else ""
    if rest:
        named_rest = not is_clause(rest) and "rest-named" in content.prompts
        name, words = "rest-named" if named_rest else "rest", {"rest": rest}
    prompt = content.prompts[name]
    spoken_of = offer.kind == "answer" and conversation.other is None and _names(content, conversation.topic, reply)
    in_talk = {"offer": as_thing(offer_in_talk(content, offer.answers[0], conversation.topic))} if spoken_of else {}
    question = wording(prompt, "ask", conversation, **{**words, **in_talk})
    reprompt = wording(prompt, "reprompt", conversation, **words)
    reply = reply._replace(ask=question, reprompt=reprompt, suggestions=tuple(named) or reply.suggestions)
    return reply, conversation._replace(offer=offer)


def _names(content: Content, topic: str | None, reply: Reply) -> bool:
    """Tell whether an answer names what it is about, so that "it" behind it is that."""
    if topic is None or reply.outcome != "answered":
        return False
    said = {stem(word) for word in re.findall(r"[a-z0-9]+", " ".join(reply.lines).lower())}
    return said.issuperset(map(stem, content.article.topics[TopicId(topic)].name.lower().split()))


def _together(content: Content, answers: Sequence[str]) -> list[str]:
    """Return how some answers are offered in one sentence: what the one before was about is named once."""
    topics = [None, *(content.article.answers[AnswerId(answer)].topic for answer in answers)]
    return [offer_in_talk(content, answer, topic) for answer, topic in zip(answers, topics, strict=False)]


def _rest(content: Content, conversation: Conversation) -> str:
    """Return what the rest of the last answer is, in a few words; empty where it has no name."""
    answer = content.article.answer(conversation.said.id) if conversation.said is not None else None
    return answer.rest if answer is not None and "rest" in content.prompts else ""


def _unheard(conversation: Conversation, answers: Iterable[str]) -> tuple[AnswerId, ...]:
    return tuple(AnswerId(answer) for answer in answers if not conversation.has_heard(answer))
