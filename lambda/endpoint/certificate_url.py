"""Tell whether the certificate is where Amazon keeps its certificates (R6.4).

- `https://s3.amazonaws.com/echo.api/echo-api-cert.pem`: yes
- `HTTPS://S3.amazonaws.com:443/other/../echo.api/echo-api-cert.pem`: yes, and it is the same certificate
- `https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem`: no, the path's case counts
- `https://s3.amazonaws.com@example.com/echo.api/echo-api-cert.pem`: no, that host is example.com
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from endpoint.errors import BadCertificateUrl
from endpoint.logs import shown

HOST = "s3.amazonaws.com"
"""The only host that certificates are fetched from."""
FOLDER = "/echo.api/"
"""The only folder of it; Amazon compares its case."""
URL_LIMIT = 512
"""The most characters of URL that are looked at; Amazon's have about sixty."""

# Taken apart by hand, and every part compared with what it must be: a library's parser strips, unescapes and repairs,
# and what it repairs another parser may read differently.
_PARTS = re.compile(r"([^:/?#]*):(?://([^/?#]*))?([^?#]*)(.*)", re.DOTALL)
_PLAIN_PATH = re.compile(r"[A-Za-z0-9/._~-]*")


@dataclass(frozen=True, slots=True)
class UrlParts:
    """A URL taken apart, unchanged."""

    scheme: str
    """Before the first colon."""
    host: str
    """Of the authority, what stands before a port, with any user information left in."""
    port: str | None
    """After the host's colon, if there is one."""
    path: str
    """As sent."""
    rest: str
    """Query and fragment, with their marks."""

    @property
    def resolved_path(self) -> str:
        """The path with its `.` and `..` segments worked out."""
        return resolve_path(self.path)


def check_scheme(parts: UrlParts) -> None:
    """Refuse anything but https."""
    if parts.scheme.lower() != "https":
        raise BadCertificateUrl(f"certificate URL has scheme {shown(parts.scheme)}, not https")


def check_host(parts: UrlParts) -> None:
    """Refuse any other host, and user information before the host."""
    if parts.host.lower() != HOST:
        raise BadCertificateUrl(f"certificate URL has host {shown(parts.host)}, not {HOST}")


def check_port(parts: UrlParts) -> None:
    """Refuse any port but 443, and one that is not a number."""
    if parts.port not in (None, "443"):
        raise BadCertificateUrl(f"certificate URL has port {shown(str(parts.port))}, not 443")


def check_characters(parts: UrlParts) -> None:
    """Refuse escapes, backslashes, commas and anything else that two parsers could read in two ways.

    The comma is also how a server joins a header that was sent twice.
    """
    if not _PLAIN_PATH.fullmatch(parts.path):
        raise BadCertificateUrl(f"certificate URL has a path with unusual characters, {shown(parts.path)}")


def check_folder(parts: UrlParts) -> None:
    """Refuse any other folder, however it is spelled."""
    if not parts.resolved_path.startswith(FOLDER):
        raise BadCertificateUrl(f"certificate URL has path {shown(parts.path)}, not under {FOLDER}")


def check_rest(parts: UrlParts) -> None:
    """Refuse a query or a fragment: Amazon sends none, and each would be one more download of the same chain."""
    if parts.rest:
        raise BadCertificateUrl(f"certificate URL goes on after its path with {shown(parts.rest)}")


CHECKS: tuple[Callable[[UrlParts], None], ...] = (
    check_scheme,
    check_host,
    check_port,
    check_characters,
    check_folder,
    check_rest,
)
"""What a certificate URL has to pass before anything is fetched from it."""


def check_certificate_url(url: str) -> str:
    """Return the one spelling of a good URL, which is what is fetched and remembered; else `BadCertificateUrl`."""
    if len(url) > URL_LIMIT:
        raise BadCertificateUrl(f"certificate URL has {len(url)} characters, more than {URL_LIMIT}")
    parts = take_apart(url)
    for check in CHECKS:
        check(parts)
    return f"https://{HOST}{parts.resolved_path}"


def take_apart(url: str) -> UrlParts:
    """Return the parts of a URL, unchanged; raises `BadCertificateUrl` when it has no scheme at all."""
    match = _PARTS.fullmatch(url)
    if match is None:
        raise BadCertificateUrl(f"certificate URL {shown(url)} is no URL")
    scheme, authority, path, rest = match.groups()
    host, colon, port = (authority or "").partition(":")
    return UrlParts(scheme=scheme, host=host, port=port if colon else None, path=path, rest=rest)


def resolve_path(path: str) -> str:
    """Return a path without `.` and `..` segments, as a browser would resolve it; `..` at the top stays there."""
    resolved: list[str] = []
    for segment in path.split("/")[1:]:
        if segment == "..":
            del resolved[-1:]
        elif segment != ".":
            resolved.append(segment)
    return "/" + "/".join(resolved)
