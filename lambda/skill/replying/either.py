"""What is said to whoever asks which of two causes it is: what is known of each, and who can tell."""

from __future__ import annotations

from skill.article.article import Answer
from skill.content import Content
from skill.conversation.state import Conversation, Said
from skill.replying.answering import Turn
from skill.replying.form import without_yes_or_no
from skill.replying.offers import ask, offer_after
from skill.replying.reply import Reply, sources, wording

EITHER = "either"
"""The prompt of who can tell which it is."""


def either(content: Content, conversation: Conversation, one: Answer, other: Answer) -> Turn:
    """Say the first sentence about each of two causes, and who can tell which it is: nobody hears which of them they have.

    The first is talked of from then on, the second is the other side of it ("and the other one").
    """
    lines, prompt = (one.short[0], other.short[0]), content.prompts.get(EITHER)
    said = tuple(without_yes_or_no(line.say) for line in lines)
    tells = () if prompt is None else (wording(prompt, "say", conversation),)
    reply = Reply(
        "answered",
        (*said, *tells),
        tuple(dict.fromkeys((*sources(lines), *(prompt.sources if prompt is not None else ())))),
        answer=one.id,
        title=one.title,
        disclaimer=not conversation.disclaimed,
        least=len(said) + len(tells),
        slow=conversation.slow,
    )
    heard = conversation.hearing(one.id).hearing(other.id)
    said_last = Said("short", one.id)
    after = heard._replace(topic=one.topic, aspect=one.aspect, other=other.topic, said=said_last, misses=0, disclaimed=True)
    return ask(content, after, reply, offer_after(content, after, one))
