"""A pretend Echo: what is said becomes an Alexa request, goes through `lambda_handler`, and comes back as speech."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from skill.alexa.service import Service
from skill.article.article import PassageId
from skill.content import Content
from skill.speaking.screens import TOKEN, next_words
from skill.turn import Turn
from workbench.device.cloud import Cloud, Routed
from workbench.device.requests import DeviceSettings, make_envelope
from workbench.device.timing import estimate_seconds, plain_text

Handler = Callable[[Any, Any], dict[str, Any]]

_ONE_TURN = threading.Lock()
"""Held while a device watches the skill, so that it sees its own turn and nobody else's."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn: what was said, what it became, and what came back."""

    heard: str
    route: str
    intent: str
    slots: Mapping[str, Mapping[str, str | None]]
    understood: str
    """What the words turned out to be: `control`, `question`, `emergency` or `refused`."""
    outcome: str
    answer: str | None
    sources: tuple[PassageId, ...]
    """Passages behind what was said in this turn, the disclaimer's included when it was spoken."""
    gap: tuple[str, ...]
    """What was asked, is not covered, and was named aloud."""
    caution: bool
    """Whom to call was said first, in case this is an emergency."""
    speech: str
    ssml: str
    reprompt: str | None
    card: Mapping[str, str] | None
    ends_session: bool
    seconds: float
    request: Mapping[str, Any]
    response: Mapping[str, Any]
    suggestions: tuple[str, ...]
    """What can be said next: yes or no where asked, what the skill offered, and what is nearest."""

    def to_json(self) -> dict[str, Any]:
        """Return the turn as `ask --json` prints it (design, section 4.3)."""
        return {
            "heard": self.heard,
            "route": self.route,
            "intent": self.intent,
            "slots": {name: dict(slot) for name, slot in self.slots.items()},
            "outcome": self.outcome,
            "answer": self.answer,
            "sources": list(self.sources),
            "gap": list(self.gap),
            "caution": self.caution,
            "speech": self.speech,
            "ssml": self.ssml,
            "reprompt": self.reprompt,
            "card": None if self.card is None else dict(self.card),
            "ends_session": self.ends_session,
            "seconds": self.seconds,
        }


class Device:
    """One pretend device with one session at a time."""

    def __init__(self, handler: Handler, service: Service, cloud: Cloud, settings: DeviceSettings) -> None:
        """Use a handler such as `lambda_handler`; `service` is the skill behind it, watched for what it decided."""
        self.settings = settings
        self.content: Content = service.content
        self._handler = handler
        self.invocation = f"open {cloud.invocation}"
        """What opens the skill without a question."""
        self._cloud = cloud
        self._service = service
        self._seen: list[Turn] = []
        self.end_session()

    @property
    def in_session(self) -> bool:
        """Tell whether the microphone is open."""
        return self._open

    def end_session(self) -> None:
        """Forget the session, as if the device had been left alone."""
        self._session_id = f"amzn1.echo-api.session.{uuid.uuid4()}"
        self._attributes: dict[str, Any] = {}
        self._open = False

    def go_on_from(self, other: Device) -> None:
        """Take the session of another device over: its content was edited, or somebody chose another locale."""
        self._session_id, self._attributes, self._open = other._session_id, dict(other._attributes), other._open

    def say(self, utterance: str) -> Heard:
        """Say something: the first words of a session are a one-shot, the next ones go on with it."""
        return self._send(utterance, self._cloud.route(utterance))

    def launch(self) -> Heard:
        """Open the skill without a question."""
        return self._send(self.invocation, Routed("sample", "LaunchRequest", {}, {"type": "LaunchRequest"}))

    def touch(self, words: str) -> Heard:
        """Touch a suggestion on the screen."""
        request = {"type": "Alexa.Presentation.APL.UserEvent", "token": TOKEN, "arguments": [words]}
        return self._send(words, Routed("touch", "Alexa.Presentation.APL.UserEvent", {}, request))

    def time_out(self) -> dict[str, Any]:
        """Say nothing until Alexa gives up (R4.20): the session ends, and the skill is told."""
        envelope = self._envelope({"type": "SessionEndedRequest", "reason": "EXCEEDED_MAX_REPROMPTS"})
        response = self._handler(envelope, None)
        self.end_session()
        return response

    def _envelope(self, request: Mapping[str, Any]) -> dict[str, Any]:
        session = {"new": not self._open, "sessionId": self._session_id, "attributes": self._attributes}
        return make_envelope(request, self.settings, session)

    def _send(self, utterance: str, routed: Routed) -> Heard:
        envelope = self._envelope(routed.request)
        response = self._watch(envelope)
        heard = self._heard(utterance, routed, envelope, response)
        self._attributes = dict(response.get("sessionAttributes") or {})
        self._open = not heard.ends_session
        if heard.ends_session:
            self.end_session()
        return heard

    def _watch(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        """Have the request answered, and see what was decided in that one turn."""
        self._seen.clear()
        with _ONE_TURN:
            self._service.observers.append(self._seen.append)
            try:
                return self._handler(envelope, None)
            finally:
                self._service.observers.remove(self._seen.append)

    def _heard(self, utterance: str, routed: Routed, envelope: Mapping[str, Any], response: Mapping[str, Any]) -> Heard:
        body = response["response"]
        ssml = body.get("outputSpeech", {}).get("ssml", "<speak></speak>")
        reprompt = body.get("reprompt", {}).get("outputSpeech", {}).get("ssml")
        card = body.get("card")
        seen = self._seen[-1] if self._seen else None
        reply = seen.reply if seen else None
        sources = list(reply.sources) if reply else []
        quoted = self.content.prompts["disclaimer"].sources if reply and reply.disclaimer else ()
        return Heard(
            heard=utterance,
            route=routed.route,
            intent=routed.intent,
            slots={name: {"value": words, "id": value_id} for name, (words, value_id) in routed.slots.items()},
            understood=_understood(self._seen[-1]) if self._seen else "control",
            outcome=reply.outcome if reply else "control",
            answer=reply.answer if reply else None,
            sources=tuple(dict.fromkeys([*sources, *quoted])),
            gap=reply.gaps if reply else (),
            caution=bool(seen and seen.move.caution),
            speech=plain_text(ssml),
            ssml=ssml,
            reprompt=None if reprompt is None else plain_text(reprompt),
            card=None if card is None else {"title": card["title"], "text": card["content"]},
            ends_session=bool(body.get("shouldEndSession", True)),
            seconds=estimate_seconds(ssml),
            request=envelope,
            response=response,
            suggestions=next_words(seen.reply, seen.conversation, self.content) if seen else (),
        )


def _understood(turn: Turn) -> str:
    """Return what the words turned out to be."""
    kinds = {"emergency": "emergency", "answer": "question", "decline": "refused"}
    return kinds.get(turn.move.kind, "control")
