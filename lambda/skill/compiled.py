"""The compiled file: what is short, as JSON in one line, and behind it the long texts, each read when it is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from mmap import mmap
from typing import Any

from skill.listening.words.packed import Packed

LONG = 1000
"""Letters from which on a text stands by itself."""
_WITH_TEXTS = ("knowledge", "samples")
"""Parts of what was compiled that have long texts, each taken apart where it is used."""


def to_bytes(compiled: Mapping[str, Any]) -> bytes:
    """Return the file of what was compiled; the same gives the same."""
    texts: list[bytes] = []
    places: list[list[Any]] = []
    short = dict(compiled)
    for part in _WITH_TEXTS:
        if part in short:
            short[part] = _without_texts(short[part], [part], texts, places)
    head = json.dumps({"short": short, "places": places}, separators=(",", ":"))
    return b"\n".join([head.encode(), b"".join(texts)])


def from_bytes(data: bytes | mmap) -> dict[str, Any]:
    """Return what was compiled, its long texts as `Packed`; raises `ValueError` or `KeyError` for what is no such file."""
    end = max(data.find(b"\n"), 0)
    head = json.loads(data[:end])
    compiled: dict[str, Any] = head["short"]
    start = end + 1
    for path, length in head["places"]:
        *way, last = path
        holds: Any = compiled
        for step in way:
            holds = holds[step]
        holds[last] = Packed(data, start, start + length)
        start += length
    return compiled


def _without_texts(value: Any, path: list[Any], texts: list[bytes], places: list[list[Any]]) -> Any:
    """Return a value without its long texts, which are put with the others, along with the way to each."""
    if isinstance(value, (dict, list, tuple)):
        found = {step: _without_texts(one, [*path, step], texts, places) for step, one in _parts(value)}
        return found if isinstance(value, dict) else list(found.values())
    if isinstance(value, Packed) or (isinstance(value, str) and len(value) >= LONG):
        texts.append(str(value).encode())
        places.append([path, len(texts[-1])])
        return ""
    return value


def _parts(value: Any) -> Iterator[tuple[Any, Any]]:
    return iter(value.items()) if isinstance(value, dict) else enumerate(value)
