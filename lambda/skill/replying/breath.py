"""What comes before a sentence and the sentence itself: in one breath where one stands by the other, else apart.

What is missing is a sentence of its own. A "but" behind it made whatever followed sound like the answer, to those who heard
both; only where a case is missing of what is known in general does the next sentence say so.
"""

from __future__ import annotations

from collections.abc import Sequence

from skill.replying.form import ONE_BREATH, inner, without_yes_or_no

_PARTICULAR, _GENERAL = "in particular.", "In general, "
"""How a case ends that is missing, and how what is known of all of them begins."""
_OPENS = frozenset("only so but that's in rest drink stretch see call ask".split())
"""Words of a sentence that stands as it is: it leans on the one before, or tells what to do."""


def behind_gap(gap: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines with the sentence before them that names what is missing."""
    if not lines:
        return (gap,)
    first = without_yes_or_no(lines[0])
    general = gap.endswith(_PARTICULAR) and first.split()[0].lower() not in _OPENS
    together = f"{_GENERAL}{inner(first)}" if general else first
    return (gap, together if len(together.split()) <= ONE_BREATH else first, *lines[1:])


def stated(preface: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines with a statement before them that stands by them: in the first where that is no longer than a breath."""
    if not lines:
        return (preface,)
    first = without_yes_or_no(lines[0])
    together = f"{preface.rstrip('.')}: {inner(first)}"
    if ":" in first or ";" in first or len(together.split()) > ONE_BREATH:
        return (preface, *lines)
    return (together, *lines[1:])
