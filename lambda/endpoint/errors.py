"""Why a request is refused: each kind says what failed, for our log; the caller only ever hears 400 (R6.10)."""

from __future__ import annotations

from skill.errors import SkillError


class UntrustedRequest(SkillError):
    """A request that is not from Alexa, or not for this skill; the caller is at fault and gets a refusal (R6.10).

    The message is written for our log: it says what failed, and never holds the body or who is speaking.
    """


class NotARequest(UntrustedRequest):
    """The bytes are no request at all: too many, not UTF-8, not JSON, not an object, or the wrong content type."""


class BadSignature(UntrustedRequest):
    """The signature header is missing, cannot be decoded, or does not fit the body (R6.3, R6.7)."""


class BadCertificateUrl(UntrustedRequest):
    """The certificate URL is missing or is not where Amazon keeps its certificates (R6.3, R6.4)."""


class BadCertificate(UntrustedRequest):
    """The certificate chain was fetched and is not one to trust (R6.6)."""


class CertificateUnavailable(UntrustedRequest):
    """The certificate chain could not be fetched, so nothing can be verified (R6.5)."""

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final
        """Asking again at once cannot help: the server said no, as opposed to the network failing."""


class StaleRequest(UntrustedRequest):
    """The timestamp is missing, unreadable, or too far from now in either direction (R6.8)."""


class ReplayedRequest(UntrustedRequest):
    """The same signed request came more often than anybody retries."""


class WrongSetting(SkillError):
    """A setting of the environment cannot be meant; whoever starts the server must act before anybody asks (R6.42)."""
