"""Find known phrases in an utterance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skill.listening.packed import pack, unpack

_BETWEEN, _AFTER = ";", ":"
"""What stands between the phrases that begin with one word and those of the next, and after that word."""
LONGEST = 9
"""Words in the longest phrase that is looked for; the longest in the content has fewer."""

Rests = dict[str, str]
"""The rest of each phrase that begins with some word, empty for the word alone, to the phrase's marks."""


class Phrases:
    """Phrases and their marks, both words joined by spaces; those that begin with a word are unpacked when it is heard."""

    def __init__(self, packed: str) -> None:
        """Take what `pack` made."""
        self._packed = packed
        self._blocks: dict[str, str] | None = None
        self._rests: dict[str, Rests] = {}

    @staticmethod
    def pack(phrases: Mapping[str, str]) -> str:
        """Return phrases and their marks as one text."""
        blocks: dict[str, Rests] = {}
        for phrase, marks in phrases.items():
            first, _, rest = phrase.partition(" ")
            blocks.setdefault(first, {})[rest] = marks
        return _BETWEEN.join(f"{first}{_AFTER}{pack(rests)}" for first, rests in blocks.items())

    def beginning_with(self, word: str) -> Rests:
        """Return the phrases that begin with a word."""
        rests = self._rests.get(word)
        if rests is None:
            if self._blocks is None:  # two threads may both unpack; they get the same
                blocks = self._packed.split(_BETWEEN) if self._packed else []
                self._blocks = dict([block.split(_AFTER, 1) for block in blocks])
            packed = self._blocks.get(word)
            if packed is None:
                return {}
            rests = self._rests[word] = unpack(packed)
        return rests

    def marks(self, phrase: str) -> str | None:
        """Return the marks of a phrase, or None."""
        first, _, rest = phrase.partition(" ")
        return self.beginning_with(first).get(rest)


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
    count = len(stems)
    beginning_with = phrases.beginning_with
    for start, first in enumerate(stems):
        rests = beginning_with(first)
        if not rests:
            continue
        rest = ""
        for end in range(start + 1, min(start + LONGEST, count) + 1):
            marks = rests.get(rest)
            if marks is not None:
                found.extend([Span(start, end, mark) for mark in marks.split()])
            if end < count:
                rest = f"{rest} {stems[end]}" if rest else stems[end]
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
    gone = {index for span in left_out for index in range(span.start, span.end)}
    return [word for index, word in enumerate(stems) if index not in gone]
