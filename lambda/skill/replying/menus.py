"""What the skill says of itself, with things to ask named: its welcome and help, the menu, where its answers come from."""

from __future__ import annotations

from skill.content import Content
from skill.conversation.state import Conversation, Offer
from skill.replying.answering import Turn
from skill.replying.offers import ask, offer_beside, offer_page, offer_two
from skill.replying.reply import Reply, wording


def plain(content: Content, conversation: Conversation, prompt: str) -> Reply:
    """Return a reply of one prompt's statement, with two things to ask filled in."""
    pair = offer_two(content, conversation, _unnamed(conversation))
    named = ask(content, conversation, Reply("control", ()), pair)[0].suggestions
    text = wording(content.prompts[prompt], "say", conversation, **dict(zip("ab", named, strict=False)))
    return Reply("control", (text,) if text else (), suggestions=named, slow=conversation.slow)


def ask_plain(content: Content, conversation: Conversation, prompt: str, kind: str) -> Turn:
    """Say a prompt's statement and ask its own question."""
    reply, pair = plain(content, conversation, prompt), offer_two(content, conversation, _unnamed(conversation))
    named = dict(zip("ab", reply.suggestions, strict=False))
    reply = reply._replace(
        ask=wording(content.prompts[prompt], "ask", conversation, **named),
        reprompt=wording(content.prompts[prompt], "reprompt", conversation, **named),
    )
    return reply, conversation._replace(offer=Offer(kind, pair.answers if kind == "ready" else ()))


def _unnamed(conversation: Conversation) -> tuple[str, ...]:
    """Return what follows from the last answer, where it was asked what else is wanted without naming it."""
    offer = conversation.offer
    return offer.answers if offer is not None and offer.kind == "anything" else ()


def menu(content: Content, conversation: Conversation) -> Turn:
    """Name the next few things that can be asked, going round."""
    offer = offer_page(content, conversation)
    reply, conversation = ask(content, conversation, Reply("control", (), slow=conversation.slow), offer)
    named = dict(zip("abc", reply.suggestions, strict=False))
    lines = (wording(content.prompts["menu"], "say", conversation, **named),)
    page = (conversation.page + len(offer.answers)) % len(content.suggestions)
    return reply._replace(lines=lines), conversation._replace(page=page, misses=0)


def ready(content: Content, conversation: Conversation) -> Turn:
    """Ask what to tell, when nothing particular was on offer."""
    return ask_plain(content, conversation._replace(misses=0), "ready", "ready")


SOURCE, SOURCE_AGAIN = "source", "source-again"
"""The prompt that says where the answers come from, and one that an article may have for who asks that again."""


def source(content: Content, conversation: Conversation) -> Turn:
    """Say where the answers come from; whoever asks once more hears that no more is known of it."""
    again = SOURCE in conversation.told and SOURCE_AGAIN in content.prompts
    reply = plain(content, conversation, SOURCE_AGAIN if again else SOURCE)._replace(title=content.article.title)
    return ask(content, conversation._replace(misses=0).telling(SOURCE), reply, offer_beside(content, conversation))
