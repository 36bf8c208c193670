"""Find known phrases in an utterance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_BETWEEN, _WITHIN = "|", "="
"""What stands between two phrases, and between a phrase and its marks, in the packed form; no stem holds either."""
LONGEST = 9
"""Words in the longest phrase that is looked for; the longest in the content has fewer."""


class Phrases:
    """Phrases and their marks, both words joined by spaces; unpacked when first needed, which many starts never do."""

    def __init__(self, packed: str) -> None:
        """Take what `pack` made."""
        self._packed = packed
        self._marks: dict[str, str] | None = None

    @staticmethod
    def pack(phrases: Mapping[str, str]) -> str:
        """Return phrases and their marks as one text, which loads many times faster than as many."""
        return _BETWEEN.join(f"{phrase}{_WITHIN}{marks}" for phrase, marks in phrases.items())

    def marks(self) -> dict[str, str]:
        """Return the marks of every phrase."""
        if self._marks is None:  # two threads may both unpack; they get the same
            pairs = (entry.split(_WITHIN) for entry in self._packed.split(_BETWEEN) if entry)
            self._marks = dict(pairs)
        return self._marks


class Span(NamedTuple):
    """A phrase heard: which words, and what it marks."""

    start: int
    end: int
    """One past the last word."""
    mark: str
    """What was heard: a kind and an id, `topic:statins` or `aspect:why`."""

    @property
    def kind(self) -> str:
        """The part of the mark before the colon."""
        return self.mark.partition(":")[0]

    @property
    def id(self) -> str:
        """The part of the mark after the colon."""
        return self.mark.partition(":")[2]


def spans(stems: Sequence[str], phrases: Phrases) -> list[Span]:
    """Return every phrase in the words, in order of where it starts, the short before the long."""
    found: list[Span] = []
    known = phrases.marks()
    count = len(stems)
    for start in range(count):
        phrase = ""
        for end in range(start + 1, min(start + LONGEST, count) + 1):
            phrase = f"{phrase} {stems[end - 1]}" if phrase else stems[start]
            marks = known.get(phrase)
            if marks is not None:
                found.extend(Span(start, end, mark) for mark in marks.split())
    return found


def outermost(found: Sequence[Span]) -> list[Span]:
    """Leave out the spans that lie inside a longer one of the same list ("tongue" in "sore tongue")."""
    return [
        span
        for span in found
        if not any(
            other.start <= span.start and span.end <= other.end and other.end - other.start > span.end - span.start
            for other in found
        )
    ]


def without(stems: Sequence[str], left_out: Sequence[Span]) -> list[str]:
    """Return the words that are in none of some spans."""
    return [word for index, word in enumerate(stems) if not any(span.start <= index < span.end for span in left_out)]
