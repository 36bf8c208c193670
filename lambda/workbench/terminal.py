"""How the console command puts things."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return a number of things: `1 problem`, `3 problems`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
