"""How likely danger is, as learned from strangers: it knows what no list can name.

The score is a sum of weights (`authoring.learning.danger` makes them) over words, neighbours, and parts of words, so that
"can't breve" and "chess pain" count for what they sound like. Wording and thresholds are our own, not the article's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from skill.listening.packed import unpack

UNIT = 0.02
"""What a weight of 1 stands for, in the logarithm of the odds."""
SHORTEST, LONGEST = 3, 4
"""How many letters the parts of a word have, its edges counted as letters."""

_SOUNDS = (
    ("ph", "f"), ("gh", ""), ("kn", "n"), ("wr", "r"), ("wh", "w"), ("ck", "k"), ("ch", "j"), ("sh", "j"), ("th", "t"),
)  # fmt: skip
_LETTERS = str.maketrans("bcdgkqvxz", "pstjssfss", "aeiouyhw")


class Score:
    """What was learned; unpacked when it is first needed."""

    def __init__(self, plain: Mapping[str, str | int]) -> None:
        """Take what `authoring.learning.danger` made: `bias` and each band's least score in units, and `weights` packed."""
        self._plain = plain
        self._weights: dict[str, str] | None = None
        self.alarm, self.unsure, self.soon = (int(plain[name]) for name in ("alarm", "unsure", "soon"))

    def of(self, words: Sequence[str]) -> tuple[int, int]:
        """Return how likely danger is, and how likely a doctor should be named, in units."""
        weights = self._weights
        if weights is None:  # two threads may both unpack; they get the same
            weights = self._weights = unpack(str(self._plain["weights"]))
        danger, soon = int(self._plain["bias"]), int(self._plain["soon_bias"])
        for feature in danger_features(words):
            found = weights.get(feature)
            if found is not None:
                one, _, other = found.partition(" ")
                danger += int(one)
                soon += int(other or 0)
        return danger, soon


def danger_features(words: Sequence[str]) -> Iterator[str]:
    """Yield what tells danger, each once: words, neighbours, parts of words, and how they sound."""
    found = {f"w{word}": None for word in words}
    found |= {f"p{one} {other}": None for one, other in pairwise(("^", *words, "$"))}
    for one, other in zip(words, words[2:], strict=False):
        found[f"s{one} {other}"] = None
    for word in words:
        edged = f"_{word}_"
        for length in range(SHORTEST, LONGEST + 1):
            for start in range(len(edged) - length + 1):
                found[f"c{edged[start : start + length]}"] = None
    sounds = [sound(word) for word in words]
    found |= {f"h{one}": None for one in sounds}
    found |= {f"q{one} {other}": None for one, other in pairwise(sounds)}
    found[f"l{min(len(words), 12) // 3}"] = None
    yield from found


def sound(word: str) -> str:
    """Return roughly how a word sounds: its consonants, alike ones made one ("chest" and "jest", "blue" and "blew")."""
    for letters, instead in _SOUNDS:
        word = word.replace(letters, instead)
    first = word[:1] if word[:1] in "aeiouyhw" else ""
    plain = word.translate(_LETTERS)
    return ("a" if first in "aeiouy" and first else first) + "".join(
        one for place, one in enumerate(plain) if not place or plain[place - 1] != one
    )
