"""Help that is called, or on its way: "my wife is ringing them", "they're wheeling me to the ER"; not what is asked about.

"Call an ambulance" asks for one, "should I call one" asks whether to, and "the ambulance came last year" is history.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.words.lexicon import Span

COMING, TO_THEM = "coming", "coming-to-them"
"""Kinds of what is said: help is on its way, and the same of "them", whom somebody was told to call."""
_BARE = frozenset("call ring phone dial telephone get fetch talk speak take drive bring rush run go".split())
"""Verbs that ask for something, unless somebody does it."""
_DOES, _WHEN = frozenset("i we they will have did".split()), frozenset("just already now".split())
"""Words in front of such a verb that say who does it, and those that may stand between."""
_BEGINS = frozenset("going gonna about off trying them".split())
"""Words in front of its "to"."""
_ASKS = frozenset(
    "should shall must when if whether why would could can may do does need not never no nobody you what".split()
)
"""Words in front that leave it open, or deny it."""
_CLAUSE = 5
"""Words in front that can."""
_PLANNED = frozenset(
    "ago last year years once used yesterday month months weeks tomorrow next appointment scan visit visiting work works "
    "job every always usually sometimes test tests cost driver nurse".split()
)
"""Words of what is over, planned, or done for another reason."""


def is_meant(span: Span, words: Sequence[str]) -> bool:
    """Tell whether help is really on its way, where a span of that kind is heard in some words; true of other kinds."""
    if span.id not in (COMING, TO_THEM):
        return True
    if not _PLANNED.isdisjoint(words):
        return False
    before = words[max(span.start - _CLAUSE, 0) : span.start]
    if not _ASKS.isdisjoint(_same_clause(before)):
        return False
    return words[span.start] not in _BARE or _does(before)


def _same_clause(before: Sequence[str]) -> Sequence[str]:
    """Return the words in front that belong together: "what do I do now, they are on their way" asks no when."""
    joins = [place for place, word in enumerate(before) if word in ("but", "and", "because", "now", "okay", "so")]
    return before[joins[-1] + 1 :] if joins else before


def _does(before: Sequence[str]) -> bool:
    """Tell whether the words in front of a verb say that somebody does it, or is about to."""
    while before and before[-1] in _WHEN:
        before = before[:-1]
    if not before:
        return False
    return before[-1] in _DOES or (before[-1] == "to" and not _BEGINS.isdisjoint(before[-3:-1]))
