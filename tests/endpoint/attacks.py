"""Every attack we know, by name: each is wrong in one thing and right in everything else.

An attack is a function from a `Scene` to an `Attempt`. `test_attacks.py` makes each of them and expects a refusal;
`test_load_bearing_checks.py` takes checks away and expects the same attacks to get through.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from callers import OTHER_SKILL
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA1

from workbench.authority import (
    AMAZON,
    Authority,
    Holder,
    Order,
    PrivateKey,
    Signer,
    issue,
    make_authority,
    make_body,
    new_key,
    sign_again_with_sha1,
    to_pem,
)

SAID = "my left calf cramps since tuesday"
"""What the listener said: it must never be written down."""
USER = "amzn1.ask.account.throw-away"
"""Who said it: neither must this."""


@dataclass(frozen=True)
class Scene:
    """What an attacker starts from: a genuine authority, and the time."""

    authority: Authority
    now: datetime

    @cached_property
    def body(self) -> bytes:
        return self.request()

    def request(self, **changes: Any) -> bytes:
        intent = {"name": "AskIntent", "slots": {"words": {"name": "words", "value": SAID}}}
        return make_body(self.now, **{"type": "IntentRequest", "intent": intent, **changes})

    @property
    def signer(self) -> Signer:
        return self.authority.signer


@dataclass(frozen=True)
class Attempt:
    """One request, and what the certificate URL serves for it."""

    body: bytes
    headers: Sequence[tuple[str, str]]
    served: bytes | None = None
    times: int = 1


Attack = Callable[[Scene], Attempt]
ATTACKS: dict[str, Attack] = {}


def attack(function: Attack) -> Attack:
    ATTACKS[function.__name__.replace("_", " ")] = function
    return function


def genuine(scene: Scene, body: bytes | None = None, **headers: str | None) -> Attempt:
    """Return a genuine request, with headers replaced, or left out where they are `None`."""
    body = scene.body if body is None else body
    sent = scene.signer.sign(body) | {name.replace("_", "-"): value for name, value in headers.items()}
    return Attempt(body, [(name, value) for name, value in sent.items() if value is not None])


def signed_by(scene: Scene, signer: Signer) -> Attempt:
    """Return a request that is genuine but for its signer, whose chain is served."""
    return Attempt(scene.body, list(signer.sign(scene.body).items()), served=signer.pem)


# --- headers (R6.3, R6.10) ---


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


# --- certificate URL (R6.4, R6.10) ---

BAD_URLS = {
    "url of plain http": "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url of a file": "file://s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url on another host": "https://notamazon.com/echo.api/echo-api-cert.pem",
    "url on a longer host": "https://s3.amazonaws.com.example.com/echo.api/echo-api-cert.pem",
    "url on a host that ends alike": "https://evil-s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url on another bucket's host": "https://echo.api.s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url on a host with a dot at its end": "https://s3.amazonaws.com./echo.api/echo-api-cert.pem",
    "url on a host in look-alike letters": "https://s3.am\xe0zonaws.com/echo.api/echo-api-cert.pem",
    "url with user information": "https://s3.amazonaws.com@example.com/echo.api/echo-api-cert.pem",
    "url with a user on the right host": "https://user@s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url with a password": "https://user:443@s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url with another port": "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
    "url with a port that is no number": "https://s3.amazonaws.com:https/echo.api/echo-api-cert.pem",
    "url with a port of nothing": "https://s3.amazonaws.com:/echo.api/echo-api-cert.pem",
    "url with a port too many": "https://s3.amazonaws.com:443:443/echo.api/echo-api-cert.pem",
    "url in another case": "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
    "url in another folder": "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
    "url in a folder that begins alike": "https://s3.amazonaws.com/echo.api.evil/echo-api-cert.pem",
    "url of the folder without its end": "https://s3.amazonaws.com/echo.api",
    "url out of the folder": "https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem",
    "url out of the folder at its end": "https://s3.amazonaws.com/echo.api/..",
    "url out of the folder, dots encoded": "https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem",
    "url out of the folder, dots encoded in capitals": "https://s3.amazonaws.com/echo.api/%2E%2E/evil/cert.pem",
    "url out of the folder, encoded twice": "https://s3.amazonaws.com/echo.api/%252e%252e/evil/echo-api-cert.pem",
    "url out of the folder, slash encoded": "https://s3.amazonaws.com/echo.api/..%2fevil/echo-api-cert.pem",
    "url out of the folder by backslash": "https://s3.amazonaws.com/echo.api/..\\evil\\echo-api-cert.pem",
    "url with a backslash host": "https://s3.amazonaws.com\\@example.com/echo.api/echo-api-cert.pem",
    "url of two slashes": "https://s3.amazonaws.com//echo.api/echo-api-cert.pem",
    "url with a query": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem?versionId=1",
    "url with a fragment": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem#1",
    "url with a space": "https://s3.amazonaws.com/echo.api/echo-api cert.pem",
    "url with a tab": "https://s3.amazonaws.com/echo.\tapi/echo-api-cert.pem",
    "url with a null": "https://s3.amazonaws.com/echo.api/echo-api-cert.pem\x00.evil",
    "url without a host": "https:///echo.api/echo-api-cert.pem",
    "url without slashes": "https:s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url that is no url": "invalid",
    "url of a bracket": "https://[s3.amazonaws.com/echo.api/echo-api-cert.pem",
    "url that is endless": "https://s3.amazonaws.com/echo.api/" + "a" * 600,
}


def _with_url(url: str) -> Attack:
    return lambda scene: genuine(scene, SignatureCertChainUrl=url)


ATTACKS |= {name: _with_url(url) for name, url in BAD_URLS.items()}


# --- chain (R6.5, R6.6) ---


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


# --- signature (R6.7, R6.10) ---


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


# --- what is signed but no request ---


@attack
def body_of_nothing(scene: Scene) -> Attempt:
    return genuine(scene, b"")


@attack
def body_that_is_not_json(scene: Scene) -> Attempt:
    return genuine(scene, b"hello")


@attack
def body_that_is_not_utf8(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.replace(b"AskIntent", b"Ask\xff\xfent"))


@attack
def body_in_utf16(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.decode().encode("utf-16"))


@attack
def body_in_utf16_that_is_also_utf8(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.decode().encode("utf-16-le"))


@attack
def body_that_is_a_list(scene: Scene) -> Attempt:
    return genuine(scene, b"[" + scene.body + b"]")


@attack
def body_that_is_a_number(scene: Scene) -> Attempt:
    return genuine(scene, b"42")


@attack
def body_that_is_null(scene: Scene) -> Attempt:
    return genuine(scene, b"null")


@attack
def body_with_not_a_number(scene: Scene) -> Attempt:
    return genuine(scene, scene.body[:-1] + b', "a": NaN}')


@attack
def body_of_two_objects(scene: Scene) -> Attempt:
    return genuine(scene, scene.body + scene.body)


@attack
def body_that_is_too_deep(scene: Scene) -> Attempt:
    return genuine(scene, scene.body[:-1] + b', "a": ' + b"[" * 50_000 + b"]" * 50_000 + b"}")


@attack
def body_that_is_too_large(scene: Scene) -> Attempt:
    return genuine(scene, scene.body + b" " * 131_072)


@attack
def body_without_a_request(scene: Scene) -> Attempt:
    return genuine(scene, b'{"version": "1.0"}')


@attack
def body_whose_request_is_a_list(scene: Scene) -> Attempt:
    return genuine(scene, b'{"version": "1.0", "request": []}')


@attack
def content_of_a_form(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="application/x-www-form-urlencoded")


@attack
def content_of_plain_text(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="text/plain")


@attack
def content_of_a_longer_type(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="application/json-seq")


@attack
def content_of_no_type(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type=None)


@attack
def content_in_another_encoding(scene: Scene) -> Attempt:
    return genuine(scene, Content_Type="application/json; charset=utf-16")


# --- time (R6.8), repetition, skill id (R6.9) ---


def _at(scene: Scene, **changes: Any) -> Attempt:
    return genuine(scene, scene.request(**changes))


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


@attack
def timestamp_too_old(scene: Scene) -> Attempt:
    return _at(scene, timestamp=_written(scene.now - timedelta(seconds=151)))


@attack
def timestamp_too_far_ahead(scene: Scene) -> Attempt:
    return _at(scene, timestamp=_written(scene.now + timedelta(seconds=151)))


@attack
def timestamp_an_hour_old_on_an_ordinary_request(scene: Scene) -> Attempt:
    return _at(scene, timestamp=_written(scene.now - timedelta(minutes=59)))


@attack
def timestamp_too_old_for_a_skill_event(scene: Scene) -> Attempt:
    old = _written(scene.now - timedelta(seconds=3601))
    return _at(scene, type="AlexaSkillEvent.SkillEnabled", timestamp=old)


@attack
def timestamp_missing(scene: Scene) -> Attempt:
    return _at(scene, timestamp=None)


@attack
def timestamp_without_a_zone(scene: Scene) -> Attempt:
    return _at(scene, timestamp=scene.now.strftime("%Y-%m-%dT%H:%M:%S"))


@attack
def timestamp_that_is_no_date(scene: Scene) -> Attempt:
    return _at(scene, timestamp="now")


@attack
def timestamp_that_is_a_number(scene: Scene) -> Attempt:
    return _at(scene, timestamp=scene.now.timestamp())


@attack
def timestamp_at_the_end_of_time(scene: Scene) -> Attempt:
    return _at(scene, timestamp="9999-12-31T23:59:59-23:59")


@attack
def request_sent_once_too_often(scene: Scene) -> Attempt:
    return replace(genuine(scene), times=4)


@attack
def request_to_another_skill(scene: Scene) -> Attempt:
    return genuine(scene, scene.body.replace(b"amzn1.ask.skill.throw-away", OTHER_SKILL.encode()))
