"""Draws the skill's icon out of `content/article/icon.toml`: bars that narrow and sparks, on a disc.

Nothing but the standard library, so that the same code gives the same bytes on every machine.
"""

from __future__ import annotations

import itertools
import math
import struct
import zlib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

Point = tuple[float, float]
Place = tuple[float, float, float]
"""A point, and how wide a bar is there."""
Colour = tuple[int, int, int]
Pixel = tuple[int, int, int, int]


class Bar(NamedTuple):
    """A rounded bar through some places, each with how wide it is there, in parts of the icon's side."""

    through: tuple[Place, ...]
    colour: Colour


class Spark(NamedTuple):
    """A dot with rays around it."""

    at: Point
    rays: int
    colour: Colour


class Icon(NamedTuple):
    """What is drawn: on a disc, the first shape on top."""

    background: Colour
    shapes: tuple[Bar | Spark, ...]


_SAMPLES = 4
"""Points a side that are looked at within a pixel where colours meet."""


def icon_from(entry: Mapping[str, Any]) -> Icon:
    """Return the icon of the parsed `icon.toml`."""
    bars = [Bar(tuple((x, y, width) for x, y, width in bar["through"]), _read(bar["colour"])) for bar in entry["bar"]]
    sparks = [
        Spark((spark["at"][0], spark["at"][1]), spark["rays"], _read(spark["colour"])) for spark in entry.get("spark", ())
    ]
    return Icon(_read(entry["background"]), (*sparks, *bars))


@lru_cache  # it takes seconds, and a certification and a build want the same one
def draw_icon(icon: Icon, side: int) -> bytes:
    """Return the icon as a PNG file of `side` by `side` pixels (R7.48)."""
    corners = [[_colour(icon, x / side, y / side) for x in range(side + 1)] for y in range(side + 1)]
    rows = bytearray()
    for y in range(side):
        rows.append(0)  # no filter
        for x in range(side):
            around = {corners[y][x], corners[y][x + 1], corners[y + 1][x], corners[y + 1][x + 1]}
            # Only where two colours meet is it worth looking closer.
            rows.extend(_opaque(around.pop()) if len(around) == 1 else _blended(icon, x, y, side))
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    image = zlib.compress(bytes(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", image) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _opaque(colour: Colour | None) -> Pixel:
    return (0, 0, 0, 0) if colour is None else (*colour, 255)


def _blended(icon: Icon, x: int, y: int, side: int) -> Pixel:
    """Return the mean of several points within a pixel, for a smooth edge."""
    found = [
        _colour(icon, (x + (column + 0.5) / _SAMPLES) / side, (y + (row + 0.5) / _SAMPLES) / side)
        for row in range(_SAMPLES)
        for column in range(_SAMPLES)
    ]
    inside = [colour for colour in found if colour is not None]
    if not inside:
        return 0, 0, 0, 0
    red, green, blue = (round(sum(colour[part] for colour in inside) / len(inside)) for part in range(3))
    return red, green, blue, round(255 * len(inside) / len(found))


def _read(colour: str) -> Colour:
    """Return a colour written as `#124a5c`."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _colour(icon: Icon, x: float, y: float) -> Colour | None:
    """Return the colour at a place from 0 to 1; None outside the disc."""
    if math.hypot(x - 0.5, y - 0.5) > 0.5:
        return None
    return next((shape.colour for shape in icon.shapes if _is_in(shape, x, y)), icon.background)


def _is_in(shape: Bar | Spark, x: float, y: float) -> bool:
    if isinstance(shape, Spark):
        return _in_spark(shape, x, y)
    return any(
        left <= x <= right and top <= y <= bottom and _in_limb(x, y, one[:2], one[2], other[:2], other[2])
        for one, other, left, right, top, bottom in _limbs(shape)
    )


@cache
def _limbs(bar: Bar) -> list[tuple[Place, Place, float, float, float, float]]:
    """Return the pieces of a bar from place to place, each with the box that it lies in: left, right, top, bottom."""
    limbs = []
    for one, other in itertools.pairwise(bar.through):
        wide = max(one[2], other[2])
        across, down = sorted((one[0], other[0])), sorted((one[1], other[1]))
        limbs.append((one, other, across[0] - wide, across[1] + wide, down[0] - wide, down[1] + wide))
    return limbs


def _in_limb(x: float, y: float, start: Point, wide: float, end: Point, narrow: float) -> bool:
    """Tell whether a place lies in a rounded bar that narrows from one end to the other."""
    along, across = end[0] - start[0], end[1] - start[1]
    length = along * along + across * across
    share = ((x - start[0]) * along + (y - start[1]) * across) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    distance = math.hypot(x - start[0] - share * along, y - start[1] - share * across)
    return distance <= wide + share * (narrow - wide)


def _in_spark(spark: Spark, x: float, y: float) -> bool:
    """Tell whether a place lies in the dot or in one of its rays."""
    across, down = x - spark.at[0], y - spark.at[1]
    distance = math.hypot(across, down)
    turn = math.atan2(down, across) / (2 * math.pi) * spark.rays
    off_ray = abs(turn - round(turn))
    return distance <= 0.05 or (0.075 <= distance <= 0.14 and off_ray <= 0.11 + (0.14 - distance) * 1.2)
