"""Attacks on the certificate chain (R6.5, R6.6)."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from scene import Attempt, Scene, attack, genuine, signed_by

from workbench.device.authority import (
    AMAZON,
    Holder,
    Order,
    PrivateKey,
    Signer,
    issue,
    make_authority,
    new_key,
    sign_again_with_sha1,
    to_pem,
)


@attack
def chain_of_the_leaf_only(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=to_pem(scene.signer.chain[:1]))


@attack
def chain_that_begins_with_the_intermediate(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=to_pem(scene.signer.chain[::-1]))


@attack
def chain_shuffled_behind_the_leaf(scene: Scene) -> Attempt:
    leaf, intermediate = scene.signer.chain
    return replace(genuine(scene), served=to_pem([leaf, scene.authority.root.certificate, intermediate]))


@attack
def chain_of_too_many(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=to_pem([*scene.signer.chain, *[scene.authority.root.certificate] * 7]))


@attack
def chain_that_is_too_large(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=b"#" * 70_000 + b"\n" + scene.signer.pem)


@attack
def chain_that_is_empty(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=b"")


@attack
def chain_that_is_an_error_page(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=b"<html>Access Denied</html>")


@attack
def chain_that_is_half_there(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=scene.signer.pem[:500])


@attack
def chain_of_garbage_between_the_lines(scene: Scene) -> Attempt:
    return replace(genuine(scene), served=b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")


@attack
def leaf_signed_by_itself(scene: Scene) -> Attempt:
    leaf = issue(_amazon(scene), None, scene.signer.key)
    return signed_by(scene, replace(scene.signer, chain=(leaf.certificate,)))


@attack
def leaf_signed_by_itself_before_a_right_chain(scene: Scene) -> Attempt:
    leaf = issue(_amazon(scene), None)
    return signed_by(scene, Signer(leaf.key, (leaf.certificate, *scene.signer.chain)))


@attack
def authority_of_somebody_else(scene: Scene) -> Attempt:
    return signed_by(scene, make_authority(now=scene.now).signer)


@attack
def leaf_for_another_name(scene: Scene) -> Attempt:
    return _ordered(scene, subject="example.com", names=["example.com"])


@attack
def leaf_for_a_look_alike_name(scene: Scene) -> Attempt:
    return _ordered(scene, names=["echo-api.amazon.com.example.com", "xecho-api.amazon.com"])


@attack
def leaf_with_a_wildcard(scene: Scene) -> Attempt:
    return _ordered(scene, names=["*.amazon.com"])


@attack
def leaf_with_the_name_as_subject_only(scene: Scene) -> Attempt:
    return _ordered(scene, names=[])


@attack
def leaf_that_has_expired(scene: Scene) -> Attempt:
    return _ordered(scene, valid_until=scene.now - timedelta(seconds=1))


@attack
def leaf_that_is_not_yet_valid(scene: Scene) -> Attempt:
    return _ordered(scene, valid_from=scene.now + timedelta(seconds=1))


@attack
def leaf_that_must_not_sign(scene: Scene) -> Attempt:
    return _ordered(scene, digital_signature=False)


@attack
def leaf_with_a_weak_key(scene: Scene) -> Attempt:
    return signed_by(scene, scene.authority.another_signer(_amazon(scene), new_key(1024)))


@attack
def leaf_with_a_key_that_is_not_rsa(scene: Scene) -> Attempt:
    return signed_by(scene, scene.authority.another_signer(_amazon(scene), ec.generate_private_key(ec.SECP256R1())))


@attack
def leaf_signed_with_sha1(scene: Scene) -> Attempt:
    leaf = sign_again_with_sha1(scene.signer.chain[0], scene.authority.intermediate.key)
    return signed_by(scene, replace(scene.signer, chain=(leaf, *scene.signer.chain[1:])))


@attack
def leaf_issued_by_a_leaf(scene: Scene) -> Attempt:
    issuer = Holder(scene.signer.chain[0], scene.signer.key)
    leaf = issue(_amazon(scene), issuer)
    return signed_by(scene, Signer(leaf.key, (leaf.certificate, *scene.signer.chain)))


@attack
def leaf_with_a_changed_bit(scene: Scene) -> Attempt:
    der = bytearray(base64.b64decode("".join(to_pem(scene.signer.chain[:1]).decode().split("\n")[1:-2])))
    der[-1] ^= 1
    changed = b"-----BEGIN CERTIFICATE-----\n" + base64.b64encode(der) + b"\n-----END CERTIFICATE-----\n"
    return replace(genuine(scene), served=changed + to_pem(scene.signer.chain[1:]))


@attack
def intermediate_that_has_expired(scene: Scene) -> Attempt:
    return _through_intermediate(scene, valid_until=scene.now - timedelta(seconds=1))


@attack
def intermediate_without_the_authority_flag(scene: Scene) -> Attempt:
    return _through_intermediate(scene, authority=False, certificate_signing=True)


@attack
def intermediate_that_must_not_sign_certificates(scene: Scene) -> Attempt:
    return _through_intermediate(scene, certificate_signing=False)


@attack
def intermediate_with_a_weak_key(scene: Scene) -> Attempt:
    return _through_intermediate(scene, key=new_key(1024))


@attack
def intermediate_signed_with_sha1(scene: Scene) -> Attempt:
    leaf, intermediate = scene.signer.chain
    weak = sign_again_with_sha1(intermediate, scene.authority.root.key)
    return signed_by(scene, replace(scene.signer, chain=(leaf, weak)))


def _amazon(scene: Scene, **changes: Any) -> Order:
    days = {"valid_from": scene.now - timedelta(days=1), "valid_until": scene.now + timedelta(days=30)}
    return replace(Order(AMAZON, names=[AMAZON]), **{**days, **changes})


def _ordered(scene: Scene, **changes: Any) -> Attempt:
    return signed_by(scene, scene.authority.another_signer(_amazon(scene, **changes)))


def _through_intermediate(scene: Scene, key: PrivateKey | None = None, **changes: Any) -> Attempt:
    order = _amazon(scene, **{"subject": "Bad Intermediate", "names": [], "authority": True, **changes})
    intermediate = issue(order, scene.authority.root, key or scene.authority.intermediate.key)
    leaf = issue(_amazon(scene), intermediate, scene.signer.key)
    return signed_by(scene, replace(scene.signer, chain=(leaf.certificate, intermediate.certificate)))
