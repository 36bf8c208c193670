"""Which part of the body is named, in as few parts as the steps tell apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

LEG = frozenset(
    "leg calf calve thigh hamstring hammy quad shin foot toe heel ankle knee arch sole groin instep limb glute".split()
)
_FOOT = frozenset("foot feet toe heel ankle arch sole instep".split())
_HAND = frozenset("hand finger thumb wrist".split())
_OWNERS = frozenset("my his her".split())
ELSEWHERE = frozenset(
    "hand finger thumb arm wrist forearm elbow bicep tricep back neck shoulder side rib belly stomach tummy jaw hip "
    "bum butt buttock muscle".split()
)
_VAGUE = frozenset(("muscle", "side", "back"))
"""Words that name no place by themselves: "it's back"."""
_PARTS = {
    stem: part
    for part, stems in (("other", ELSEWHERE - _VAGUE), ("leg", LEG), ("hand", _HAND), ("foot", _FOOT))
    for stem in stems
}
"""Stems to the part of the body that they name, in as few parts as the steps tell apart."""
_WHOSE = frozenset("my his her their lower upper whole".split())


def muscle_of(stems: Sequence[str]) -> str:
    """Return which part of the body is named: of several, the last that is somebody's ("rest the leg? it's my foot")."""
    named = [(place, _PARTS[one]) for place, one in enumerate(stems) if one in _PARTS]
    owned = [part for place, part in named if place and stems[place - 1] in _OWNERS]
    parts = [part for _, part in named]
    if owned:
        return owned[-1]
    if has_back(stems) and "leg" not in parts:
        return parts[0] if parts else "other"
    return "leg" if "leg" in parts else parts[0] if parts else ""


def has_back(stems: Sequence[str]) -> bool:
    """Tell whether a back is meant, and not that something comes back."""
    return any(one in _WHOSE and other == "back" for one, other in pairwise(stems))
