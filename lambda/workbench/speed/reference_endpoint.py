"""flask-ask-sdk with its own verifier, made to load at all: what the bench compares ours with, nothing else.

Two things are patched, here and only here. oscrypto cannot read the version of OpenSSL 3.0.10 and later (R6.12), so it
is shown one that it can read. The chain comes from memory and its root is added to the trusted ones. What the SDK does
for each request, building the context of trusted roots and validating the chain, is left as it is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model import Response as SdkResponse
from cryptography.hazmat.primitives.serialization import Encoding
from flask import Flask

from endpoint.adapter import SkillAdapter
from workbench.device.authority import Authority


def hello_world() -> CustomSkill:
    """Return the smallest skill of the SDK: what answers behind the reference costs next to nothing, so it is not ours."""
    builder = SkillBuilder()
    builder.request_handler(can_handle_func=lambda _: True)(_say_hello)
    return builder.create()


def _say_hello(handler_input: HandlerInput) -> SdkResponse:
    return handler_input.response_builder.speak("Hello World!").set_should_end_session(True).response


@contextmanager
def reference_app(skill: CustomSkill, authority: Authority) -> Iterator[Flask]:
    """Give the SDK's own app for a skill, which works for as long as the context lasts."""
    import ask_sdk_webservice_support.verifier as sdk

    with _version_that_oscrypto_reads():
        from certvalidator import CertificateValidator, ValidationContext
        from certvalidator.errors import PathError, ValidationError

    root = authority.root.certificate.public_bytes(Encoding.DER)

    def validator(end: bytes, intermediates: list[bytes]) -> Any:
        return CertificateValidator(end, intermediates, ValidationContext(extra_trust_roots=[root]))

    with mock.patch.multiple(
        sdk,
        CertificateValidator=validator,
        PathError=PathError,
        ValidationError=ValidationError,
        urlopen=lambda _: io.BytesIO(authority.signer.pem),
    ):
        app = Flask("reference", static_folder=None)
        SkillAdapter(skill=skill, skill_id="reference", app=app).register(app, "/")
        yield app


@contextmanager
def _version_that_oscrypto_reads() -> Iterator[None]:
    """Let oscrypto's search for a one-digit patch number find one while it is imported."""
    search = re.search

    def find(pattern: Any, string: Any, flags: Any = 0) -> Any:
        found = search(pattern, string, flags)
        if found is None and isinstance(string, str) and string.startswith("OpenSSL "):
            return search(pattern, re.sub(r"(\d\.\d\.\d)\d+", r"\1", string), flags)
        return found

    with mock.patch.object(re, "search", find):
        from oscrypto import asymmetric

        assert asymmetric  # noqa: S101 # imported for its effect
        yield
