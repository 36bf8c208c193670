"""Every attack we know, by name: each is wrong in one thing and right in everything else.

An attack is a function from a `Scene` to an `Attempt`. `test_attacks.py` makes each of them and expects a refusal;
`test_load_bearing_checks.py` takes checks away and expects the same attacks to get through.
"""

from __future__ import annotations

import attacks_on_bodies
import attacks_on_chains
import attacks_on_headers
import attacks_on_signatures
import attacks_on_times
import attacks_on_urls
from scene import ATTACKS, SAID, USER, Attempt, Scene, genuine

MODULES = (
    attacks_on_headers,
    attacks_on_urls,
    attacks_on_chains,
    attacks_on_signatures,
    attacks_on_bodies,
    attacks_on_times,
)
"""Whose import fills `ATTACKS`."""

__all__ = ["ATTACKS", "MODULES", "SAID", "USER", "Attempt", "Scene", "genuine"]
