"""Whether something brings a cause about: "does metformin make my B12 low", "is dehydration from sweating".

Nothing says yes or no to that but what the article has on where the cause comes from; and what it does not know in the
place of the cause is named as a gap, so that "yes, low B12 causes cramps" is never heard as a yes to something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.listening.knowledge import Knowledge
from skill.listening.subjects.places import CAUSING, EMPTY, LESSENING, LOWERING, REASONS
from skill.listening.words.grammar import AUXILIARIES
from skill.listening.words.lexicon import Span

_RUNS = frozenset("run eat".split())
"""Stems of what a shortage is spoken of with, too: "do older folk run low" asks for no cause."""
_ELSE = frozenset("block affect stop interfer prevent ruin damag us leav".split())
_VERBS = (CAUSING | LOWERING | LESSENING) - _RUNS | _ELSE
"""Stems of verbs that stand between what brings a cause about and the cause."""
_WHY = REASONS | {"why", "cause", "caus"}
"""Stems that stand there behind "is": "is coffee why my B12 is low"."""
_LINKS = _VERBS | _WHY
_FROM = frozenset("by from becaus due".split())
"""Stems behind a cause, before what brings it about."""
_CLOSING = frozenset("low down then though anyway too at all now is level levels it or not you me up so".split())
_OPENING = 3
"""Words at the head of a question among which its auxiliary stands: "so does it ..."."""
_BETWEEN = frozenset("low of with down in a level my your his her their to hav go run short".split())
_AT_THE_END, _LETS_PASS, _JOINS = EMPTY | _CLOSING, EMPTY | _BETWEEN, EMPTY | CAUSING
"""Stems that may stand behind the cause, before it, and between it and what brings it about."""


def brought_about(stems: Sequence[str], topics: Sequence[Span], knowledge: Knowledge) -> tuple[str, Sequence[str]] | None:
    """Return the cause that is asked whether something brings it about, and the stems of that; None where none is."""
    start = next((place for place, word in enumerate(stems[:_OPENING]) if word in AUXILIARIES), None)
    causes = [span for span in topics if span.id in knowledge.origins]
    if not causes and topics and topics[-1].id in knowledge.ancestors(knowledge.main) and _goes_down(stems, topics[-1]):
        causes = [topics[-1]._replace(id=knowledge.main)]  # "does metformin bring your B12 down" names no shortage
        topics = causes
    if start is None or not causes or any(knowledge.topics[span.id].kind != "factor" for span in topics):
        return None
    span = causes[-1]
    if not _AT_THE_END.issuperset(stems[span.end :]):
        return _from_behind(stems, start, causes[0])
    verbs = [place for place in range(start + 1, span.start + 1) if stems[place] in _LINKS]
    verb = verbs[-1] if verbs else None
    if verb is None or "if" in stems[start:verb] or not _LETS_PASS.issuperset(stems[verb + 1 : span.start]):
        return None
    thing = [word for word in stems[start + 1 : verb] if word not in AUXILIARIES]
    itself = span.id in {one.id for one in topics if one.end <= verb}  # "can sweating dehydrate you": both are names of it
    return (span.id, () if itself else thing) if thing else None


def _goes_down(stems: Sequence[str], span: Span) -> bool:
    """Tell whether what is named is said to become less: "bring your B12 down", "deplete B12"."""
    before = stems[max(span.start - 3, 0) : span.start]
    return "down" in stems[span.end :] or not LESSENING.isdisjoint(before)


def _from_behind(stems: Sequence[str], start: int, span: Span) -> tuple[str, Sequence[str]] | None:
    """Return the same of "is low B12 caused by coffee"."""
    before, behind = stems[start + 1 : span.start], stems[span.end :]
    place = next((place for place, word in enumerate(behind) if word in _FROM), None)
    if place is None or not EMPTY.issuperset(before) or not _JOINS.issuperset(behind[:place]):
        return None
    thing = behind[place + 1 :]
    return (span.id, thing) if thing else None
