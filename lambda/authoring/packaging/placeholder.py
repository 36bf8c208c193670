"""Addresses of the publisher that are examples: what a project begins with, and nobody can be reached at."""

from __future__ import annotations

import re

from authoring.packaging.store import Publisher

_PLACEHOLDER = re.compile(
    r"(?:[.@/]|^)(?:example\.(?:com|net|org)|[\w.-]+\.(?:example|invalid|test)|localhost)(?=[/:?#]|$)"
)
"""Addresses that are nobody's (RFC 2606)."""


def find_placeholders(publisher: Publisher) -> dict[str, str]:
    """Return the addresses that are examples, by their keys in publisher.toml."""
    named = {"contact": publisher.contact, "privacy": publisher.privacy, "terms": publisher.terms}
    return {name: address for name, address in named.items() if is_placeholder(address)}


def is_placeholder(address: str) -> bool:
    """Tell whether an address is one that can be nobody's."""
    return bool(_PLACEHOLDER.search(address))
