"""Find known phrases in an utterance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skill.listening.packed import pack, unpack

_BETWEEN, _AFTER = ";", ":"
"""What stands between the phrases that begin with one word and those of the next, and after that word."""

Rests = dict[str, str]
"""The rest of each phrase that begins with some word, empty for the word alone, to the phrase's marks; the beginning of one
that is no phrase itself, to nothing, so that whoever reads on knows when to stop."""
_NONE: Rests = {}


class Phrases:
    """Phrases and their marks, both words joined by spaces; those that begin with a word are unpacked when it is heard."""

    def __init__(self, packed: str) -> None:
        """Take what `pack` made."""
        self._packed = packed
        self._blocks: dict[str, str] | None = None
        self._rests: dict[str, Rests] = {}
        self._named: dict[str, tuple[tuple[str, str], ...]] = {}

    @staticmethod
    def pack(phrases: Mapping[str, str]) -> str:
        """Return phrases and their marks as one text."""
        blocks: dict[str, Rests] = {}
        for phrase, marks in phrases.items():
            first, *rest = phrase.split(" ")
            block = blocks.setdefault(first, {})
            for end in range(len(rest)):
                block.setdefault(" ".join(rest[:end]), "")
            block[" ".join(rest)] = marks
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
                return _NONE
            rests = self._rests[word] = unpack(packed)
        return rests

    def marks(self, words: Sequence[str]) -> str | None:
        """Return the marks of a phrase, given as its words, or None."""
        return (self.beginning_with(words[0]).get(" ".join(words[1:])) or None) if words else None

    def at(self, words: Sequence[str], start: int) -> Sequence[tuple[int, str]]:
        """Return where each phrase ends that begins at a place among some words, and its marks, the short ones first."""
        rests = self.beginning_with(words[start])
        if not rests:
            return ()
        found, rest, count = [], "", len(words)
        for end in range(start + 1, count + 1):
            marks = rests.get(rest)
            if marks is None:
                break
            if marks:
                found.append((end, marks))
            if end < count:
                rest = f"{rest} {words[end]}" if rest else words[end]
        return found

    def named(self, marks: str) -> tuple[tuple[str, str], ...]:
        """Return the kind and the id of each of some marks ("topic:statins aspect:why"), taken apart once."""
        named = self._named.get(marks)
        if named is None:
            parts = [mark.partition(":") for mark in marks.split()]
            named = self._named[marks] = tuple((kind, id) for kind, _, id in parts)
        return named


class Span(NamedTuple):
    """A phrase heard: which words, and what it marks: `topic` and `statins`, `aspect` and `why`."""

    start: int
    end: int
    """One past the last word."""
    kind: str
    id: str

    @property
    def mark(self) -> str:
        """What was heard as one word: `topic:statins`, `aspect:why`."""
        return f"{self.kind}:{self.id}"


def spans(stems: Sequence[str], phrases: Phrases) -> list[Span]:
    """Return every phrase in the words, in order of where it starts, the short before the long."""
    named = phrases.named
    return [
        Span(start, end, kind, id)
        for start in range(len(stems))
        for end, marks in phrases.at(stems, start)
        for kind, id in named(marks)
    ]


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
