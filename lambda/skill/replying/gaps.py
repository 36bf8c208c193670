"""What was asked and is not covered is named, in a few words, before the part that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from skill.article.article import Line
from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.questions.asked import NAMELESS
from skill.replying.reply import is_clause, wording

GAP = "gap"
"""The prompt that names a gap before the part that is covered; "declined-gap" refuses all."""
MOST_WORDS = 45
"""Words of the gap and the part together (design, section 5)."""
MOST_WORDS_FIRST = 31
"""The same where the disclaimer follows: with it and an offer, no reply takes more than twenty seconds."""
NOT_NAMED = "that"
"""How a thing is called that is asked about and has no name of its own."""
MOST_NAMED = 2
"""Gaps that are named; more would be a list, not an answer."""


def names(content: Content, gaps: Iterable[str]) -> tuple[str, ...]:
    """Return how some gaps are said aloud, each name once; what has no name is left out beside one that has."""
    known = content.knowledge.refusals
    heard = [gap for gap in gaps if gap in known]
    named = [gap for gap in heard if gap != NAMELESS] or heard
    return tuple(dict.fromkeys(known[gap].name for gap in named))[:MOST_NAMED]


def name_gaps(content: Content, conversation: Conversation, gaps: Iterable[str], prompt: str = GAP) -> tuple[str, ...]:
    """Return the sentence that names some gaps; nothing where there are none.

    What nobody but a doctor or the like could tell has a wording of its own, and so has "how long exactly"; so may any gap
    ("gap-" and its id), and a refusal that is dangerous to leave at that ("refused-" and its id).
    """
    known, named = content.knowledge.refusals, names(content, gaps)
    if not named:
        return ()
    wanted = [f"{prompt}-how"] if all(map(is_clause, named)) else []
    if not any(known[gap].health for gap in gaps if gap in known):
        wanted.insert(0, f"{prompt}-plain")
    own = "gap" if prompt == GAP else "refused"
    wanted[:0] = [f"{own}-{gap}" for gap in gaps if own == "refused" or (gap in known and (known[gap].name,) == named)]
    chosen = next((one for one in wanted if one in content.prompts), prompt)
    return (wording(content.prompts[chosen], "say", conversation, gap=" or ".join(_said(named))),)


def _said(named: Sequence[str]) -> Sequence[str]:
    """Return the names of gaps as they are said together: of "that remedy" and "that drink", one will do.

    "That" says nothing beside a name.
    """
    pointing = [name for name in named if name.startswith("that ")]
    beside = {*pointing[1:], *([NOT_NAMED] if len(named) > 1 else [])}
    return [name for name in named if name not in beside]


def room(disclaimer: bool) -> int:
    """Return how many words may stand before the question, the disclaimer not counted."""
    return MOST_WORDS_FIRST if disclaimer else MOST_WORDS


def fitting(lines: Sequence[Line], gap: Sequence[str], most: int = MOST_WORDS) -> tuple[Line, ...]:
    """Return as many lines of an answer as fit behind the sentence that names its gap, at least the first."""
    if not gap:
        return tuple(lines)
    return tuple(lines[: fit([line.say for line in lines], most - sum(len(sentence.split()) for sentence in gap))])


def fit(sentences: Sequence[str], words: int, least: int = 1) -> int:
    """Return how many sentences, from the first on, have no more than so many words; at least so many sentences."""
    count = 0
    for sentence in sentences:
        words -= len(sentence.split())
        if count >= least and words < 0:
            break
        count += 1
    return count
