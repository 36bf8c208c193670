"""How likely danger is, as learned from strangers: it knows what no list can name.

The score is a sum of weights (`authoring.learning.danger` makes them) over words, neighbours, and parts of words, so that
"can't breve" and "chess pain" count for what they sound like; and over the kinds of words that the lists of the red flags
know (part of a body, kin, a time, a denial), alone and next to each other, so that "gran" and "spewing" count for what they
are; and over how many words are seldom or never said by those in no danger, for everyday words about somebody do not add up
to an emergency. Wording and thresholds are our own, not the article's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from skill.listening.words.lexicon import Span
from skill.listening.words.packed import unpack

UNIT = 0.02
"""What a weight of 1 stands for, in the logarithm of the odds."""
PARTS = (3, 4)
"""How many letters the parts of a word have, its edges counted as letters."""
OFTEN = 10
"""How often a word is said by those in no danger to be said often, and not seldom."""

UNUSUAL = "u"
"""What the names of features begin with that tell how usual the words are."""

_SOUNDS = (
    ("ph", "f"), ("gh", ""), ("kn", "n"), ("wr", "r"), ("wh", "w"), ("ck", "k"), ("ch", "j"), ("sh", "j"), ("th", "t"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")
_LETTERS = str.maketrans("bcdgkqvxz", "pstjssfss", "aeiouyhw")


_BESIDE = 1 << 32
"""What a doctor's score is counted in, so that both scores stand side by side in one whole number, and add up as one."""

Rows = dict[str, Any]
"""Features to what each adds to danger and, in units of `_BESIDE`, to a doctor; the text of it until it is first heard."""


class Score:
    """What was learned; unpacked when it is first needed."""

    def __init__(self, plain: Mapping[str, Any], is_known: Callable[[str], bool]) -> None:
        """Take what `authoring.learning.danger` made: `bias` and each band's least score in units, and `weights` packed.

        `often` and `seldom` are the words that those in no danger say so.

        `is_known` tells whether a word is listened for, or one that everybody uses.
        """
        self._packed = plain["weights"]
        self._often, self._seldom = (str(plain.get(name, "")) for name in ("often", "seldom"))
        self._said: dict[str, bool] = {}
        """Words that those in no danger say, and whether they say them often."""
        self._weights: dict[str, Any] = {}
        """What each feature adds; the text of it until it is first heard."""
        self._words: dict[str, tuple[str, Rows]] = {}
        """Such words, as they are met, each with how it sounds and what it and its parts add; of others nothing is kept."""
        self._is_known = is_known
        self._bias, self._soon_bias = int(plain["bias"]), int(plain["soon_bias"])
        self.alarm, self.unsure, self.soon = (int(plain[name]) for name in ("alarm", "unsure", "soon"))
        self.about: tuple[str, ...] = tuple(str(plain.get("about", "")).split())
        """What those spoke of whom it was learned from, and which is no danger by itself: "cramp", "cramps", "cramping"."""

    def of(self, words: Sequence[str], heard: Sequence[Span] = ()) -> tuple[int, int]:
        """Return how likely danger is, and how likely a doctor should be named, in units.

        `heard` is what the lists of the red flags know in the words.
        """
        if not self._weights:  # two threads may both unpack; they get the same
            self._said = dict.fromkeys(self._seldom.split(), False) | dict.fromkeys(self._often.split(), True)
            self._weights = dict(unpack(str(self._packed)))
        found: Rows = {}  # so that what two words share counts once
        sounds = []
        for word in words:
            sounded, rows = self._words.get(word) or self._learned(word)
            sounds.append(sounded)
            found |= rows
        found |= self._rows(
            [*features_between(words, sounds), *features_of_kinds(heard), *features_unusual(words, self._said)]
        )
        try:
            total = sum(found.values())
        except TypeError:  # of a feature that is heard for the first time there is but the text
            total = sum(self._read(found).values())
        soon = (total + _BESIDE // 2) // _BESIDE
        return self._bias + total - soon * _BESIDE, self._soon_bias + soon

    def is_everyday(self, words: Sequence[str]) -> bool:
        """Tell whether those in no danger say every one of some words often."""
        return all(self._said.get(word, False) for word in words)

    def _learned(self, word: str) -> tuple[str, Rows]:
        """Return how a word sounds and what it adds."""
        sounded = sound(word)
        learned = sounded, self._read(self._rows(features_of_word(word, sounded)))
        if self._is_known(word):
            self._words[word] = learned
        return learned

    def _rows(self, features: Iterable[str]) -> Rows:
        """Return what each of some features adds that somebody has seen, as it is kept."""
        known = self._weights.get
        return {feature: row for feature in features if (row := known(feature)) is not None}

    def _read(self, rows: Rows) -> Rows:
        """Return the same, with the text of those that are heard for the first time taken apart."""
        for feature, row in rows.items():
            if isinstance(row, str):
                one, _, other = row.partition(" ")
                rows[feature] = self._weights[feature] = int(one) + int(other or 0) * _BESIDE
        return rows


def danger_features(words: Sequence[str], heard: Sequence[Span] = ()) -> Iterable[str]:
    """Return what tells danger, each once: words, neighbours, parts of words, how they sound, and of what kind they are.

    How usual the words are is told by `features_unusual`.
    """
    sounds = [sound(word) for word in words]
    found = dict.fromkeys((*features_between(words, sounds), *features_of_kinds(heard)))
    for word, sounded in zip(words, sounds, strict=True):
        found |= dict.fromkeys(features_of_word(word, sounded))
    return found


def features_of_word(word: str, sounded: str) -> list[str]:
    """Return what tells of one word: itself, its parts, and how it sounds."""
    edged = f"_{word}_"
    parts = [f"c{edged[start : start + length]}" for length in PARTS for start in range(len(edged) - length + 1)]
    return [f"w{word}", f"h{sounded}", *parts]


def features_between(words: Sequence[str], sounds: Sequence[str]) -> list[str]:
    """Return what tells of words next to each other, how they sound together, and how many there are."""
    found = [f"p{one} {other}" for one, other in pairwise(("^", *words, "$"))]
    found += [f"s{one} {other}" for one, other in zip(words, words[2:], strict=False)]
    found += [f"q{one} {other}" for one, other in pairwise(sounds)]
    found.append(f"l{min(len(words), 12) // 3}")
    return found


def features_of_kinds(heard: Sequence[Span]) -> list[str]:
    """Return what tells of the kinds of words: each, and each with those that begin where it ends."""
    kinds = [span.id if span.kind == "idea" else span.mark for span in heard]
    begin: dict[int, list[str]] = {}
    for span, kind in zip(heard, kinds, strict=True):
        begin.setdefault(span.start, []).append(kind)
    found = [f"k{kind}" for kind in kinds]
    for span, kind in zip(heard, kinds, strict=True):
        found += [f"n{kind} {other}" for other in begin.get(span.end, ())]
    return found


def features_unusual(words: Sequence[str], said: Mapping[str, bool]) -> list[str]:
    """Return what tells how many words those in no danger never or seldom say; `said` has theirs, and whether often."""
    different = set(words)
    often = [said.get(word) for word in different]
    never = often.count(None)
    unusual = never + often.count(False)
    length = min(len(words), 12) // 3
    told = ((f"{UNUSUAL}never", never), (f"{UNUSUAL}seldom", unusual))
    return [one for name, many in told for one in (f"{name} {min(many, 4)}", f"{name} {min(many, 9)} of {length}")]


def sound(word: str) -> str:
    """Return roughly how a word sounds: its consonants, alike ones made one ("chest" and "jest", "blue" and "blew")."""
    for letters, instead in _SOUNDS:
        if letters in word:
            word = word.replace(letters, instead)
    first = word[:1]
    opening = "a" if first and first in "aeiouy" else first if first in ("h", "w") else ""
    return opening + _DOUBLE.sub(r"\1", word.translate(_LETTERS))
