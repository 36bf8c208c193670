"""The rules that every response must keep, by their number in Amazon's rule book: sections 4, 5, and R7.4, R7.5."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from workbench.explore.ssml_rules import SSML_RULES, Body, heard, speeches

SPEECH_LIMIT = CARD_LIMIT = 8000
RESPONSE_LIMIT = 24_000
"""Bytes of a whole response; newer pages allow more, older ones do not (R4.10)."""

SPOKEN_TO = frozenset(("LaunchRequest", "IntentRequest", "SessionResumedRequest", "Alexa.Presentation.APL.UserEvent"))
"""Requests behind which somebody listens."""

_RESPONSE_KEYS = frozenset(
    "outputSpeech card reprompt directives shouldEndSession canFulfillIntent apiResponse experimentation".split()
)


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a response breaks."""

    rule: str
    problem: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.problem}"


def find_response_problems(envelope: Any, request: Any = None) -> list[Breach]:
    """Return every rule that a response envelope breaks; none for one that Alexa takes and a listener can follow.

    With the request envelope that it answers, however malformed, also what that request asks for or rules out.
    """
    shape = list(_shape(envelope))
    if shape:
        return shape
    body = envelope["response"]
    found = [Breach(rule, problem) for rule, find in RULES for problem in find(envelope, body)]
    if request is not None:
        found += [Breach(rule, problem) for rule, problem in _answers(request, body)]
    return found


def _answers(request: Any, body: Body) -> Iterator[tuple[str, str]]:
    """Check a response against the request that it answers."""
    kind, intent = str(_at(request, "request", "type")), _at(request, "request", "intent", "name")
    if kind == "SessionEndedRequest" and body:
        yield "R4.5", "answers the end of a session"
    elif kind not in SPOKEN_TO and set(body) - {"canFulfillIntent"}:
        yield "R4.6", f"speaks to {kind!r}, which nobody hears"
    if kind == "CanFulfillIntentRequest" and _at(body, "canFulfillIntent", "canFulfill") not in ("YES", "NO", "MAYBE"):
        yield "R8.4", "does not say whether it can be fulfilled"
    stops = intent in ("AMAZON.StopIntent", "AMAZON.CancelIntent") and kind == "IntentRequest"
    if stops and body.get("shouldEndSession") is not True:
        yield "R4.18", f"{intent} does not end the session"
    screen = _at(request, "context", "System", "device", "supportedInterfaces", "Alexa.Presentation.APL")
    if body.get("directives") and not isinstance(screen, dict):
        yield "R9.2", "sends a document to a device without a screen"


def _at(value: Any, *names: str) -> Any:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _shape(envelope: Any) -> Iterator[Breach]:
    if not isinstance(envelope, dict) or not isinstance(envelope.get("response"), dict):
        yield Breach("R4.7", "is no envelope with a response in it")
        return
    if envelope.get("version") != "1.0":
        yield Breach("R4.7", f"has version {envelope.get('version')!r}, not '1.0'")
    for key in ("outputSpeech", "reprompt", "card"):
        if not isinstance(envelope["response"].get(key, {}), dict):
            yield Breach("R4.13" if key != "card" else "R4.14", f"{key} is no object")
    try:
        json.dumps(envelope)
    except (TypeError, ValueError) as error:
        yield Breach("R4.7", f"is no JSON: {error}")


def _envelope(envelope: Body, body: Body) -> Iterator[str]:
    attributes = envelope.get("sessionAttributes")
    if attributes is not None and not isinstance(attributes, dict):
        yield "sessionAttributes is no object"
    for key in sorted(set(body) - _RESPONSE_KEYS):
        yield f"{key!r} is no part of a response"


def _size(envelope: Body, body: Body) -> Iterator[str]:
    size = len(json.dumps(envelope, ensure_ascii=False).encode())
    if size > RESPONSE_LIMIT:
        yield f"is {size} bytes; {RESPONSE_LIMIT} is safe"


def _speech_shape(envelope: Body, body: Body) -> Iterator[str]:
    for name, speech in speeches(body):
        text = speech.get({"SSML": "ssml", "PlainText": "text"}.get(speech.get("type", ""), ""))
        if not isinstance(text, str):
            yield f"{name} has type {speech.get('type')!r} without its text"
        elif not heard(speech):
            yield f"{name} says nothing"


def _speech_length(envelope: Body, body: Body) -> Iterator[str]:
    for name, speech in speeches(body):
        length = len(str(speech.get("ssml") or speech.get("text") or ""))
        if length > SPEECH_LIMIT:
            yield f"{name} is {length} characters; {SPEECH_LIMIT} is the most"


def _card_shape(envelope: Body, body: Body) -> Iterator[str]:
    card = body.get("card")
    if card is None:
        return
    parts = {"Simple": ("title", "content"), "Standard": ("title", "text")}.get(card.get("type", ""))
    if parts is None:
        yield f"the card is of type {card.get('type')!r}"
        return
    for part in parts:
        if not isinstance(card.get(part), str) or not card[part].strip():
            yield f"the card has no {part}"
    if re.search(r"\w+Intent\b", json.dumps(card)):
        yield "the card names an intent"


def _card_length(envelope: Body, body: Body) -> Iterator[str]:
    card = body.get("card") or {}
    length = sum(len(value) for key, value in card.items() if key != "type" and isinstance(value, str))
    if length > CARD_LIMIT:
        yield f"the card is {length} characters; {CARD_LIMIT} is the most"


def _card_text(envelope: Body, body: Body) -> Iterator[str]:
    if re.search(r"</?[a-z]+[^>]*>", json.dumps(body.get("card") or {})):
        yield "the card holds markup"


def _directives(envelope: Body, body: Body) -> Iterator[str]:
    for directive in body.get("directives") or ():
        kind = directive.get("type")
        if kind != "Alexa.Presentation.APL.RenderDocument":
            yield f"directive {kind!r} is none that this skill sends"
        elif not isinstance(directive.get("token"), str) or _at(directive, "document", "type") != "APL":
            yield "the document has no token, or is no APL"


def _silent(body: Body) -> bool:
    return not body or set(body) <= {"shouldEndSession", "canFulfillIntent"}


def _session(envelope: Body, body: Body) -> Iterator[str]:
    if not _silent(body) and not isinstance(body.get("shouldEndSession"), bool):
        yield f"shouldEndSession is {body.get('shouldEndSession')!r}, neither true nor false"


def _reprompt(envelope: Body, body: Body) -> Iterator[str]:
    if body.get("shouldEndSession") is True and "reprompt" in body:
        yield "has a reprompt, and ends the session"
    if body.get("shouldEndSession") is False and "reprompt" not in body:
        yield "keeps the session open without a reprompt"


def _asks_nothing(envelope: Body, body: Body) -> Iterator[str]:
    if body.get("shouldEndSession") is False and not heard(body.get("outputSpeech") or {}).endswith("?"):
        yield "keeps the session open without a question"


def _asks_and_ends(envelope: Body, body: Body) -> Iterator[str]:
    if body.get("shouldEndSession") is True and heard(body.get("outputSpeech") or {}).endswith("?"):
        yield "asks, and ends the session"


RULES: tuple[tuple[str, Callable[[Body, Body], Iterator[str]]], ...] = (
    ("R4.7", _envelope),
    ("R4.8", _speech_length),
    ("R4.9", _card_length),
    ("R4.10", _size),
    ("R4.13", _speech_shape),
    ("R4.14", _card_shape),
    ("R4.15", _card_text),
    ("R4.17", _session),
    ("R4.19", _reprompt),
    *SSML_RULES,
    ("R7.4", _asks_nothing),
    ("R7.5", _asks_and_ends),
    ("R9.3", _directives),
)
"""Rule number to what finds its breaches."""
