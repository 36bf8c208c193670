"""The pretend cloud: which Alexa request an utterance becomes, and by which route (design, section 6).

It knows the interaction model and nothing of the skill, so that it cannot flatter us. What no sample covers goes on by one
of the ways that Amazon may prefer; nobody outside knows which, so each is a road of its own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from authoring.interaction_models.model import PHRASE_TYPES, Model
from authoring.interaction_models.samples import Match, Matcher
from workbench.device.classified import Classified
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
    "guess": ("classified",),
    "sure": ("classified",),
}
"""The routes that an utterance tries, in order, on each road; Fallback is behind them all."""
LEAST = {"guess": 0.2, "sure": 0.5}
"""How likely an intent is at least, on the roads of a classifier that only knows the samples (`device.classified`)."""


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


def kind_of(intent: str, model: Model) -> str:
    """Return the route that an intent stands for: `whole` or `carrier` by its slot, else `sample`; or `fallback`."""
    declared = next((one for one in model.intents if one.name == intent), None)
    if declared is None or not declared.samples:
        return "fallback"
    if any(slot.type in PHRASE_TYPES for slot in declared.slots):
        return "carrier"
    return "whole" if declared.samples == tuple(f"{{{slot.name}}}" for slot in declared.slots) else "sample"


@cache
def _taught(matcher: Matcher) -> Classified:
    return Classified(matcher)


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
        self._classified = _taught(matcher) if "classified" in ROADS[road] else None
        if self._classified is not None:
            ways["classified"] = partial(self._classified.find, least=LEAST[road])
        self._ways = [(route, ways[route]) for route in ROADS[road]]

    def prepare(self, utterances: Iterable[str]) -> None:
        """Be told of what will be said, where that makes it quicker."""
        if self._classified is not None:
            self._classified.prepare(utterances)

    def route(self, utterance: str) -> Routed:
        """Return the request for an utterance, by the first way that takes it, else Fallback without its words."""
        text = self._invocation.sub("", utterance, count=1)
        if not text.strip() and self._invocation.match(utterance):
            return Routed("sample", "LaunchRequest", {}, {"type": "LaunchRequest"})
        for route, way in self._ways:
            match = way(text)
            if match is not None:
                return self._routed(route if route != "classified" else kind_of(match.intent, self.model), match)
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
