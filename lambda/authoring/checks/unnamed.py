"""What a begun article speaks of and nobody can ask about yet: a question that holds such a word is declined.

That is right for most of them ("dust") and wrong for what people will ask about ("cotton swabs"), which only its author
can tell; so it is said, and is no problem.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from skill.listening.knowledge import Knowledge
from skill.listening.reader import hear
from skill.listening.words import stem

MOST = 12
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def find_unnamed(passages: Iterable[Mapping[str, Any]], knowledge: Knowledge) -> list[str]:
    """Return the words of the passages that no topic, concept or English knows, the commonest first, a dozen at most."""
    found: Counter[str] = Counter()
    for passage in passages:
        if passage["id"].startswith("disclaimer/") or passage.get("silent"):
            continue
        strange = set(hear(passage["text"], knowledge).strangers)
        found.update({word for word in _WORD.findall(passage["text"].lower()) if stem(word) in strange})
    return [word for word, _ in sorted(found.items(), key=lambda one: (-one[1], one[0]))][:MOST]
