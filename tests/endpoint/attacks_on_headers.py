"""Attacks on the two headers (R6.3, R6.10)."""

from __future__ import annotations

import base64
from dataclasses import replace

from cryptography.hazmat.primitives.hashes import SHA1
from scene import Attempt, Scene, attack, genuine


@attack
def no_certificate_url(scene: Scene) -> Attempt:
    return genuine(scene, SignatureCertChainUrl=None)


@attack
def empty_certificate_url(scene: Scene) -> Attempt:
    return genuine(scene, SignatureCertChainUrl="")


@attack
def no_signature(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256=None)


@attack
def empty_signature(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256="")


@attack
def neither_header(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256=None, SignatureCertChainUrl=None)


@attack
def legacy_signature_only(scene: Scene) -> Attempt:
    legacy = base64.b64encode(scene.signer.signature(scene.body, SHA1())).decode()  # noqa: S303 # the attack
    return genuine(scene, Signature_256=None, Signature=legacy)


@attack
def legacy_signature_in_place_of_the_new_one(scene: Scene) -> Attempt:
    legacy = base64.b64encode(scene.signer.signature(scene.body, SHA1())).decode()  # noqa: S303 # the attack
    return genuine(scene, Signature_256=legacy)


@attack
def certificate_url_sent_twice(scene: Scene) -> Attempt:
    attempt = genuine(scene)
    return replace(attempt, headers=[*attempt.headers, ("SignatureCertChainUrl", scene.signer.url)])


@attack
def signature_sent_twice(scene: Scene) -> Attempt:
    attempt = genuine(scene)
    return replace(attempt, headers=[*attempt.headers, ("Signature-256", scene.signer.sign(scene.body)["Signature-256"])])


@attack
def signature_with_junk_between(scene: Scene) -> Attempt:
    signature = scene.signer.sign(scene.body)["Signature-256"]
    return genuine(scene, Signature_256=f"{signature[:20]}!{signature[20:]}")


@attack
def signature_of_impossible_length(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256="QUJDR")


@attack
def signature_that_is_not_ascii(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256="\xe4\xf6\xfc=")


@attack
def signature_of_one_byte(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256="QQ==")
