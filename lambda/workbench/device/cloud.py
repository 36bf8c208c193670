"""The pretend cloud: which Alexa request an utterance becomes, and by which route (design, section 6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from authoring.interaction_models.samples import Matcher
from skill.article.article import TopicId
from skill.content import Content
from skill.conversation.state import Conversation
from skill.conversation.weighing import weigh
from skill.listening.reader import read
from skill.listening.reading import Kind, Reading
from workbench.device.requests import filled_slot, intent_request

_BEFORE_NAME = (
    r"^\W*(?:alexa\W+)?(?:please\s+)?(?:ask|tell|open|launch|start|use|begin|load|run|talk to|speak to)\s+(?:the\s+)?"
)
_AFTER_NAME = r"\b\W*(?:(?:to|about|if|whether|and|that|for)\b\s*)?"


@dataclass(frozen=True, slots=True)
class Routed:
    """The request that an utterance becomes."""

    route: str
    """`sample`, `carrier`, `stand-in` or `fallback`."""
    intent: str
    """Name of the intent, or `LaunchRequest`."""
    slots: Mapping[str, tuple[str, str | None]]
    """Slot name to the words said and the id that they resolve to."""
    request: Mapping[str, Any]


class Cloud:
    """Turns utterances into requests by the interaction model of one locale."""

    def __init__(self, matcher: Matcher, content: Content) -> None:
        self._matcher = matcher
        self._content = content
        self._invocation = re.compile(_BEFORE_NAME + re.escape(matcher.model.invocation) + _AFTER_NAME, re.IGNORECASE)
        self._intents = {control: intent for intent, control in reversed(list(content.controls.items()))}
        self._intents |= {aspect: intent for intent, aspect in content.aspects.items()}

    def route(self, utterance: str) -> Routed:
        """Return the request for an utterance: a sample, a carrier phrase, our own generalising, or Fallback."""
        text = self._invocation.sub("", utterance, count=1)
        if not text.strip() and self._invocation.match(utterance):
            return Routed("sample", "LaunchRequest", {}, {"type": "LaunchRequest"})
        match = self._matcher.sample(text)
        if match is not None:
            return self._routed("sample", match.intent, match.slots)
        carrier = self._matcher.carrier(text)
        if carrier is not None and self._matcher.free_text is not None:
            return self._routed("carrier", self._matcher.free_text, {carrier[0]: (carrier[1], None)})
        reading = read(text, self._content.knowledge)
        # What only the conversation can complete is left as it is: the cloud does not know the conversation.
        complete = reading.kind is not Kind.QUESTION or (reading.topic is not None and reading.aspect is not None)
        return self._stand_in(weigh(reading, Conversation(), self._content) if complete else reading)

    def _stand_in(self, reading: Reading) -> Routed:
        """Generalise as the cloud would: to the intent that our own understanding would choose."""
        topics = self._content.article.topics
        named = {"topic": reading.topic, "other": reading.other}
        slots = {name: (topics[TopicId(topic)].name, str(topic)) for name, topic in named.items() if topic}
        intent = None
        if reading.kind is Kind.EMERGENCY and reading.flag is not None:
            intent = self._intents.get("emergency")
            slots = {"red_flag": (self._content.flags[reading.flag].name, reading.flag)}
        elif reading.kind is Kind.CONTROL:
            intent, slots = self._intents.get(reading.control or ""), {}
        elif reading.kind is Kind.QUESTION:
            intent = self._intents.get(reading.aspect or "topic")
        if intent is None:
            return self._routed("fallback", "AMAZON.FallbackIntent", {})
        return self._routed("stand-in", intent, slots)

    def _routed(self, route: str, intent: str, slots: Mapping[str, tuple[str, str | None]]) -> Routed:
        filled = {name: self._filled(name, words, value_id) for name, (words, value_id) in slots.items()}
        return Routed(route, intent, slots, intent_request(intent, filled))

    def _filled(self, name: str, words: str, value_id: str | None) -> dict[str, Any]:
        if value_id is None:
            return filled_slot(name, words)
        return filled_slot(name, words, self._matcher.slot_type(name), (value_id, self._matcher.value_name(name, value_id)))
