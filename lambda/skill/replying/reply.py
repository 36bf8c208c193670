"""What is about to be said: a plain value, before it becomes speech, a card and a screen."""

from __future__ import annotations

from collections.abc import Sequence

from skill.article.article import AnswerId, Line, PassageId
from skill.article.prompts import Prompt
from skill.content import Content
from skill.conversation.state import Conversation
from skill.record import Record

_CLAUSES = frozenset("how what when where whether which who why".split())
"""Words that begin what can be told, rather than name a thing: "how it is treated", but "the other causes"."""


class Reply(Record):
    """One turn of the skill."""

    outcome: str
    """`answered` from the article, `declined`, `emergency` or `control`."""
    lines: tuple[str, ...]
    """What matters, a sentence each; the first is the usable answer."""
    sources: tuple[PassageId, ...] = ()
    """The passages behind the lines."""
    gaps: tuple[str, ...] = ()
    """What was asked and is not covered, as it is named in the lines."""
    answer: str | None = None
    title: str = ""
    """Headline of the card and the screen; empty when there is nothing to show."""
    disclaimer: bool = False
    """The disclaimer follows the lines."""
    ask: str | None = None
    """The question that keeps the session open; None ends it (R7.4, R7.5)."""
    reprompt: str | None = None
    suggestions: tuple[str, ...] = ()
    """What can be said next, in the words offered."""
    least: int = 1
    """Lines that are not to be cut, from the first on: what is missing alone is no answer."""
    paused: bool = False
    """The lines are instructions: long pauses between them."""
    slow: bool = False
    silence: int = 0
    """Seconds of silence after the lines: time to do what they say, or to wait."""
    progress: tuple[int, int] | None = None
    """Which step of how many."""


def wording(prompt: Prompt, part: str, conversation: Conversation, **words: str) -> str:
    """Return the wording of a prompt's part for this turn, filled in.

    The wordings take turns within a session, and begin elsewhere in another; the same request gets the same words.
    """
    variants: tuple[str, ...] = getattr(prompt, part)
    if not variants:
        return ""
    text = variants[(conversation.turn + conversation.seed) % len(variants)]
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


def say_prompt(content: Content, conversation: Conversation, prompt: str, outcome: str = "control") -> Reply:
    """Return the reply that is a prompt's statement and nothing else."""
    return Reply(outcome, (wording(content.prompts[prompt], "say", conversation),), slow=conversation.slow)


def spoken(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the sentences of some lines."""
    return tuple(line.say for line in lines)


def sources(lines: Sequence[Line]) -> tuple[PassageId, ...]:
    """Return the passages behind some lines, each once."""
    return tuple(dict.fromkeys(source for line in lines for source in line.sources))


def is_clause(phrase: str) -> bool:
    """Tell whether a phrase completes "I can tell you ...", and not "there is ..."."""
    return phrase.replace("'", " ").partition(" ")[0] in _CLAUSES


def offer_words(content: Content, answer_id: str) -> str:
    """Return how an answer is offered, with the spoken names of its topics: "how low B12 is treated"."""
    answer = content.article.answers[AnswerId(answer_id)]
    text = answer.offer.replace("{topic}", content.article.topics[answer.topic].name)
    if answer.other is not None:
        text = text.replace("{other}", content.article.topics[answer.other].name)
    return text
