"""What is only cried out, in whatever length: "aaargh", "oof oof oof"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SCREAM = re.compile(
    r"a+r*g+h*|a+h+|o+w+|o+h+|o+f+|u+[gh]+|a+y+|a+i+|e+i+|e+k+|w+o+i+|o+y+|y+o+h*|g+a+h+|o+u*ch+|a+r+h*|m+ph*"
)
"""Shapes of what is cried out, in whatever length."""
_NO_SCREAM = frozenset(("uh", "oh", "yo"))
"""Sounds that are none together either: "uh oh"."""
SHORT = 3
"""Letters of an "oh" or "ah" that is no cry by itself."""


def screams(words: Sequence[str]) -> bool:
    """Tell whether nothing is said but what is cried out: "aaargh", "oof oof oof"."""
    if _NO_SCREAM.issuperset(words):
        return False
    return all(_SCREAM.fullmatch(word) for word in words) and (len(words) > 1 or len(words[0]) > SHORT)
