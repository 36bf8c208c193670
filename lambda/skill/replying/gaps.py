"""What was asked and is not covered is named, in a few words, before the part that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skill.article.article import Line
from skill.content import Content
from skill.conversation.state import Conversation
from skill.replying.reply import wording

MOST_WORDS = 45
"""Words of the gap and the part together (design, section 5)."""
MOST_NAMED = 2
"""Gaps that are named; more would be a list, not an answer."""


def names(content: Content, gaps: Iterable[str]) -> tuple[str, ...]:
    """Return how some gaps are said aloud, each name once."""
    known = content.knowledge.refusals
    return tuple(dict.fromkeys(known[gap].name for gap in gaps if gap in known))[:MOST_NAMED]


def name_gaps(content: Content, conversation: Conversation, gaps: Iterable[str], prompt: str = "gap") -> tuple[str, ...]:
    """Return the sentence that names some gaps; nothing where there are none."""
    named = names(content, gaps)
    return (wording(content.prompts[prompt], "say", conversation, gap=" or ".join(named)),) if named else ()


def fitting(lines: Sequence[Line], gap: Sequence[str]) -> tuple[Line, ...]:
    """Return as many lines of an answer as fit behind the sentence that names its gap, at least the first."""
    if not gap:
        return tuple(lines)
    room = MOST_WORDS - sum(len(sentence.split()) for sentence in gap)
    kept: list[Line] = []
    for line in lines:
        room -= len(line.say.split())
        if kept and room < 0:
            break
        kept.append(line)
    return tuple(kept)
