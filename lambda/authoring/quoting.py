"""How a problem quotes what stands in a file: whole where it is short, else its beginning, in quotes that close."""

from __future__ import annotations

MOST = 90
"""Characters of a quotation."""


def quoted(value: object, most: int = MOST) -> str:
    """Return a value in quotes; a text too long is cut behind a word, with three dots in its quotes."""
    if not isinstance(value, str):
        shown = repr(value)
        return shown if len(shown) <= most else f"{shown[:most]}..."
    if len(value) <= most:
        return repr(value)
    return repr(f"{value[: value.rfind(' ', 0, most) if ' ' in value[:most] else most].rstrip()} ...")
