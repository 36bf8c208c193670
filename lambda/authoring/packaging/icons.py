"""Draws the skill's icon: a leg bent at the knee, with the spark of a cramp at its calf, on a calm disc.

Nothing but the standard library, so that the same code gives the same bytes on every machine.
"""

from __future__ import annotations

import itertools
import math
import struct
import zlib

Point = tuple[float, float]
Colour = tuple[int, int, int]
Pixel = tuple[int, int, int, int]

_BACKGROUND: Colour = (18, 74, 92)
_LEG: Colour = (244, 236, 222)
_SPARK: Colour = (255, 178, 62)

_LIMB = [((0.36, 0.14), 0.105), ((0.62, 0.42), 0.095), ((0.46, 0.74), 0.062), ((0.66, 0.82), 0.05)]
"""Hip, knee, ankle and toes: centre and half width, in parts of the icon's side."""
_CENTRE: Point = (0.41, 0.54)
_RAYS = 8

_SAMPLES = 4
"""Points a side that are looked at within a pixel where colours meet."""


def draw_icon(side: int) -> bytes:
    """Return the icon as a PNG file of `side` by `side` pixels (R7.48)."""
    corners = [[_colour(x / side, y / side) for x in range(side + 1)] for y in range(side + 1)]
    rows = bytearray()
    for y in range(side):
        rows.append(0)  # no filter
        for x in range(side):
            around = {corners[y][x], corners[y][x + 1], corners[y + 1][x], corners[y + 1][x + 1]}
            # Only where two colours meet is it worth looking closer.
            rows.extend(_opaque(around.pop()) if len(around) == 1 else _blended(x, y, side))
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    image = zlib.compress(bytes(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", image) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _opaque(colour: Colour | None) -> Pixel:
    return (0, 0, 0, 0) if colour is None else (*colour, 255)


def _blended(x: int, y: int, side: int) -> Pixel:
    """Return the mean of several points within a pixel, for a smooth edge."""
    found = [
        _colour((x + (column + 0.5) / _SAMPLES) / side, (y + (row + 0.5) / _SAMPLES) / side)
        for row in range(_SAMPLES)
        for column in range(_SAMPLES)
    ]
    inside = [colour for colour in found if colour is not None]
    if not inside:
        return 0, 0, 0, 0
    red, green, blue = (round(sum(colour[part] for colour in inside) / len(inside)) for part in range(3))
    return red, green, blue, round(255 * len(inside) / len(found))


def _colour(x: float, y: float) -> Colour | None:
    """Return the colour at a place from 0 to 1; None outside the disc."""
    if math.hypot(x - 0.5, y - 0.5) > 0.5:
        return None
    if _in_spark(x, y):
        return _SPARK
    return _LEG if _in_leg(x, y) else _BACKGROUND


def _in_leg(x: float, y: float) -> bool:
    return any(_in_limb(x, y, *one, *other) for one, other in itertools.pairwise(_LIMB))


def _in_limb(x: float, y: float, start: Point, wide: float, end: Point, narrow: float) -> bool:
    """Tell whether a place lies in a rounded bar that narrows from one end to the other."""
    along, across = end[0] - start[0], end[1] - start[1]
    share = ((x - start[0]) * along + (y - start[1]) * across) / (along * along + across * across)
    share = min(1.0, max(0.0, share))
    distance = math.hypot(x - start[0] - share * along, y - start[1] - share * across)
    return distance <= wide + share * (narrow - wide)


def _in_spark(x: float, y: float) -> bool:
    """Tell whether a place lies in one of the rays around the calf."""
    across, down = x - _CENTRE[0], y - _CENTRE[1]
    distance = math.hypot(across, down)
    turn = math.atan2(down, across) / (2 * math.pi) * _RAYS
    off_ray = abs(turn - round(turn))
    return distance <= 0.05 or (0.075 <= distance <= 0.14 and off_ray <= 0.11 + (0.14 - distance) * 1.2)
