"""What is said of a cramp besides the steps: one that is over, one that may be one, the way into the steps and back."""

from __future__ import annotations

from skill.article.article import AspectId, TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.replying import step_answers
from skill.replying import steps as relief
from skill.replying.answering import Turn, decline
from skill.replying.menus import ask_plain
from skill.replying.offers import ask, offer_two
from skill.replying.reply import say_prompt


def had_one(content: Content, conversation: Conversation) -> Turn:
    """Offer what there is on cramps to somebody who had one, and has none now."""
    path = content.article.relief
    asked = () if path is None else (AspectId("causes"), AspectId("prevention"))
    found = [content.article.find(TopicId(path.topic), aspect) for aspect in asked] if path is not None else []
    near = [answer.id for answer in found if answer is not None]
    reply = say_prompt(content, conversation, "all-right")
    return ask(content, conversation._replace(misses=0), reply, offer_two(content, conversation, near))


def is_it_cramp(content: Content, conversation: Conversation) -> Turn:
    """Ask somebody who is in pain whether it is a cramp, where the article has steps for one."""
    if "is-it-cramp" not in content.prompts or content.article.relief is None:
        return decline(content, conversation, "unknown")
    return ask_plain(content, conversation._replace(misses=0), "is-it-cramp", "relief")


def begin_relief(content: Content, conversation: Conversation) -> Turn:
    """Begin the steps, or say them again to somebody who heard them."""
    if content.article.relief is None:
        return decline(content, conversation, "unknown")
    if conversation.step is not None:  # they heard what to do
        return step_answers.talk(content, conversation, "still")
    return relief.begin(content, conversation)


def still_hurts(content: Content, conversation: Conversation) -> Turn:
    """Go on with a cramp that has not eased; outside the steps, begin them."""
    if content.article.relief is None or conversation.step is None:
        return begin_relief(content, conversation)
    return step_answers.talk(content, conversation, "still")


def back_to_steps(content: Content, conversation: Conversation) -> Turn:
    """Go back to the step where the listener left."""
    if content.article.relief is None:
        return decline(content, conversation, "unknown")
    return relief.resume(content, conversation)
