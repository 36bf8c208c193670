"""One sentence of what was just said, where a question is answered by it: never the whole of it in the same words."""

from __future__ import annotations

from skill.article.article import Answer
from skill.content import Content
from skill.conversation.following.unlisted import UNLISTED
from skill.conversation.move import BRIEF
from skill.conversation.state import Conversation, Said
from skill.listening.questions.asked import NAMELESS
from skill.replying.answering import Turn
from skill.replying.breath import behind_gap
from skill.replying.form import inner, without_yes_or_no
from skill.replying.gaps import name_gaps, names
from skill.replying.offers import ask, offer_after
from skill.replying.reply import Reply, sources, spoken, wording

_LEANING = frozenset(
    "so it it's its they their them that that's those this these he she and but then otherwise both either".split()
)
"""Words with which a sentence leans on the one before it."""


WORDINGS = ("recap", "confirm", "affirm", BRIEF)
"""How such a sentence is meant, and the prompt of what stands before it: said again, what is summed up, with a yes."""


def recap(
    content: Content, conversation: Conversation, answer: Answer, line: int, gaps: tuple[str, ...] = (), how: str = "recap"
) -> Turn:
    """Say the sentence of an answer with this number, counting its rest too, as what was said already.

    A gap that is named stands before it, in its place; then comes what follows from the answer. A part of what was said
    answers as it stands; only where it is all that was said does a word before it own up to that.
    """
    lines = [*answer.short, *answer.more][_begin(answer, line) : line + 1]
    gap = name_gaps(content, conversation, gaps)
    first = without_yes_or_no(lines[0].say)
    if how != "recap" or (not gap and tuple(lines) in (answer.short, answer.more)):
        first = wording(content.prompts.get(how, content.prompts["recap"]), "say", conversation, line=inner(first))
    said = (first, *spoken(lines[1:]))
    said = behind_gap(gap[0], said) if gap else said
    reply = Reply(
        "answered",
        said,
        sources(lines),
        gaps=names(content, gaps),
        answer=answer.id,
        title=answer.title,
        least=1 + len(said) - len(lines),
        slow=conversation.slow,
    )
    conversation = conversation._replace(misses=0)
    return ask(content, conversation, reply, offer_after(content, conversation, answer))


def in_brief(content: Content, conversation: Conversation, answer: Answer, gaps: tuple[str, ...], detail: str = "") -> Turn:
    """Name what is not known of an answer that was heard, then say that one in brief; what follows from it is offered."""
    own = "gap-unlisted" if detail == UNLISTED else "gap-unknown" if gaps == (NAMELESS,) else None
    gap = name_gaps(content, conversation, gaps) if own is None else (wording(content.prompts[own], "say", conversation),)
    reply = Reply(
        "answered",
        (*gap, answer.brief[0].say),
        sources(answer.brief),
        gaps=names(content, gaps),
        answer=answer.id,
        title=answer.title,
        least=1 + len(gap),
        slow=conversation.slow,
    )
    if conversation.said is None or conversation.said.id != answer.id:  # what is offered of it is its own rest
        conversation = conversation._replace(said=Said("short", answer.id), topic=answer.topic, aspect=answer.aspect)
    return ask(
        content, conversation._replace(misses=0, briefed=answer.id), reply, offer_after(content, conversation, answer)
    )


def _begin(answer: Answer, line: int) -> int:
    """Return the number of the sentence from which a sentence can be understood: it may lean on the one before it."""
    lines, beginnings = [*answer.short, *answer.more], (0, len(answer.short))
    while line not in beginnings and lines[line].say.split()[0].lower().rstrip(",") in _LEANING:
        line -= 1
    return line
