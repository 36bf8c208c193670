"""A text as its clauses, for the check of direction: words without endings, what is denied, and which way words point."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from authoring.checks.measures import NUMBER_WORDS, numbers
from skill.listening.words.folding import stem as _without_ending

_CLAUSE = re.compile(
    r"[.;!?]+|\b(?:but|though|although|while|whereas|which|who)\b|, and (?:so|then)\b|"
    r"\bthat (?=(?:is|are|can|may|protects?|you|nerves|a doctor|lasts?|moves?|get)\b)"
)
_THAN = re.compile(r"\bthan\b")
_ANSWER = re.compile(r"^(?:yes|no)[,:] ")
_NAME = re.compile(r"\bvitamin b12\b")
_WORD = re.compile(r"b12|[a-z]+(?:'[a-z]+)?")
_NOT = {"cannot": ["can", "not"], "can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"]}
NEAR = 3
"""Words on either side of one that denies, or points."""
RARE = ("frequency", 0)
"""Where rare and unlikely stand in `opposites.toml`."""
_HARD_TO = ("hard", "to")
DENIALS = frozenset("not no never nor neither nothing nobody none without unless".split())
STOPS = frozenset("stop stopped stops cease".split())
"""In a passage, what stops doing something does not do it."""
_EMPTY = frozenset(
    "a an the of to in on at by for from with and or as it its it's they them their this that these those there "
    "here you your i me my we our us he she his her is are was were be been being am do does did can could may "
    "might will would shall should must have has had so too also just even such very what which who whom how when "
    "where why whether if then than not no never nor any some other another each own up out off over about into "
    "through".split()
)


@dataclass(frozen=True)
class Marker:
    """A word that points one way."""

    axis: str
    side: int
    """0 for `one`, 1 for `other`."""
    clause: Clause
    start: int
    end: int


@dataclass(frozen=True)
class Denial:
    """Something denied."""

    denied: tuple[str, ...]
    """The words with content that come next."""
    around: frozenset[str]
    """Those before it as well."""
    said: str
    """What is denied as it stands there."""


@dataclass(frozen=True)
class Clause:
    """Part of a sentence that says one thing."""

    text: str
    words: tuple[str, ...]
    said: tuple[str, ...]
    """The same as they stand there, with their endings."""
    axes: Axes
    compared: bool = False
    """It stands behind "than"."""

    @cached_property
    def content(self) -> frozenset[str]:
        """What it is about: its words that are not empty, and its figures."""
        return frozenset(word for word in self.words if word not in _EMPTY) | {
            f"#{one}" for one in numbers(self.text.replace("b12", ""))
        }

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        """The words that point one way."""
        return tuple(self.axes.find(self))

    @cached_property
    def negative(self) -> bool:
        """Whether it denies something, or calls it rare or unlikely."""
        return bool(self.denials) or any((one.axis, one.side) == RARE for one in self.markers)

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """What is denied in it."""
        found = []
        for place, word in enumerate(self.words):
            if word in DENIALS or self.words[place : place + 2] == _HARD_TO:
                before = [one for one in self.words[:place] if one not in _EMPTY]
                behind = range(place + 1, len(self.words))
                after = [one for one in behind if self.words[one] not in _EMPTY][:NEAR]
                denied = tuple(self.words[one] for one in after)
                said = " ".join(self.said[one] for one in after)
                found.append(Denial(denied, frozenset((*before[-NEAR:], *denied)), said))
        return tuple(found)


class Axes:
    """Which words point which way."""

    def __init__(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Read the entries of `opposites.toml`."""
        self._phrases: list[tuple[tuple[str, ...], str, int]] = []
        for entry in entries:
            for side, key in enumerate(("one", "other")):
                self._phrases += [(tuple(map(stem, phrase.split())), entry["name"], side) for phrase in entry[key]]
        self._phrases.sort(key=lambda one: -len(one[0]))
        self._beginning: dict[str, list[int]] = {}
        for number, (phrase, _, _) in enumerate(self._phrases):
            self._beginning.setdefault(phrase[0] if phrase else "", []).append(number)
        self._known: dict[str, list[Clause]] = {}

    def clauses(self, text: str) -> list[Clause]:
        """Return the clauses of a text; a passage is cited often, and read once."""
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def _read(self, text: str) -> list[Clause]:
        found = []
        for part in _CLAUSE.split(_plain(text)):
            for number, piece in enumerate(_THAN.split(part)):
                both = _words(piece)
                if both:
                    said, words = zip(*both, strict=True)
                    found.append(Clause(piece.strip(), words, said, self, number > 0))
        return found

    def find(self, clause: Clause) -> list[Marker]:
        """Return the markers of a clause; of one axis, a longer phrase hides those in it."""
        found: list[Marker] = []
        taken: set[tuple[str, int]] = set()
        begun = {number for word in clause.words for number in self._beginning.get(word, ())}
        for phrase, axis, side in map(self._phrases.__getitem__, sorted(begun)):
            for start in range(len(clause.words) - len(phrase) + 1):
                if clause.words[start : start + len(phrase)] != phrase:
                    continue
                places = [(axis, place) for place in range(start, start + len(phrase))]
                if taken.isdisjoint(places):
                    taken.update(places)
                    found.append(Marker(axis, side, clause, start, start + len(phrase)))
        return found


def stem(word: str) -> str:
    """Return a word without its ending, that of an adverb too: "rarely" and "rare" are one."""
    plain = word.lower()
    if len(plain) > 5 and plain.endswith("ly"):
        plain = plain[:-3] + "y" if plain.endswith("ily") else plain[:-2]
        plain = plain + "l" if plain.endswith("ab") else plain
    return _without_ending(plain)


def _plain(text: str) -> str:
    plain = text.lower().replace("’", "'").replace("b twelve", "b12")
    return _ANSWER.sub("", _NAME.sub("b12", plain))


def _words(text: str) -> list[tuple[str, str]]:
    """Return each word as it stands there, and without its ending; no number."""
    found: list[str] = []
    for word in _WORD.findall(text):
        if word in _NOT:
            found += _NOT[word]
        elif word.endswith("n't"):
            found += [word[:-3], "not"]
        else:
            found.append(word.partition("'")[0])
    return [(word, word if word in DENIALS else stem(word)) for word in found if word not in NUMBER_WORDS]


def as_said(words: Collection[str], text: str) -> list[str]:
    """Return those words of a text that some words without endings are, as they stand there."""
    return [said for said, word in _words(_plain(text)) if word in words]


def overlap(one: Sequence[str] | frozenset[str], other: Sequence[str] | frozenset[str]) -> int:
    """Return how many words two texts share."""
    return len(frozenset(one) & frozenset(other))


def content_of(text: str) -> frozenset[str]:
    """Return the words of a text that are not empty."""
    return frozenset(word for _, word in _words(_plain(text)) if word not in _EMPTY)
