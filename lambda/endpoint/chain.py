"""Tell whether the chain is one to trust, and Amazon's (R6.6); the path building is left to `cryptography`."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.x509.verification import Criticality, ExtensionPolicy, PolicyBuilder, Store, VerificationError

from endpoint.errors import BadCertificate

SIGNER = "echo-api.amazon.com"
"""The name that Amazon's signing certificate carries."""
CHAIN_LIMIT = 8
"""The most certificates of a chain; Amazon's have four."""
KEY_BITS = 2048
"""The least bits of a signing key."""

_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key that a trusted chain vouched for, and for how long the chain does."""

    public_key: RSAPublicKey
    """The key of the signing certificate."""
    valid_from: datetime
    """When the last certificate of the chain becomes valid."""
    valid_until: datetime
    """When the first certificate of the chain expires."""

    def holds_at(self, now: datetime) -> bool:
        """Tell whether the whole chain is valid then."""
        return self.valid_from <= now <= self.valid_until


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chain as it was served, and what it is judged by."""

    certificates: Sequence[x509.Certificate]
    """The signing certificate, then the ones that vouch for it."""
    roots: Store
    """Whom we trust."""
    now: datetime
    """At which moment."""

    @property
    def leaf(self) -> x509.Certificate:
        """The signing certificate, which comes first."""
        return self.certificates[0]


def check_order(candidate: Candidate) -> None:
    """Refuse a chain whose certificates are not each issued by the next.

    Path building does not need the order, but TLS 1.2 prescribes it, Amazon keeps it, and a file that does not is not
    Amazon's.
    """
    for position, (certificate, issuer) in enumerate(pairwise(candidate.certificates), start=1):
        if certificate.issuer != issuer.subject:
            raise BadCertificate(f"certificate {position} of the chain was not issued by the one after it")


def check_name(candidate: Candidate) -> None:
    """Refuse a signing certificate without exactly Amazon's name; a wildcard that covers it does not count."""
    names = candidate.leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    if SIGNER not in names.get_values_for_type(x509.DNSName):
        raise BadCertificate(f"the signing certificate is not for {SIGNER}")


def check_usage(candidate: Candidate) -> None:
    """Refuse a signing certificate whose key may not sign; one that does not limit its use may (RFC 5280, 4.2.1.3)."""
    try:
        usage = candidate.leaf.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not usage.digital_signature:
        raise BadCertificate("the signing certificate's key is not for digital signatures")


def check_key(candidate: Candidate) -> None:
    """Refuse a key that is not RSA, which is what `Signature-256` is made with, or that is short.

    Path building measures the keys that sign certificates, not the one that signs requests.
    """
    key = candidate.leaf.public_key()
    if not isinstance(key, RSAPublicKey):
        raise BadCertificate("the signing certificate's key is not RSA")
    if key.key_size < KEY_BITS:
        raise BadCertificate(f"the signing certificate's key has {key.key_size} bits, fewer than {KEY_BITS}")


CHECKS: tuple[Callable[[Candidate], None], ...] = (check_order, check_name, check_usage, check_key)
"""What a chain has to pass besides leading to a trusted root (`trusted_path`)."""


def trusted_path(candidate: Candidate) -> Sequence[x509.Certificate]:
    """Return the path from the signing certificate to a trusted root; raises `VerificationError` if there is none.

    This covers signatures, dates, names, authority flags, path lengths, key sizes and hash algorithms of the path.
    """
    signer_policy = ExtensionPolicy.webpki_defaults_ee().may_be_present(
        # A convenience for path building and no proof of anything, so its absence is no reason to refuse Amazon.
        x509.AuthorityKeyIdentifier,
        Criticality.AGNOSTIC,
        None,
    )
    verifier = (
        PolicyBuilder()
        .store(candidate.roots)
        .time(candidate.now)
        .max_chain_depth(CHAIN_LIMIT)
        .extension_policies(ca_policy=ExtensionPolicy.webpki_defaults_ca(), ee_policy=signer_policy)
        .build_server_verifier(x509.DNSName(SIGNER))
    )
    return verifier.verify(candidate.leaf, list(candidate.certificates[1:]))


def validate_chain(pem: bytes, roots: Store, now: datetime) -> SigningKey:
    """Return the key that the chain vouches for; raises `BadCertificate` for whatever is wrong with it (R6.6)."""
    try:
        certificates = x509.load_pem_x509_certificates(pem)
        if len(certificates) > CHAIN_LIMIT:
            raise BadCertificate(f"the chain has {len(certificates)} certificates, more than {CHAIN_LIMIT}")
        candidate = Candidate(certificates, roots, now)
        for check in CHECKS:
            check(candidate)
        path = trusted_path(candidate)
        public_key = candidate.leaf.public_key()
    except BadCertificate:
        raise
    except VerificationError:
        raise BadCertificate("the chain does not lead to a trusted root now") from None
    except Exception as error:
        # Parsers raise many things for hostile input. Whatever it was, this is not a certificate to trust.
        raise BadCertificate(f"the chain cannot be read ({type(error).__name__})") from None
    return SigningKey(
        public_key=public_key,  # type: ignore[arg-type]  # check_key saw to it
        valid_from=max(certificate.not_valid_before_utc for certificate in path),
        valid_until=min(certificate.not_valid_after_utc for certificate in path),
    )


def is_a_chain(pem: bytes) -> bool:
    """Tell whether the bytes hold certificates, trusted or not, as opposed to half a download or an error page."""
    return b"-----BEGIN CERTIFICATE-----" in pem and b"-----END CERTIFICATE-----" in pem


def trusted_roots() -> list[x509.Certificate]:
    """Return the roots of the certifi bundle, which Mozilla maintains."""
    roots = []
    with warnings.catch_warnings():
        # The bundle still has a root or two that are odd by today's rules; they are not Amazon's.
        warnings.simplefilter("ignore")
        for block in _PEM.findall(Path(certifi.where()).read_bytes()):
            try:
                roots.append(x509.load_pem_x509_certificate(block))
            except ValueError:
                continue
    return roots
