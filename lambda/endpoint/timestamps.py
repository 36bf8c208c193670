"""Tell whether the request is fresh (R6.8); whoever once saw a signed one could send it for ever otherwise."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from endpoint.errors import StaleRequest

TOLERANCE = timedelta(seconds=150)
"""How far a timestamp may be from now, in either direction; Amazon allows no more."""
EVENT_TOLERANCE = timedelta(seconds=3600)
"""The same for skill events, which Amazon delivers late and more than once."""
EVENT_PREFIX = "AlexaSkillEvent."
"""How the types of skill events begin."""


def check_timestamp(request: dict[str, Any], now: datetime) -> None:
    """Return if the request's timestamp is near enough to now; else raise `StaleRequest`."""
    apart = abs(now - read_timestamp(request))
    if apart > tolerance_of(request):
        raise StaleRequest(f"the timestamp is {apart.total_seconds():.0f} seconds from now")


def tolerance_of(request: dict[str, Any]) -> timedelta:
    """Return how far from now a request of this type may be."""
    kind = request.get("type")
    return EVENT_TOLERANCE if isinstance(kind, str) and kind.startswith(EVENT_PREFIX) else TOLERANCE


def read_timestamp(request: dict[str, Any]) -> datetime:
    """Return the timestamp of a request; raises `StaleRequest` if it is missing, unreadable or without a time zone."""
    written = request.get("timestamp")
    if not isinstance(written, str):
        raise StaleRequest("the request has no timestamp")
    try:
        timestamp = datetime.fromisoformat(written)
    except ValueError:
        raise StaleRequest("the timestamp is not an ISO 8601 date and time") from None
    if timestamp.tzinfo is None:
        raise StaleRequest("the timestamp has no time zone")
    return timestamp
