"""Tell whether it is a request at all: what shows before the signature is verified, and the parsing after it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

from endpoint.errors import NotARequest
from endpoint.logs import shown

BODY_LIMIT = 131_072
"""The most bytes of body that are read: a reply is at most 120 KB (R4.10), and only its attributes come back."""

_JSON_TYPE = re.compile(r'application/json(\s*;\s*charset="?utf-?8"?)?\s*', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What arrived, as it arrived: nothing in it is trusted or parsed."""

    content_type: str
    """The Content-Type header, or nothing."""
    body: bytes
    """The raw body."""


def check_content_type(arrival: Arrival) -> None:
    """Refuse anything but JSON in UTF-8; a header sent twice is joined by a comma, and so is refused too."""
    if not _JSON_TYPE.fullmatch(arrival.content_type):
        raise NotARequest(f"content type {shown(arrival.content_type)} is not application/json in UTF-8")


def check_encoding(arrival: Arrival) -> None:
    """Refuse a body that is not UTF-8."""
    try:
        arrival.body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotARequest(f"the body is not UTF-8 from byte {error.start}") from None


CHECKS: tuple[Callable[[Arrival], None], ...] = (check_content_type, check_encoding)
"""What a body has to pass before its signature is looked at; its size is checked while it is read."""


def admit(arrival: Arrival) -> None:
    """Raise `NotARequest` unless what arrived may be handed to the verifier."""
    for check in CHECKS:
        check(arrival)


class UnreadEnvelope:
    """A request envelope whose JSON is parsed when first asked for, once: after the signature, never before it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @property
    def body(self) -> bytes:
        """The raw bytes, which are what Amazon signed (R6.7): the text was valid UTF-8, so these are its only ones."""
        return self._text.encode("utf-8")

    @cached_property
    def event(self) -> dict[str, Any]:
        """The envelope as a plain dictionary; raises `NotARequest` if the body is not one JSON object."""
        try:
            event = _DECODER.decode(self._text)
        except (ValueError, RecursionError) as error:
            # The message of a JSON error quotes nothing, but it is not ours: the kind of error is enough for the log.
            raise NotARequest(f"the body is not JSON ({type(error).__name__})") from None
        if not isinstance(event, dict):
            raise NotARequest(f"the body is a JSON {type(event).__name__}, not an object")
        return event

    @property
    def request(self) -> dict[str, Any]:
        """The `request` part; raises `NotARequest` if there is none."""
        request = self.event.get("request")
        if not isinstance(request, dict):
            raise NotARequest("the body has no request object")
        return request


def _refuse_constant(constant: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads although they are not JSON."""
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_constant=lambda constant: _refuse_constant(constant))
"""One for all requests: `json.loads` would make a new one for each."""
