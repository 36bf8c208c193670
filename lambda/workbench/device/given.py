"""Requests that somebody else's cloud made: one Alexa `request` object a line, as `ask --requests` reads them.

`{"type": "IntentRequest", "intent": {"name": "UtteranceIntent", "slots": {"utterance": {"name": "utterance", "value":
"can b12 cause cramps"}}}}` is one; the envelope around it (session, context) is the pretend device's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from authoring.interaction_models.model import Model
from skill.alexa.envelope import clean
from skill.content import Content
from skill.errors import SkillError
from skill.intended import words_of
from workbench.device.cloud import Routed, kind_of

EXAMPLE = '{"type": "LaunchRequest"}'
_DEEPEST = "is nested too deep to be read"


class BadRequest(SkillError):
    """A line is no Alexa request; whoever wrote it has to mend it."""

    def __init__(self, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"Standard input, line {line}: {problem}. {remedy}")


def read_request(text: str, line: int) -> dict[str, Any]:
    """Return the request object of a line.

    Whatever has a type is one, known or not: the skill must survive it. Raises `BadRequest` for what no device can send.
    """
    try:
        request = json.loads(text)
    except json.JSONDecodeError as error:
        problem = f"is no JSON ({error.msg} at character {error.pos + 1})"
        raise BadRequest(line, problem, f"Write one request object a line, such as {EXAMPLE}.") from error
    except RecursionError as error:
        raise BadRequest(line, _DEEPEST, f"Write one request object a line, such as {EXAMPLE}.") from error
    except ValueError as error:  # a number of thousands of digits
        raise BadRequest(line, f"cannot be read ({error})", "Write numbers as Alexa does.") from error
    if not isinstance(request, dict):
        raise BadRequest(line, "is no object", f"Write one request object a line, such as {EXAMPLE}.")
    if "type" not in request and isinstance(request.get("request"), dict):
        raise BadRequest(line, "is a whole envelope", "Give only what stands under its 'request'.")
    if not isinstance(request.get("type"), str):
        raise BadRequest(line, "has no 'type' that is text", "Add one, such as 'IntentRequest'.")
    if request["type"] in ("IntentRequest", "CanFulfillIntentRequest"):
        _check_intent(request.get("intent"), line)
    return request


def _check_intent(intent: Any, line: int) -> None:
    if not isinstance(intent, dict) or not isinstance(intent.get("name"), str):
        remedy = 'Add one, such as {"name": "AMAZON.HelpIntent"}.'
        raise BadRequest(line, "has no 'intent' with a 'name' that is text", remedy)
    if not isinstance(intent.get("slots"), dict | None):
        raise BadRequest(line, "has 'slots' that are no object", "Write each slot under its name, or leave them out.")


def routed(request: Mapping[str, Any], model: Model) -> Routed:
    """Return a request with the route that it must have come by, as far as the intent tells."""
    kind = str(request.get("type"))
    if kind not in ("IntentRequest", "CanFulfillIntentRequest"):
        return Routed("touch" if kind == "Alexa.Presentation.APL.UserEvent" else "sample", kind, {}, request)
    name = str(request["intent"]["name"])
    admitted = clean({"request": request})
    slots = admitted.slots if admitted else {}
    filled = {slot: (words, value_id) for slot, (words, value_id) in slots.items() if words or value_id}
    return Routed(kind_of(name, model), name, filled, request)


def words(request: Routed, content: Content, invocation: str) -> str:
    """Return what was said, as far as the request tells: its slots in the words that the intent stands for.

    Amazon's own intents are called what they mean: `AMAZON.YesIntent` is "yes". Empty where nothing tells.
    """
    if request.intent == "LaunchRequest":
        return invocation
    if request.intent == "Alexa.Presentation.APL.UserEvent":
        arguments = request.request.get("arguments")
        return " ".join(one for one in arguments if isinstance(one, str)) if isinstance(arguments, list) else ""
    said = words_of(content.words.get(request.intent, ()), {name: words for name, (words, _) in request.slots.items()})
    control = content.controls.get(request.intent, "unheard") if request.intent.startswith("AMAZON.") else "unheard"
    return said or ("" if control == "unheard" else control.replace("-", " "))
