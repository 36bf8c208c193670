"""The requests that an Alexa device sends, as plain dictionaries in Amazon's shape (rule book, section 4)."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
"""The skill id that the pretend device uses when none is set."""

OUTSIDE = ("CanFulfillIntentRequest", "AlexaSkillEvent.", "AlexaHouseholdListEvent.", "Messaging.", "Reminders.")
"""How the types of requests begin that come outside any session, and leave one as it was (R4.6, R8.3)."""


@dataclass(frozen=True, slots=True)
class DeviceSettings:
    """What kind of device it is."""

    locale: str = "en-US"
    screen: bool = False
    skill_id: str = SKILL_ID
    viewport: Mapping[str, Any] = field(default_factory=dict)
    """The `Viewport` object of the context, for a device with a screen."""


def make_envelope(
    request: Mapping[str, Any], settings: DeviceSettings, session: Mapping[str, Any] | None
) -> dict[str, Any]:
    """Return a request envelope around a request; `session` is None for requests outside a session."""
    application = {"applicationId": settings.skill_id}
    interfaces: dict[str, Any] = {}
    if settings.screen:
        interfaces["Alexa.Presentation.APL"] = {"runtime": {"maxVersion": "2024.3"}}
    envelope: dict[str, Any] = {
        "version": "1.0",
        "context": {
            "System": {
                "application": application,
                "user": {"userId": "amzn1.ask.account.PRETEND"},
                "device": {"deviceId": "amzn1.ask.device.PRETEND", "supportedInterfaces": interfaces},
                "apiEndpoint": "https://api.amazonalexa.com",
            }
        },
        "request": {
            "requestId": f"amzn1.echo-api.request.{uuid.uuid4()}",
            "timestamp": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "locale": settings.locale,
            **request,
        },
    }
    if settings.screen and settings.viewport:
        envelope["context"]["Viewport"] = dict(settings.viewport)
    if session is not None:
        envelope["session"] = {
            "application": application,
            "user": {"userId": "amzn1.ask.account.PRETEND"},
            **session,
        }
    return envelope


def intent_request(name: str, slots: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return an IntentRequest; each slot is a `filled_slot`."""
    return {
        "type": "IntentRequest",
        "intent": {"name": name, "confirmationStatus": "NONE", "slots": dict(slots)},
    }


def all_slots(
    declared: Iterable[str], filled: Mapping[str, Mapping[str, Any]], chance: random.Random
) -> dict[str, Mapping[str, Any]]:
    """Return the slots as Alexa sends them: all that are declared, in no promised order, most without a value (R3.17)."""
    slots = {name: {"name": name, "confirmationStatus": "NONE"} for name in declared} | dict(filled)
    names = list(slots)
    chance.shuffle(names)
    return {name: slots[name] for name in names}


def filled_slot(
    name: str, value: str, value_type: str | None = None, match: tuple[str, str] | None = None, skill_id: str = SKILL_ID
) -> dict[str, Any]:
    """Return a slot as Alexa fills it; `match` is the id and name that entity resolution found (R3.2 to R3.5)."""
    slot: dict[str, Any] = {"name": name, "value": value, "confirmationStatus": "NONE", "source": "USER"}
    if value_type is not None:
        found: dict[str, Any] = {"authority": f"amzn1.er-authority.echo-sdk.{skill_id}.{value_type}"}
        if match is None:
            found["status"] = {"code": "ER_SUCCESS_NO_MATCH"}
        else:
            found["status"] = {"code": "ER_SUCCESS_MATCH"}
            found["values"] = [{"value": {"name": match[1], "id": match[0]}}]
        slot["resolutions"] = {"resolutionsPerAuthority": [found]}
    return slot
