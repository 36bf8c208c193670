"""Parse at the gate, then trust: any JSON that claims to be a request becomes a small clean one, or a refusal.

The SDK's deserialiser raises on an unknown request type or enum value before any handler runs (R4.1), and so a new
value at Amazon's side would silence the skill. What is not needed is left out, which is also what makes a turn quick.
"""

from __future__ import annotations

import re
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

_CODE = re.compile(r"[A-Z_]{1,60}")
"""How Amazon writes the type of an error (R4.4)."""

LENGTH = 20_000
"""Characters of a request's slots that are listened to, all together: twenty minutes of speech, where Alexa takes seconds.
A request with more is no speech: nothing of it is read, it is answered so, and the operator is told; for words that are
dropped unnoticed could be the ones that matter."""

NOT_ALEXA = frozenset({"requestContext", "rawPath", "httpMethod", "headers", "Records", "body"})
"""What an event has that comes from a function URL, an API gateway or a queue, and not from Alexa."""


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
    endless: bool = False
    """The slots held more than anybody says, and none of it was read."""


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
    endless = False
    if kind in ("IntentRequest", "CanFulfillIntentRequest"):
        intent = _table(request.get("intent"))
        cleaned["intent"] = {"name": _text(intent.get("name")) or "", "confirmationStatus": "NONE"}
        slots, endless = _slots(_table(intent.get("slots")))
    elif kind == "Alexa.Presentation.APL.UserEvent":
        arguments = request.get("arguments")
        touched = [item for item in _list(arguments) if isinstance(item, str)]
        endless = sum(map(len, touched)) > LENGTH
        cleaned["arguments"] = [] if endless else touched
    envelope = {
        "version": "1.0",
        "session": {
            "new": session.get("new") is True,
            "attributes": _table(session.get("attributes")),
        },
        "context": {"System": {"device": {"supportedInterfaces": _interfaces(system)}}},
        "request": cleaned,
    }
    return Admitted(envelope, slots, endless)


def trouble(event: Any) -> str | None:
    """Return what somebody who runs the skill must know of a request that gets no words, without a word said (R6.41)."""
    request = _table(event).get("request")
    if not isinstance(request, dict) or not isinstance(request.get("type"), str):
        known = ", ".join(sorted(NOT_ALEXA.intersection(_table(event)))) or "nothing that is known"
        return f"an event that is no Alexa request (it has {known}): let Alexa invoke the function, not a gateway"
    if request["type"] == "SessionEndedRequest" and request.get("reason") == "ERROR":
        kind = _text(_table(request.get("error")).get("type")) or ""
        return f"a session ended in ERROR: {kind if _CODE.fullmatch(kind) else 'of no known type'}"
    return None


def _interfaces(system: Mapping[str, Any]) -> dict[str, Any]:
    supported = _table(_table(system.get("device")).get("supportedInterfaces"))
    if not isinstance(supported.get(APL), dict):
        return {}
    version = _text(_table(supported[APL].get("runtime")).get("maxVersion"))
    return {APL: {"runtime": {"maxVersion": version or "1.0"}}}


def _slots(declared: Mapping[str, Any]) -> tuple[Slots, bool]:
    """Return every slot, in no promised order, those without a value too (R3.17); and whether they hold too much."""
    slots: Slots = {}
    length = 0
    for name, slot in declared.items():
        slots[name] = words, _ = _slot(_table(slot))
        length += len(words)
        if length > LENGTH:
            return dict.fromkeys(declared, ("", None)), True
    return slots, False


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
