"""Our verification in the shape that flask-ask-sdk wants; the only module that imports it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill
from flask import Flask

from endpoint.intake import UnreadEnvelope
from skill.errors import SkillError

__all__ = ["Check", "Respond", "SkillAdapter", "VerifiedAdapter"]

Respond = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes a request envelope and returns the response envelope, both as plain dictionaries."""
Check = Callable[[Mapping[str, str], UnreadEnvelope], None]
"""Takes the headers and the envelope, and raises an `UntrustedRequest` if something is wrong with them."""


@contextmanager
def _stand_in_for_certvalidator() -> Iterator[None]:
    """Let flask-ask-sdk be imported where its own verifier cannot work (R6.12).

    flask-ask-sdk imports its verifier, which imports certvalidator, which imports oscrypto, whose newest release cannot
    read the version of OpenSSL 3.0.10 and later, and fails. We use none of the three: the chain is validated by
    `endpoint.chain`. So while the import lasts, and only then, an empty stand-in answers to certvalidator's name.
    Whoever uses the SDK's own verifier afterwards is told so by an error, not by a check that passes.
    """
    if "certvalidator" in sys.modules:  # somebody has the real one, and it works: leave it
        yield
        return

    class CertificateValidator:
        def __init__(self, *_: object, **__: object) -> None:
            raise NotImplementedError("the SDK's own verifier is not in use here; endpoint.signature verifies requests")

    class NeverRaisedError(Exception):
        pass

    package, errors = ModuleType("certvalidator"), ModuleType("certvalidator.errors")
    package.CertificateValidator = CertificateValidator  # type: ignore[attr-defined]  # a module made by hand
    errors.PathError = errors.ValidationError = NeverRaisedError  # type: ignore[attr-defined]  # likewise
    sys.modules |= {"certvalidator": package, "certvalidator.errors": errors}
    try:
        yield
    finally:
        del sys.modules["certvalidator"], sys.modules["certvalidator.errors"]


with _stand_in_for_certvalidator():
    from ask_sdk_webservice_support.verifier import AbstractVerifier
    from ask_sdk_webservice_support.webservice_handler import WebserviceSkillHandler
    from flask_ask_sdk.skill_adapter import SkillAdapter


class VerifiedAdapter(SkillAdapter):  # type: ignore[misc]  # flask-ask-sdk ships no types
    """The SDK's adapter with our verifiers in place of its own, which no configuration can switch off.

    Setting the SDK's ASK_SDK_VERIFY_ keys to False would do the same for its own verifiers, but would read as if
    nothing were verified; here those keys keep their default and mean nothing.
    """

    def __init__(self, app: Flask, respond: Respond, checks: Sequence[Check]) -> None:
        verifiers = [_Verifier(check) for check in checks]
        super().__init__(skill=_Skill(respond), skill_id=app.name, verifiers=verifiers, app=app)

    def _create_webservice_handler(self, skill: CustomSkill, verifiers: list[AbstractVerifier]) -> None:
        self._webservice_handler = WebserviceSkillHandler(
            skill=skill, verify_signature=False, verify_timestamp=False, verifiers=verifiers
        )


class _Verifier(AbstractVerifier):
    """One of our checks as a verifier of the SDK."""

    def __init__(self, check: Check) -> None:
        self._check = check

    def verify(
        self,
        headers: Mapping[str, str],
        serialized_request_env: str,
        deserialized_request_env: Any,  # an UnreadEnvelope, because _Unread made it
    ) -> None:
        """Raise an `UntrustedRequest`, which passes through the SDK unchanged to the app's own handler of it."""
        self._check(headers, deserialized_request_env)


class _Skill(CustomSkill):
    """A skill that takes and gives plain dictionaries.

    The SDK's adapter deserialises before it verifies, and its serialiser raises on any type it does not know (R4.1,
    R6.13). So here deserialising means not yet reading, and the reading is left to whoever asks first, after the
    signature; the response is a dictionary already.
    """

    def __init__(self, respond: Respond) -> None:
        # Not the SDK's own constructor: it builds a dispatcher, and ours is behind `respond`.
        self._respond = respond
        self.serializer = _Unread()
        self.custom_user_agent = ""

    def invoke(self, request_envelope: Any, context: Any) -> Any:
        """Answer a verified envelope."""
        try:
            return self._respond(request_envelope.event)
        except AskSdkException as error:
            # The SDK's adapter would log its message, which quotes the request.
            raise SkillError(f"the skill raised {type(error).__name__}") from error


class _Unread(DefaultSerializer):
    """Reads nothing and writes nothing."""

    def deserialize(self, payload: Any, obj_type: Any) -> Any:
        """Wrap the text of the body."""
        return UnreadEnvelope(payload)

    def serialize(self, obj: Any) -> Any:
        """Return the response dictionary as it is."""
        return obj
