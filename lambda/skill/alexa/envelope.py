"""Parse at the gate, then trust: any JSON that claims to be a request becomes a small clean one, or a refusal.

The SDK's deserialiser raises on an unknown request type or enum value before any handler runs (R4.1), and so a new
value at Amazon's side would silence the skill. What is not needed is left out, which is also what makes a turn quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from skill.errors import WrongSkill

SPEAKING = frozenset(
    {
        "LaunchRequest",
        "IntentRequest",
        "SessionResumedRequest",
        "CanFulfillIntentRequest",
        "Alexa.Presentation.APL.UserEvent",
    }
)
"""Request types that get more than an empty reply; SessionEndedRequest and all others are answered in silence (R4.5)."""

Slots = dict[str, tuple[str, str | None]]
"""Slot name to the words said, empty for an empty slot, and the id that entity resolution gave them."""

APL = "Alexa.Presentation.APL"

_LENGTH = 2_000
"""Characters of a request's slots that are read, all together: minutes of speech, where Alexa takes seconds. It bounds what
a hostile request can cost."""


def check_skill_id(event: Any, skill_id: str | None) -> None:
    """Raise `WrongSkill` unless the request names this skill, as far as one is set (R6.9).

    Every id in the request must be ours, and there must be one.
    """
    if skill_id is None:
        return
    named = [
        part["application"].get("applicationId")
        for part in (_table(_table(_table(event).get("context")).get("System")), _table(_table(event).get("session")))
        if isinstance(part.get("application"), dict)
    ]
    if not named or any(name != skill_id for name in named):
        raise WrongSkill("the request is for another skill")


class Admitted(NamedTuple):
    """A request that was let in."""

    envelope: dict[str, Any]
    """What the SDK reads, in its shape, and nothing else."""
    slots: Slots
    """What the intent's slots hold. The SDK only carries them: building its own six objects for one slot takes longer than
    answering."""


def clean(event: Any) -> Admitted | None:
    """Return the request with only what the skill reads; None if it gets no words."""
    event = _table(event)
    request = _table(event.get("request"))
    kind = request.get("type")
    if not isinstance(kind, str) or kind not in SPEAKING:
        return None
    session, system = _table(event.get("session")), _table(_table(event.get("context")).get("System"))
    cleaned: dict[str, Any] = {
        "type": kind,
        "requestId": _text(request.get("requestId")),
        "locale": _text(request.get("locale")),
    }
    slots: Slots = {}
    if kind in ("IntentRequest", "CanFulfillIntentRequest"):
        intent = _table(request.get("intent"))
        cleaned["intent"] = {"name": _text(intent.get("name")) or "", "confirmationStatus": "NONE"}
        slots = _slots(_table(intent.get("slots")))
    elif kind == "Alexa.Presentation.APL.UserEvent":
        arguments = request.get("arguments")
        cleaned["arguments"] = [item for item in arguments if isinstance(item, str)] if isinstance(arguments, list) else []
    envelope = {
        "version": "1.0",
        "session": {
            "new": session.get("new") is True,
            "attributes": _table(session.get("attributes")),
            "application": {"applicationId": _application_id(session, system)},
        },
        "context": {"System": {"device": {"supportedInterfaces": _interfaces(system)}}},
        "request": cleaned,
    }
    return Admitted(envelope, slots)


def _application_id(*parts: Mapping[str, Any]) -> str | None:
    ids = [_text(_table(part.get("application")).get("applicationId")) for part in parts]
    return next((one for one in ids if one), None)


def _interfaces(system: Mapping[str, Any]) -> dict[str, Any]:
    supported = _table(_table(system.get("device")).get("supportedInterfaces"))
    if not isinstance(supported.get(APL), dict):
        return {}
    version = _text(_table(supported[APL].get("runtime")).get("maxVersion"))
    return {APL: {"runtime": {"maxVersion": version or "1.0"}}}


def _slots(declared: Mapping[str, Any]) -> Slots:
    """Return every slot, in no promised order, those without a value too (R3.17)."""
    slots: Slots = {}
    room = _LENGTH
    for name, slot in declared.items():
        words, identity = _slot(_table(slot))
        slots[name] = words[:room], identity
        room -= len(slots[name][0])
    return slots


def _slot(slot: Mapping[str, Any]) -> tuple[str, str | None]:
    """Return a slot's words, and its id when any authority knows it (R3.3, R3.4, R3.6)."""
    words, identity = "", None
    nested = slot.get("slotValue")
    for source in (slot, *([*_list(nested.get("values")), nested] if isinstance(nested, dict) else ())):
        words = words or _text(_table(source).get("value")) or ""
        for authority in _list(_table(_table(source).get("resolutions")).get("resolutionsPerAuthority")):
            identity = identity or _match(_table(authority))
    return words, identity


def _match(authority: Mapping[str, Any]) -> str | None:
    if _table(authority.get("status")).get("code") != "ER_SUCCESS_MATCH":
        return None
    ids = (_text(_table(_table(value).get("value")).get("id")) for value in _list(authority.get("values")))
    return next((identity for identity in ids if identity), None)


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
