"""A throw-away certificate authority that signs requests as Amazon would; for tests, the bench and the soak only.

authority = make_authority()
app = create_app(fetch=lambda url: authority.signer.pem, roots=[authority.root.certificate], service=...)
headers = authority.signer.sign(body)
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

CHAIN_URL = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"
"""Where a signer says its chain is, unless told otherwise."""
AMAZON = "echo-api.amazon.com"
"""The name in Amazon's signing certificate."""

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Holder:
    """A certificate and the key it is for."""

    certificate: x509.Certificate
    """Says whose the key is."""
    key: PrivateKey
    """Signs, requests or other certificates."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to put into a certificate; every field can be made wrong."""

    subject: str
    """The common name."""
    names: Sequence[str] = ()
    """The DNS names it is for."""
    authority: bool = False
    """Carries the flag that lets it issue others."""
    certificate_signing: bool | None = None
    """Its key may sign certificates; as `authority` says, unless told otherwise."""
    digital_signature: bool = True
    """Its key may sign messages."""
    valid_from: datetime | None = None
    """A day ago, unless told otherwise."""
    valid_until: datetime | None = None
    """In thirty days, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs requests: a key, and the chain that is served for it."""

    key: PrivateKey
    """Signs the body."""
    chain: tuple[x509.Certificate, ...]
    """The signing certificate first."""
    url: str = CHAIN_URL
    """Where it says that the chain is."""

    @property
    def pem(self) -> bytes:
        """The chain as it would be served."""
        return to_pem(self.chain)

    def sign(self, body: bytes, hash_algorithm: HashAlgorithm | None = None) -> dict[str, str]:
        """Return the headers of a request with that body."""
        return {
            "Content-Type": "application/json; charset=utf-8",
            "SignatureCertChainUrl": self.url,
            "Signature-256": base64.b64encode(self.signature(body, hash_algorithm)).decode(),
        }

    def signature(self, body: bytes, hash_algorithm: HashAlgorithm | None = None) -> bytes:
        """Return the raw signature of a body."""
        algorithm = hash_algorithm or SHA256()
        if isinstance(self.key, ec.EllipticCurvePrivateKey):
            return self.key.sign(body, ec.ECDSA(algorithm))
        return self.key.sign(body, PKCS1v15(), algorithm)


@dataclass(frozen=True, slots=True)
class Authority:
    """A root, an intermediate and the genuine signer."""

    root: Holder
    """Whom the tests trust."""
    intermediate: Holder
    """Issues signing certificates."""
    signer: Signer
    """Signs as Amazon would, with everything right."""

    def another_signer(self, order: Order | None = None, key: PrivateKey | None = None) -> Signer:
        """Return a signer with another certificate for the same key, or for a new one."""
        leaf = issue(order or Order(AMAZON, names=[AMAZON]), self.intermediate, key or self.signer.key)
        return replace(self.signer, key=leaf.key, chain=(leaf.certificate, *self.signer.chain[1:]))


def make_authority(*, now: datetime | None = None) -> Authority:
    """Return a new authority, valid around `now`."""
    now = now or datetime.now(UTC)
    valid = Order("", valid_from=now - timedelta(days=1), valid_until=now + timedelta(days=30))
    root = issue(replace(valid, subject="Throw-away Root", authority=True), None)
    intermediate = issue(replace(valid, subject="Throw-away Intermediate", authority=True), root)
    leaf = issue(replace(valid, subject=AMAZON, names=[AMAZON]), intermediate)
    return Authority(root, intermediate, Signer(leaf.key, (leaf.certificate, intermediate.certificate)))


def issue(order: Order, issuer: Holder | None, key: PrivateKey | None = None) -> Holder:
    """Return a certificate made to order, signed by its issuer, or by itself when there is none."""
    key = key or new_key()
    signing_key = issuer.key if issuer else key
    now = datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, order.subject)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(order.valid_from or now - timedelta(days=1))
        .not_valid_after(order.valid_until or now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=order.authority, path_length=None), critical=True)
        .add_extension(_usage(order), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signing_key.public_key()), critical=False)
    )
    if order.names:
        names = [x509.DNSName(name) for name in order.names]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
    if not order.authority:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
        builder = builder.add_extension(usage, critical=False)
    return Holder(builder.sign(signing_key, SHA256()), key)


def new_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """Return a fresh RSA key."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def sign_again_with_sha1(certificate: x509.Certificate, issuer_key: rsa.RSAPrivateKey) -> x509.Certificate:
    """Return the same certificate with a SHA-1 signature, which `cryptography` itself refuses to make.

    The two algorithm identifiers differ in their last byte only, and the two signatures have the same length.
    """
    with_sha256, with_sha1 = bytes.fromhex("2a864886f70d01010b"), bytes.fromhex("2a864886f70d010105")
    contents = certificate.tbs_certificate_bytes
    changed = contents.replace(with_sha256, with_sha1)
    whole = certificate.public_bytes(Encoding.DER).replace(contents, changed).replace(with_sha256, with_sha1)
    whole = whole.replace(certificate.signature, issuer_key.sign(changed, PKCS1v15(), SHA1()))  # noqa: S303 # the attack
    return x509.load_der_x509_certificate(whole)


def to_pem(chain: Sequence[x509.Certificate]) -> bytes:
    """Return certificates as text, in that order."""
    return b"".join(certificate.public_bytes(Encoding.PEM) for certificate in chain)


def make_body(now: datetime | None = None, **request: Any) -> bytes:
    """Return the body of a launch request made now, with fields changed or added (`None` leaves one out)."""
    fields: dict[str, Any] = {
        "type": "LaunchRequest",
        "requestId": f"amzn1.echo-api.request.{uuid4()}",
        "timestamp": (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "locale": "en-US",
        **request,
    }
    application = {"applicationId": "amzn1.ask.skill.throw-away"}
    user = {"userId": "amzn1.ask.account.throw-away"}
    envelope = {
        "version": "1.0",
        "session": {
            "new": True,
            "sessionId": "amzn1.echo-api.session.throw-away",
            "application": application,
            "attributes": {},
            "user": user,
        },
        "context": {"System": {"application": application, "user": user, "device": {"supportedInterfaces": {}}}},
        "request": {name: value for name, value in fields.items() if value is not None},
    }
    return json.dumps(envelope).encode()


def _usage(order: Order) -> x509.KeyUsage:
    """Return what the key may be used for."""
    may_issue = order.authority if order.certificate_signing is None else order.certificate_signing
    return x509.KeyUsage(
        digital_signature=order.digital_signature,
        content_commitment=False,
        key_encipherment=not order.authority,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=may_issue,
        crl_sign=may_issue,
        encipher_only=False,
        decipher_only=False,
    )
