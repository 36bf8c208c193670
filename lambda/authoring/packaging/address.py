"""The address that Alexa calls, for a server of one's own: https, a public name, port 443 (R6.1, R6.2, R6.40)."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

_LOCAL = (".local", ".localhost", ".internal", ".lan", ".home", ".corp", ".home.arpa")


def find_address_fault(uri: str) -> str | None:
    """Return what keeps Alexa from calling an address, or None; a Lambda function's ARN is no address of a server."""
    if uri.startswith("arn:"):
        return None
    try:
        parts = urlsplit(uri)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return "it cannot be read as an address"
    if parts.scheme != "https" or not host:
        return "it begins with neither https:// and a name, nor arn"
    if port not in (None, 443):
        return f"it has the port {port}, and Alexa calls 443 only"
    try:
        ipaddress.ip_address(host)
    except ValueError:
        local = "." not in host or host.endswith(_LOCAL)
        return f"{host!r} is a local name, which Alexa cannot find" if local else None
    return f"{host} is a bare address, for which no certificate that Amazon trusts is issued"
