"""The pretend cloud: which Alexa request an utterance becomes, and by which route (design, section 6).

It knows the interaction model and nothing of the skill, so that it cannot flatter us. What no sample covers goes on by one
of the ways that Amazon may prefer; nobody outside knows which, so each is a road of its own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from authoring.interaction_models.samples import Match, Matcher
from workbench.device.near import Near
from workbench.device.requests import all_slots, filled_slot, intent_request

_BEFORE_NAME = (
    r"^\W*(?:alexa\W+)?(?:please\s+)?(?:ask|tell|open|launch|start|use|begin|load|run|talk to|speak to)\s+(?:the\s+)?"
)
_AFTER_NAME = r"\b\W*(?:(?:to|about|if|whether|and|that|for)\b\s*)?"

ROADS = {
    "whole": ("sample", "whole"),
    "carrier": ("sample", "carrier", "whole"),
    "near": ("sample", "near", "carrier", "whole"),
    "words": ("whole",),
    "exact": ("sample",),
}
"""The routes that an utterance tries, in order, on each road; Fallback is behind them all."""


@dataclass(frozen=True, slots=True)
class Routed:
    """The request that an utterance becomes."""

    route: str
    """`sample`, `whole`, `carrier`, `near` or `fallback`."""
    intent: str
    """Name of the intent, or `LaunchRequest`."""
    slots: Mapping[str, tuple[str, str | None]]
    """Slot name to the words said and the id that they resolve to."""
    request: Mapping[str, Any]


class Cloud:
    """Turns utterances into requests by the interaction model of one locale."""

    def __init__(self, matcher: Matcher, road: str = "whole") -> None:
        """Take one of `ROADS`."""
        self._matcher = matcher
        self.model = matcher.model
        """The interaction model."""
        self.invocation = matcher.model.invocation
        """The name that opens the skill."""
        self._invocation = re.compile(_BEFORE_NAME + re.escape(matcher.model.invocation) + _AFTER_NAME, re.IGNORECASE)
        ways: dict[str, Callable[[str], Match | None]] = {
            "sample": matcher.sample,
            "whole": matcher.whole,
            "carrier": matcher.carrier,
        }
        if "near" in ROADS[road]:
            ways["near"] = Near(matcher).find
        self._ways = [(route, ways[route]) for route in ROADS[road]]

    def route(self, utterance: str) -> Routed:
        """Return the request for an utterance, by the first way that takes it, else Fallback without its words."""
        text = self._invocation.sub("", utterance, count=1)
        if not text.strip() and self._invocation.match(utterance):
            return Routed("sample", "LaunchRequest", {}, {"type": "LaunchRequest"})
        for route, way in self._ways:
            match = way(text)
            if match is not None:
                return self._routed(route, match)
        return self._routed("fallback", Match("AMAZON.FallbackIntent", {}))

    def _routed(self, route: str, match: Match) -> Routed:
        filled = {name: self._filled(name, words, value_id) for name, (words, value_id) in match.slots.items()}
        # The order is of no promise, but the same for the same words, so that a failure can be looked at again.
        chance = random.Random(repr(match.slots))  # noqa: S311  reproducible, and guards nothing
        slots = all_slots(self._matcher.slots(match.intent), filled, chance)
        return Routed(route, match.intent, match.slots, intent_request(match.intent, slots))

    def _filled(self, name: str, words: str, value_id: str | None) -> dict[str, Any]:
        slot_type = self._matcher.slot_type(name)
        if slot_type.startswith("AMAZON."):
            return filled_slot(name, words)
        if value_id is None:
            return filled_slot(name, words, slot_type)
        return filled_slot(name, words, slot_type, (value_id, self._matcher.value_name(name, value_id)))
