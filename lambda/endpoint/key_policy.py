"""How long signing keys are remembered, and how much is done at once to get them (R6.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class KeyPolicy:
    """How long things are remembered and how much is done at once."""

    fresh: timedelta = timedelta(hours=1)
    """After this a key in use is looked up again, in the background."""
    keep: timedelta = timedelta(days=1)
    """After this a key that could not be looked up again is dropped, though its chain be valid for longer."""
    recheck: timedelta = timedelta(minutes=1)
    """The least time between two look-ups of a known URL, whatever the reason."""
    trouble: timedelta = timedelta(seconds=2)
    """How long a download that failed is not repeated."""
    refusal: timedelta = timedelta(seconds=30)
    """How long a chain that was refused, or that the server would not give, is not asked for again."""
    known_limit: int = 16
    """How many URLs with a good key are remembered; Amazon uses a few at a time."""
    refused_limit: int = 256
    """How many refused URLs are remembered."""
    downloads: int = 4
    """How many downloads of unknown URLs run at once; known ones have as many places of their own."""
    attempts: int = 3
    """How often a download is tried before it has failed."""
    pause_seconds: float = 0.1
    """Between two attempts."""
    retry_seconds: float = 4.0
    """After this no new attempt begins."""
    wait_seconds: float = 6.0
    """How long a request waits for a download; Alexa itself waits about eight (R4.12)."""
