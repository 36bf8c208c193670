"""A question behind what is told, as to whether it is normal: it makes no sign any less of one."""

from __future__ import annotations

from collections.abc import Sequence

_IS, _IT = frozenset(("is", "are")), frozenset("that this it they these those".split())
_NORMAL = frozenset("normal okay usual expected common serious bad dangerous worry fine".split())
_BRIEF = 7
"""Words of a question whether something is normal, at most."""


def without_worry(words: Sequence[str]) -> Sequence[str]:
    """Return the words without a question behind them, as to whether it is normal: "is that a normal side effect"."""
    for place in range(len(words) - 2, 0, -1):
        asks = words[place] in _IS and words[place + 1] in _IT
        if asks and len(words) - place <= _BRIEF and not _NORMAL.isdisjoint(words[place + 2 :]):
            return words[:place]
    return words
