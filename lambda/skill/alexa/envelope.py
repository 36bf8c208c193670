"""Parse at the gate, then trust: any JSON that claims to be a request becomes a small clean one, or a refusal.

The SDK's deserialiser raises on an unknown request type or enum value before any handler runs (R4.1), and so a new
value at Amazon's side would silence the skill. What is not needed is left out, and the rest is not built anew as the SDK's
objects, which would take longer than answering: that is what makes a turn quick.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from skill.errors import WrongSkill
from skill.record import Record

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


class Admitted(Record):
    """A request that was let in: what the skill reads of it, and nothing else."""

    kind: str
    """One of `SPEAKING`."""
    locale: str | None
    intent: str
    """Name of the intent; empty where there is none."""
    arguments: list[str]
    """What a touch sends along."""
    attributes: dict[str, Any]
    """What the session remembers."""
    apl: str | None
    """The newest APL version that the device renders; None for a device without a screen (R9.2)."""
    slots: Slots
    """What the intent's slots hold."""
    endless: bool = False
    """The slots held more than anybody says, and none of it was read."""


def clean(event: Any) -> Admitted | None:
    """Return the request with only what the skill reads; None if it gets no words."""
    event = _table(event)
    request = _table(event.get("request"))
    kind = request.get("type")
    if not isinstance(kind, str) or kind not in SPEAKING:
        return None
    intent, arguments, endless = "", [], False
    slots: Slots = {}
    if kind in ("IntentRequest", "CanFulfillIntentRequest"):
        asked = _table(request.get("intent"))
        intent = _text(asked.get("name")) or ""
        slots, endless = _slots(_table(asked.get("slots")))
    elif kind == "Alexa.Presentation.APL.UserEvent":
        touched = [item for item in _list(request.get("arguments")) if isinstance(item, str)]
        endless = sum(map(len, touched)) > LENGTH
        arguments = [] if endless else touched
    return Admitted(
        kind,
        _text(request.get("locale")),
        intent,
        arguments,
        _table(_table(event.get("session")).get("attributes")),
        _apl(_table(_table(event.get("context")).get("System"))),
        slots,
        endless,
    )


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


def _apl(system: Mapping[str, Any]) -> str | None:
    screen = _table(_table(system.get("device")).get("supportedInterfaces")).get(APL)
    if not isinstance(screen, dict):
        return None
    return _text(_table(screen.get("runtime")).get("maxVersion")) or "1.0"


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
