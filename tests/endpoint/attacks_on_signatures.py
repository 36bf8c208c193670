"""Attacks on the signature (R6.7, R6.10)."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

from scene import Attempt, Scene, attack, genuine

from workbench.device.authority import (
    new_key,
)


@attack
def body_with_one_changed_bit(scene: Scene) -> Attempt:
    changed = bytearray(scene.body)
    changed[len(changed) // 2] ^= 1
    return replace(genuine(scene), body=bytes(changed))


@attack
def body_with_a_space_at_its_end(scene: Scene) -> Attempt:
    return replace(genuine(scene), body=scene.body + b" ")


@attack
def body_written_anew(scene: Scene) -> Attempt:
    return replace(genuine(scene), body=json.dumps(json.loads(scene.body), indent=1).encode())


@attack
def signature_with_one_changed_bit(scene: Scene) -> Attempt:
    signature = bytearray(scene.signer.signature(scene.body))
    signature[17] ^= 1
    return genuine(scene, Signature_256=base64.b64encode(signature).decode())


@attack
def signature_for_another_body(scene: Scene) -> Attempt:
    return replace(genuine(scene, scene.request(requestId="another")), body=scene.body)


@attack
def signature_by_another_key(scene: Scene) -> Attempt:
    other = replace(scene.signer, key=new_key())
    return Attempt(scene.body, list(other.sign(scene.body).items()))


@attack
def invalid_signature(scene: Scene) -> Attempt:
    return genuine(scene, Signature_256=base64.b64encode(bytes(256)).decode())
