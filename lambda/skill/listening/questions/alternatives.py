"""Which of two causes it is: "is it my statin or all the walking", "between the pills and the heat, which would you say".

Both are named, one on either side of what joins them, and nothing else is asked of either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skill.listening.questions.asked import Asked

CAUSES = "causes"
"""The aspect of what brings the effect about."""
_ASKED = frozenset((CAUSES, "compare", "tests"))
"""Aspects that the words of such a question may name: "which one is it", "how can I tell"."""
_JOINED, _BETWEEN = "or", ("between", "and")
"""What joins two causes of which one is asked for; "and" only where they are set between."""


def alternatives(asked: Asked) -> tuple[str, str] | None:
    """Return the two causes of which it is asked which it is, in the order in which they are named.

    None where the article compares them, where one is a kind of the other or both are kinds of something, or where it is
    about more than what they are said to bring about.
    """
    kinds, knowledge = asked.knowledge.topics, asked.knowledge
    spans = [span for span in asked.subjects.topics if kinds[span.id].kind == "factor"]
    felt = {span.id for span in asked.subjects.topics if kinds[span.id].kind != "factor"}
    if not felt <= knowledge.happening.topics or not asked.hearing.cued <= _ASKED:
        return None
    for place in _joints(asked.stems):
        before = [span.id for span in spans if span.end <= place]
        behind = [span.id for span in spans if span.start > place]
        if before and behind:
            lines = [{one, *map(str, knowledge.ancestors(one))} for one in (before[-1], behind[0])]
            compared = any(frozenset((one, other)) in knowledge.comparisons for one in lines[0] for other in lines[1])
            return (before[-1], behind[0]) if lines[0].isdisjoint(lines[1]) and not compared else None
    return None


def _joints(stems: Sequence[str]) -> Iterator[int]:
    """Yield the places of the words that join two alternatives."""
    first, joined = _BETWEEN
    for place, stem in enumerate(stems):
        if stem == _JOINED or (stem == joined and first in stems[:place]):
            yield place
