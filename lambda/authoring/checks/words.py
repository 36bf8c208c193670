"""Spelling, of all that is heard: a word that neither English nor the article knows is most likely mistyped.

English is the word list of pyspellchecker; what it lacks stands in `content/english/spelling.toml`, or in the article's own
`spelling.toml`. A mistake that makes another word of English ("now", "not") is one for whoever approves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from authoring.approval.items import Item, items_of
from authoring.sources import place
from skill.errors import Problem, SkillError

if TYPE_CHECKING:
    from spellchecker import SpellChecker

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*")
_BRACED = re.compile(r"{[^{}]*}")
_ENDINGS = ("'s", "'ll", "'re", "'ve", "'d", "n't", "'m")


def find_spelling_problems(raw: dict[str, Any]) -> list[Problem]:
    """Return every spoken word that is in no list, with the nearest that is; `raw` is of the right shape."""
    own = frozenset(word.lower() for word in raw.get("spelling", {}).get("words", []))
    return [problem for item in items_of(raw) for problem in _problems(item, own)]


def _problems(item: Item, own: frozenset[str]) -> Iterator[Problem]:
    for sentence in item.sentences:
        for word in dict.fromkeys(_WORD.findall(_BRACED.sub(" ", sentence.heard))):
            if word.lower() not in own and not _is_english(word):
                meant = _nearest(word.lower())
                remedy = f"Did you mean {meant!r}? If not, add" if meant else "If it is right, add"
                problem = f"{word!r} in {sentence.heard!r} is no word that is known"
                remedy += f" it to `words` in {place('spelling')}."
                yield Problem(item.file, f"{item.entry}: {sentence.part}", problem, remedy)


def _is_english(word: str) -> bool:
    plain = word.lower()
    for ending in _ENDINGS:
        plain = plain.removesuffix(ending)
    return plain in ("", "ca", "wo") or plain in _english()


@cache
def _english() -> SpellChecker:
    try:
        from spellchecker import SpellChecker
    except ModuleNotFoundError as error:
        raise SkillError("spelling is checked with pyspellchecker. Install it with: pip install -e .") from error
    return SpellChecker(distance=1)


def _nearest(word: str) -> str | None:
    found = _english().correction(word)
    return None if found is None or found == word else str(found)
