"""A pretend Echo: what is said becomes an Alexa request, goes through `lambda_handler`, and comes back as speech."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from skill.alexa.service import Service
from skill.content import Content
from skill.conversation.state import Conversation
from skill.speaking.screens import TOKEN
from skill.turn import Turn
from workbench.device import given
from workbench.device.cloud import Cloud, Routed
from workbench.device.heard import Exchange, Heard, describe
from workbench.device.requests import OUTSIDE, DeviceSettings, make_envelope

Handler = Callable[[Any, Any], dict[str, Any]]

_ONE_TURN = threading.Lock()
"""Held while a device watches the skill, so that it sees its own turn and nobody else's."""


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

    @property
    def session(self) -> Mapping[str, Any] | None:
        """What the skill keeps of the session; None where none is open."""
        return self._attributes if self._open else None

    def resume(self, session: Mapping[str, Any] | None) -> None:
        """Go on with a session as it was, whatever was said since."""
        self._attributes, self._open = dict(session or {}), session is not None

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

    def request(self, request: Mapping[str, Any]) -> Heard:
        """Send a `request` object that some other cloud made; what was said is guessed from what it carries."""
        routed = given.routed(request, self._cloud.model)
        return self._send(given.words(routed, self.content, self.invocation), routed)

    def time_out(self) -> dict[str, Any]:
        """Say nothing until Alexa gives up (R4.20): the session ends, and the skill is told."""
        request = {"type": "SessionEndedRequest", "reason": "EXCEEDED_MAX_REPROMPTS"}
        return dict(self.exchange(request).response)

    def exchange(self, request: Mapping[str, Any]) -> Exchange:
        """Have a `request` object answered within the session, and go on with the session that it leaves."""
        outside = str(request.get("type")).startswith(OUTSIDE)
        session = {"new": not self._open, "sessionId": self._session_id, "attributes": self._attributes}
        envelope = make_envelope(request, self.settings, None if outside else session)
        before = Conversation.from_attributes({} if outside else self._attributes)
        response = self._watch(envelope)
        done = Exchange(envelope, response, before, self._seen[-1] if self._seen else None)
        if outside:
            return done
        if done.ends_session:
            self.end_session()
        elif done.turn is not None:
            self._attributes = dict(response.get("sessionAttributes") or {})
            self._open = True
        return done

    def _send(self, utterance: str, routed: Routed) -> Heard:
        return describe(utterance, routed, self.exchange(routed.request), self.content)

    def _watch(self, envelope: Mapping[str, Any]) -> dict[str, Any]:
        """Have the request answered, and see what was decided in that one turn."""
        self._seen.clear()
        with _ONE_TURN:
            self._service.observers.append(self._seen.append)
            try:
                return self._handler(envelope, None)
            finally:
                self._service.observers.remove(self._seen.append)
