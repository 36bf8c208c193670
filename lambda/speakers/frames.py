"""Wyoming frames read within bounds: a line of JSON, then as many bytes as it announces.

The library's own reader takes whatever length a client announces, and a malformed frame for the end of the connection.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

from wyoming.event import Event

LONGEST = 64 * 1024
"""Bytes of a frame's line, its data and its payload, each: a spoken sentence needs a hundredth."""


class MalformedFrame(Exception):
    """A client sent what is no Wyoming frame; the message says what is wrong and quotes nothing."""


async def read_frame(reader: asyncio.StreamReader) -> Event | None:
    """Return the next event of a client; None when it has closed the connection.

    Raises `MalformedFrame` for anything that is no frame, is too long, or ends in the middle.
    """
    try:
        line = await reader.readline()
        if not line:
            return None
        header = _mapping(line)
        data = header.get("data") or {}
        if not isinstance(header.get("type"), str) or not isinstance(data, dict):
            raise MalformedFrame("the line has no type or no data")
        more = await reader.readexactly(_length(header, "data_length"))
        if more:
            data = {**data, **_mapping(more)}
        payload = await reader.readexactly(_length(header, "payload_length"))
    except asyncio.IncompleteReadError:
        raise MalformedFrame("the frame ends in the middle") from None
    except ValueError:
        raise MalformedFrame("the line is too long") from None
    return Event(header["type"], data, payload or None)


def _length(header: dict[str, Any], name: str) -> int:
    length = header.get(name) or 0
    if not isinstance(length, int) or not 0 <= length <= LONGEST:
        raise MalformedFrame(f"{name} is not between 0 and {LONGEST}")
    return length


def _mapping(text: bytes) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise MalformedFrame("it is not JSON") from None
    if not isinstance(value, dict):
        raise MalformedFrame("it is not a JSON object")
    return value
