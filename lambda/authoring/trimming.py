"""Take out of templates what names something: `help [with|the cramps]` without cramps is `help [with]`.

So the English that came with one article serves another: what only the first one speaks of is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from skill.listening.words.folding import split, stem

_PARTS = re.compile(r"[()\[\]|]|[^()\[\]|]+")

Names = Callable[[str], bool]
"""Tells whether some words name what is to be left out."""


def naming(names: Iterable[str]) -> Names:
    """Return what tells whether words hold any of some names, as whole words; none of no names."""
    ways = [re.escape(name).replace(r"\ ", r"[ -]") for name in sorted(names, key=len, reverse=True)]
    if not ways:
        return lambda _: False
    pattern = re.compile(rf"(?<![\w'])(?:{'|'.join(ways)})(?![\w])", re.IGNORECASE)
    return lambda text: pattern.search(text) is not None


def unsaid(names: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the names that no text has in any form: "stretch" is said where one has "stretching"."""
    said = " ".join(f" {' '.join(map(stem, split(text)))} . " for text in texts)
    return [name for name in names if f" {' '.join(map(stem, split(name)))} " not in said]


def trimmed(template: str, names: Names) -> str | None:
    """Return a template without the choices that name something; None where it names something whatever is chosen.

    A template must be well formed (`phrases.expand` says what is wrong with one that is not).
    """
    if not names(template):
        return template
    left, _ = _choices(_PARTS.findall(template), 0, names)
    kept = " ".join(left[0].split()) if left else None
    return kept if kept and not names(kept) else None


def _choices(parts: list[str], at: int, names: Names) -> tuple[list[str], int]:
    """Return the choices up to a closing bracket that name nothing, and where it ends."""
    kept: list[str] = []
    text: str | None = ""
    while at < len(parts):
        part = parts[at]
        at += 1
        if part in "([":
            inner, at = _choices(parts, at, names)
            closing = ")" if part == "(" else "]"
            if inner and any(inner):
                text = None if text is None else f"{text}{part}{'|'.join(inner)}{closing}"
            elif part == "(" and not inner:
                text = None  # one of them had to be said
        elif part in ")]":
            break
        elif part == "|":
            kept += [] if text is None else [text]
            text = ""
        else:
            text = None if text is None or names(part) else text + part
    kept += [] if text is None else [text]
    return kept, at
