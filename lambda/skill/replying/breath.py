"""What comes before a sentence and the sentence itself, said in one breath where they fit in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from skill.replying.form import without_yes_or_no

ONE_BREATH = 25
"""Words of a sentence at the most (design, section 5)."""
_NAME = re.compile(r"^(?:[A-Z]+\d|[A-Z]{2}|I\b)")
"""What keeps its capitals in the middle of a sentence: "B12"."""
_OPENS = frozenset("only so but that's".split())
"""Words with which a sentence leans on nothing that is named as missing: "but only a doctor can" would mislead."""
CONTRAST, STATED = ", but ", ": "
"""How what is missing leads to what there is, and how what is stood by leads to it."""


def in_one_breath(preface: str, lines: Sequence[str], link: str = CONTRAST) -> tuple[str, ...]:
    """Return lines with a statement before them: in the first of them where that is no longer than a breath, else apart."""
    if not lines:
        return (preface,)
    first = without_yes_or_no(lines[0])
    together = f"{preface.rstrip('.')}{link}{inner(first)}"
    leans = link == CONTRAST and first.split()[0].lower() in _OPENS
    listed = link == STATED and (STATED in first or ";" in first)
    if leans or listed or len(together.split()) > ONE_BREATH:
        return (preface, *lines)
    return (together, *lines[1:])


def inner(sentence: str) -> str:
    """Return a sentence as it stands inside another."""
    return sentence if _NAME.match(sentence) else sentence[:1].lower() + sentence[1:]
