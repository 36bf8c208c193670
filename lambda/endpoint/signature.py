"""Tell whether Amazon signed exactly these bytes (R6.3 to R6.7)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509 import Certificate
from cryptography.x509.verification import Store

from endpoint.certificate_url import check_certificate_url
from endpoint.chain import SigningKey, trusted_roots
from endpoint.clock import Clock, utc_now
from endpoint.download import Fetch, download
from endpoint.errors import BadCertificateUrl, BadSignature
from endpoint.key_policy import KeyPolicy
from endpoint.keys import SigningKeys

URL_HEADER = "SignatureCertChainUrl"
"""Names the certificate chain."""
SIGNATURE_HEADER = "Signature-256"
"""Holds the signature in base64; the older `Signature`, made with SHA-1, is ignored."""

_PADDING = PKCS1v15()
_HASH = SHA256()


class SignatureVerifier:
    """Verifies the signature of a request; safe between threads, and remembers keys between requests."""

    def __init__(
        self,
        fetch: Fetch = download,
        roots: Iterable[Certificate] | None = None,
        clock: Clock = utc_now,
        policy: KeyPolicy | None = None,
    ) -> None:
        """Bring the chain download, the trusted roots (certifi's unless given), the clock and the cache's measures."""
        store = Store(list(trusted_roots() if roots is None else roots))
        self._keys = SigningKeys(fetch, store, clock, policy or KeyPolicy())

    def verify(self, headers: Mapping[str, str], body: bytes) -> None:
        """Return if the headers carry Amazon's signature of the raw body; else raise an `UntrustedRequest`.

        In the rule book's order: headers present (R6.3), URL (R6.4), chain (R6.5, R6.6), signature (R6.7).
        """
        url = find_header(headers, URL_HEADER)
        encoded = find_header(headers, SIGNATURE_HEADER)
        if not url:
            raise BadCertificateUrl(f"header {URL_HEADER} is missing or empty")
        if not encoded:
            raise BadSignature(f"header {SIGNATURE_HEADER} is missing or empty")
        good_url = check_certificate_url(url)
        signature = decode_signature(encoded)
        key = self._keys.key_for(good_url)
        if made_signature(key, signature, body):
            return
        newer = self._keys.newer_key(good_url, key)
        if newer is None or not made_signature(newer, signature, body):
            raise BadSignature("the signature does not fit the body")


def find_header(headers: Mapping[str, str], name: str) -> str:
    """Return a header whatever the case of its name, or nothing."""
    value = headers.get(name)
    if value is None:
        value = next((found for key, found in headers.items() if key.lower() == name.lower()), "")
    return value


def decode_signature(encoded: str) -> bytes:
    """Return the bytes of a base64 header; a header sent twice is joined by a comma, and so is refused too."""
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise BadSignature(f"header {SIGNATURE_HEADER} is not base64 ({len(encoded)} characters)") from None


def made_signature(key: SigningKey, signature: bytes, body: bytes) -> bool:
    """Tell whether the key made that signature of the body: RSA, PKCS#1 v1.5, SHA-256 (R6.7)."""
    try:
        key.public_key.verify(signature, body, _PADDING, _HASH)
    except InvalidSignature:
        return False
    return True
