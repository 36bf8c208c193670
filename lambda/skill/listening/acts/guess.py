"""What was learned about acts: which one an utterance is likely to be when no phrase of the lists says so.

"lovely, well, I shan't keep you" closes, "do let's hear it then" accepts; nobody can list all such words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from skill.listening.learned.weights import Weights

ASK = "ask"
"""What the model calls everything that asks or tells something, rather than steers."""
MANY = 8
"""Words from which on an utterance is long, however long."""


def act_features(words: Sequence[str]) -> list[str]:
    """Return what tells an act: words and pairs of neighbours, what it begins and ends with, and how long it is."""
    marked = ["^", *words, "$"]
    found = [*words, *[f"{one} {other}" for one, other in pairwise(marked)], f"length:{min(len(words), MANY)}"]
    found += [f"first:{words[0]}", f"last:{words[-1]}"] if words else []
    return list(dict.fromkeys(found))


def guess_acts(words: Sequence[str], model: Weights | None) -> Mapping[str, float]:
    """Return the logarithm of each act's probability; nothing where nothing was learned."""
    return {} if model is None or not words else model.chances(act_features(words))
