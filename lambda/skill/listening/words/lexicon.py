"""Find known phrases in an utterance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from skill.listening.words.packed import Packed, pack, unpack
from skill.record import Record

Rests = dict[str, str]
"""The rest of each phrase that begins with some word, empty for the word alone, to the phrase's marks; the beginning of one
that is no phrase itself, to nothing, so that whoever reads on knows when to stop."""
_NONE: Rests = {}


class Phrases:
    """Phrases and their marks, both words joined by spaces; those that begin with a word are unpacked when it is heard."""

    def __init__(self, packed: str | Packed) -> None:
        """Take what `pack` made."""
        if isinstance(packed, str):
            text = packed.encode()
            packed = Packed(text, 0, len(text))
        self._packed = packed
        self._blocks: dict[str, tuple[int, int]] | None = None
        self._rests: dict[str, Rests] = {}
        self._named: dict[str, tuple[tuple[str, str], ...]] = {}

    @staticmethod
    def pack(phrases: Mapping[str, str]) -> str:
        """Return phrases and their marks as one text: each first word with how long what begins with it is, then that."""
        blocks: dict[str, Rests] = {}
        for phrase, marks in phrases.items():
            first, *rest = phrase.split(" ")
            block = blocks.setdefault(first, {})
            for end in range(len(rest)):
                block.setdefault(" ".join(rest[:end]), "")
            block[" ".join(rest)] = marks
        packed = {first: pack(rests) for first, rests in blocks.items()}
        lengths = " ".join(f"{first} {len(block.encode())}" for first, block in packed.items())
        return "".join([lengths, "\n", *packed.values()])

    def beginning_with(self, word: str) -> Rests:
        """Return the phrases that begin with a word."""
        rests = self._rests.get(word)
        if rests is None:
            blocks = self._blocks
            if blocks is None:  # two threads may both find them; they get the same
                blocks = self._blocks = self._find_blocks()
            block = blocks.get(word)
            if block is None:
                return _NONE
            rests = self._rests[word] = unpack(self._packed.part(*block))
        return rests

    def _find_blocks(self) -> dict[str, tuple[int, int]]:
        """Return where the phrases that begin with each word start, and how long they are."""
        head = self._packed.first_line()
        lengths = list(map(int, head.split()[1::2]))
        starts = accumulate(lengths, initial=len(head.encode()) + 1)
        return dict(zip(head.split()[::2], zip(starts, lengths, strict=False), strict=True))

    def marks(self, words: Sequence[str]) -> str | None:
        """Return the marks of a phrase, given as its words, or None."""
        rests = self.beginning_with(words[0]) if words else _NONE
        return (rests.get(" ".join(words[1:])) or None) if rests else None

    def at(self, words: Sequence[str], start: int) -> Sequence[tuple[int, str]]:
        """Return where each phrase ends that begins at a place among some words, and its marks, the short ones first."""
        rests = self.beginning_with(words[start])
        return _read_on(rests, words, start) if rests else ()

    def named(self, marks: str) -> tuple[tuple[str, str], ...]:
        """Return the kind and the id of each of some marks ("topic:statins aspect:why"), taken apart once."""
        named = self._named.get(marks)
        if named is None:
            parts = [mark.partition(":") for mark in marks.split()]
            named = self._named[marks] = tuple((kind, id) for kind, _, id in parts)
        return named


def _read_on(rests: Rests, words: Sequence[str], start: int) -> Sequence[tuple[int, str]]:
    """Return where each phrase ends that begins at a place among some words, of those that begin with the word there."""
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


class Span(Record):
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
    beginning_with, named = phrases.beginning_with, phrases.named
    return [
        Span(start, end, kind, id)
        for start, word in enumerate(stems)
        if (rests := beginning_with(word))  # most words begin no phrase
        for end, marks in _read_on(rests, stems, start)
        for kind, id in named(marks)
    ]


def outermost(found: Sequence[Span]) -> list[Span]:
    """Leave out the spans that lie inside a longer one of the same list ("tongue" in "sore tongue")."""
    several = [span for span in found if span.end - span.start > 1]  # no other is longer than any
    if not several:
        return list(found)
    return [
        span
        for span in found
        if not any(
            other.start <= span.start and span.end <= other.end and other.end - other.start > span.end - span.start
            for other in several
        )
    ]


def without(stems: Sequence[str], left_out: Sequence[Span]) -> list[str]:
    """Return the words that are in none of some spans."""
    gone = {index for span in left_out for index in range(span.start, span.end)}
    return [word for index, word in enumerate(stems) if index not in gone]
