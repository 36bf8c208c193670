"""Whether something to eat holds what an article tells the foods of: "is there B12 in kombucha", "does teff have B12".

Nobody lists all that can be eaten. What is asked is told by where the thing and the topic stand, so that what no list knows
is answered by the foods that are told, and named as a gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skill.listening.subjects.places import EMPTY, GIVING
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.words.lexicon import Span

FOODS = "foods"
"""The aspect that tells what to eat."""
_HOLDS = frozenset("has hav contain got carry hold".split())
"""Stems of verbs with what holds something before them and what it holds behind them."""
_MUCH = frozenset("any much enough lot of plenty more most loads high rich full good source in a some decent real".split())
"""Stems between such a verb, or "how", and the topic."""
_TAKERS = frozenset("me you him her us them one".split())
"""Words between "gives" and the topic: who gets it."""
_CHOOSING = frozenset("which what".split())
"""Words before what gives it: "which fruit gives you B12"."""
_HAS = frozenset(("has", "got"))
"""Those of which what stands before them all is the thing, without an auxiliary: "acai bowls got any B12"."""
_GAINED = frozenset(("get", "got"))
"""Stems before the topic, where nothing stands between it and "from": "can you get B12 from"."""
_DOES = frozenset("do me us any you much".split())
"""Stems between the thing and "good"."""
_IN = frozenset(("in", "insid"))
_BEFORE_HOLDS = AUXILIARIES - {"has", "have"}
"""Those before a verb that holds something: "has teff got any B12" is asked with the others."""
_FROM = frozenset(("from", "out"))
_GETTING = frozenset("get got is are ther am i do we you he she can would will be".split())
"""Stems between the topic and "in", "from" or "out of": "how much B12 am I getting out of"."""
_BODIES = frozenset(
    "blood body system urin pee wee nerv brain stomach gut cell bone liver kidney leg muscl head bloodstream test "
    "result report i he she we you they who people person somebody someone anyone woman man vegan vegetarian "
    "doctor hospital pharmacy chemist shop store tablet pill shot inject jab supplement diet article world "
    "general common america england first place plac age winter summer morn night pregnancy baby child kid mother "
    "father wife husband".split()
)
"""Stems of what holds it without being eaten, or takes it: "how much B12 is in my blood", "do I have low B12"."""
_LONGEST = 7
"""Words, at most, that name the thing."""


def thing_holding(stems: Sequence[str], topics: Sequence[Span], held: frozenset[str]) -> tuple[str, Sequence[str]] | None:
    """Return the topic that something is asked to hold, and the stems of that thing; None where nothing is asked so.

    `held` are the topics of which an answer tells the foods, those left out that are a state of another, such as having too
    little of it: that is no food's. No other topic may be named.
    """
    spans = [span for span in topics if span.id in held]
    if len(spans) != 1 or len({span.id for span in topics}) != 1:
        return None
    span = spans[0]
    for thing in (_behind(stems, span), _before(stems, span)):
        thing = thing[1:] if thing[:1] == ["one"] else thing
        names = any(word not in EMPTY and word not in _MUCH for word in thing) and thing[0] not in POINTERS
        if names and len(thing) <= _LONGEST and _BODIES.isdisjoint(thing):
            return span.id, thing
    return None


def _behind(stems: Sequence[str], span: Span) -> Sequence[str]:
    """Return the thing of "is there B12 in ..." and "how much B12 do I get from ..."."""
    place = next((at for at in range(span.end, len(stems)) if stems[at] in _IN | _FROM), None)
    before = stems[: span.start]
    if place is None or not _GETTING.issuperset(stems[span.end : place]):
        return ()
    if stems[place] not in _IN and place == span.end and next(_without_much(before), None) not in _GAINED:
        return ()
    asks = any(word in AUXILIARIES for word in (*before, *stems[span.end : place])) or "how" in before or "any" in before
    start = place + 2 if stems[place] == "out" and stems[place + 1 : place + 2] == ["of"] else place + 1
    return _up_to_a_clause(stems[start:]) if asks else ()


def _before(stems: Sequence[str], span: Span) -> Sequence[str]:
    """Return the thing of "does ... have B12", "... has B12 or only protein", "is ... rich in B12", "... gives you B12"."""
    verb = next((at for at in reversed(range(span.start)) if stems[at] not in _MUCH), None)
    if verb is None:
        return ()
    if stems[verb] == "for":
        return _serving(stems[:verb])
    if stems[verb] in _TAKERS and verb and stems[verb - 1] in GIVING:
        begins = [at + 1 for at in range(verb) if stems[at] in AUXILIARIES | _CHOOSING]
        return stems[max(begins, default=0) : verb - 1]
    opening = AUXILIARIES if stems[verb] == "got" else _BEFORE_HOLDS
    start = next((at + 1 for at in reversed(range(verb)) if stems[at] in opening), None)
    if stems[verb] not in _HOLDS:
        full = span.start - verb > 2 and {"high", "rich", "full", "source"} & {*stems[verb + 1 : span.start]}
        first = next((at + 1 for at in reversed(range(verb + 1)) if stems[at] in ("is", "are")), None)
        return stems[first : verb + 1] if full and first is not None else ()
    if start is None:
        start = 0 if stems[verb] in _HAS and not (QUESTION_WORDS | STARTERS).intersection(stems[:verb]) else None
    return () if start is None else stems[start:verb]


def _serving(stems: Sequence[str]) -> Sequence[str]:
    """Return the thing of "is ... any good for B12", by what stands before "for"."""
    good = next((at for at, word in enumerate(stems) if word == "good"), None)
    if good is None or not _MUCH.issuperset(stems[good + 1 :]):
        return ()
    start = next((at + 1 for at in reversed(range(good)) if stems[at] in AUXILIARIES and stems[at] != "do"), 0)
    thing = [word for word in stems[start:good] if word not in _DOES]
    return thing if thing and (QUESTION_WORDS | STARTERS).isdisjoint(thing) else ()


def _without_much(stems: Sequence[str]) -> Iterator[str]:
    """Return some stems from the last to the first, without those that tell how much."""
    return (word for word in reversed(stems) if word not in _MUCH)


def _up_to_a_clause(stems: Sequence[str]) -> Sequence[str]:
    """Return the words up to one that begins something else: "in kombucha because my roommate says"."""
    ends = ("becaus", "caus", "sinc", "or", "but", "if", "and", "when", "then", "that", "do", "is", "can", "would")
    return stems[: next((at for at, word in enumerate(stems) if at and word in ends), len(stems))]
