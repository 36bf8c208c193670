"""The skill as a service: any request envelope in, a valid response envelope out, both plain dictionaries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope, Session

from skill.alexa import envelope
from skill.alexa.handlers import Turns, skill_builder
from skill.content import Content
from skill.errors import WrongSkill
from skill.turn import Observer

MISSES = "CRAMP_HELPER_MISSES"
"""The environment variable that says where to write down what was declined (`skill.alexa.misses`); unset, nothing is."""


class Service:
    """One skill, ready to answer; safe to share between threads, because no turn changes it."""

    def __init__(self, content: Content, skill_id: str | None = None) -> None:
        """Build the skill of some content; with `skill_id`, only requests for that skill are answered (R6.9)."""
        self.content = content
        self.observers: list[Observer] = []
        """Whoever is told of every turn."""
        self._skill_id = skill_id
        self._language = content.prompts["language"].say[0]
        self.skill = skill_builder(Turns(content, self.observers), _log).create()
        """The ask-sdk-core skill, whose handlers answer what the gate lets in."""
        self._serializer = DefaultSerializer()

    def respond(self, event: Any) -> dict[str, Any]:
        """Answer a request envelope, however malformed it is.

        What carries no words of a listener gets an empty response (R4.5, R4.6); a language that is not English gets one
        sentence. Raises `WrongSkill` when the request names another skill.
        """
        try:
            envelope.check_skill_id(event, self._skill_id)
        except WrongSkill:
            _warn("a request for another skill was refused: compare SKILL_ID with the id in Alexa's console")
            raise
        admitted = envelope.clean(event)
        if admitted is None:
            told = envelope.trouble(event)
            if told is not None:
                _warn(told)
            return {"version": "1.0", "response": {}}
        locale = admitted.locale or "en"
        heard = admitted.kind != "CanFulfillIntentRequest"
        if heard and locale.partition("-")[0].lower() != "en":
            speech = {"type": "SSML", "ssml": f"<speak>{self._language}</speak>"}
            return {"version": "1.0", "response": {"outputSpeech": speech, "shouldEndSession": True}}
        if admitted.endless:
            _warn(f"a request had more than {envelope.LENGTH} characters in its slots, and none of them was read")
        remembered = RequestEnvelope(session=Session(attributes=admitted.attributes))
        response = self.skill.invoke(remembered, admitted)
        return cast("dict[str, Any]", self._serializer.serialize(response))


def make_service(content: Content, environ: Mapping[str, str], skill_id: str | None = None) -> Service:
    """Return the skill of some content as the environment sets it up: `SKILL_ID`, and `CRAMP_HELPER_MISSES` (`misses`).

    Blanks around a setting are nobody's wish, and an empty one is none (R6.42).
    """
    service = Service(content, skill_id or environ.get("SKILL_ID", "").strip() or None)
    misses = environ.get(MISSES, "").strip()
    if misses:
        # Imported here, because hardly anybody wants them written down and every start would pay for it.
        from skill.alexa.misses import watch_misses

        service.observers.append(watch_misses(misses))
    return service


def _warn(told: str) -> None:
    """Write down what an operator must see, which holds nothing that was said (R6.41)."""
    import logging  # here: nearly no request pays for it

    logging.getLogger(__name__).warning("%s", told)


def _log(error: Exception) -> None:
    """Write down what failed and where, but not its message, which may quote what was said."""
    # Imported here: 10 ms that only a mistake pays.
    import logging
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    logging.getLogger(__name__).error("failed: %s at %s:%s", type(error).__name__, Path(frame.filename).name, frame.lineno)
