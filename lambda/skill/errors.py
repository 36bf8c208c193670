"""Every error this project raises on purpose, each saying who must act."""

from __future__ import annotations

from typing import NamedTuple


class SkillError(Exception):
    """Base of every error raised here on purpose."""


class Problem(NamedTuple):
    """One thing wrong with a file that somebody edits."""

    file: str
    """Path relative to the project, for example `content/answers/low-b12.toml`."""
    entry: str
    """Which entry of the file, for example `answer 'low-b12-causes'`."""
    problem: str
    """What is wrong, with the offending value."""
    remedy: str
    """What would fix it."""

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.problem}. {self.remedy}"


class ContentError(SkillError):
    """The content cannot be used as it is; an editor must act on `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


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


class WrongSkill(UntrustedRequest):
    """The request names another skill's id (R6.9)."""
