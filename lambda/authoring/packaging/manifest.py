"""The skill's manifest, `skill.json`: the store listing and the interfaces in Amazon's shape (R7.40 to R7.55).

It is generated, like the interaction models, so that a text or an address stands in one place for every locale.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from authoring.interaction_models.material import SOURCE
from authoring.packaging.address import find_address_fault
from authoring.packaging.listing_rules import find_listing_problems
from authoring.packaging.store import Listing, Store, read_store
from authoring.sources import place, read_file, read_table
from skill.errors import ContentError, Problem

MANIFEST = "skill.json"
SMALL_ICON, LARGE_ICON = "assets/images/small-icon.png", "assets/images/large-icon.png"
"""Where the icons lie in the skill package (R7.48, R10.6)."""

_VIEWPORTS = [
    ("HUB", "ROUND", (480, 960), (480, 960)),
    ("HUB", "RECTANGLE", (960, 1279), (100, 599)),
    ("HUB", "RECTANGLE", (960, 1279), (600, 959)),
    ("HUB", "RECTANGLE", (1280, 1920), (600, 1279)),
    ("TV", "RECTANGLE", (960, 960), (540, 540)),
]
"""Mode, shape, width and height of the screens that the skill is made for (R9.1)."""


def build_manifest(store: Store) -> dict[str, Any]:
    """Return the manifest of what the store says."""
    publisher = store.publisher
    custom: dict[str, Any] = {"interfaces": [{"type": "CAN_FULFILL_INTENT_REQUEST"}, _screen()]}
    if publisher.endpoint is not None:
        # On Lambda it stays out: `ask deploy` writes the function's address (R10.9).
        custom["endpoint"] = {"uri": publisher.endpoint, "sslCertificateType": publisher.certificate}
    addresses = {"privacyPolicyUrl": publisher.privacy, "termsOfUseUrl": publisher.terms}
    return {
        "manifest": {
            "manifestVersion": "1.0",
            "publishingInformation": {
                "locales": {listing.locale: _listing(listing) for listing in store.listings},
                "isAvailableWorldwide": False,
                "distributionMode": "PUBLIC",
                "distributionCountries": list(publisher.countries),
                "category": store.category,
                "testingInstructions": store.testing,
            },
            "privacyAndCompliance": {
                "allowsPurchases": False,
                "usesPersonalInfo": False,
                "isChildDirected": False,
                "isExportCompliant": True,
                "containsAds": False,
                "locales": {listing.locale: dict(addresses) for listing in store.listings},
            },
            "apis": {"custom": custom},
        }
    }


def manifest_text(content: Path) -> str:
    """Return the text of `skill.json` for a content folder; raises `ContentError` when a part of it is missing."""
    return _text(read_store(content))


def _text(store: Store) -> str:
    return json.dumps(build_manifest(store), indent=2, ensure_ascii=False) + "\n"


def find_manifest_problems(root: Path) -> list[Problem]:
    """Return what is wrong with the manifest of a project: it cannot be made, or is not what the content gives."""
    try:
        store = read_store(root / "content")
        invocation = read_file(root / SOURCE, SOURCE).get("invocation") if (root / SOURCE).is_file() else None
        numbers = {name: entry["emergency"] for name, entry in read_table(root / "content", "locales").items()}
        problems = find_listing_problems(root / "content", store, invocation, numbers)
    except ContentError as error:
        return error.problems
    if problems:
        return problems
    text, endpoint = _text(store), store.publisher.endpoint
    fault = None if endpoint is None else find_address_fault(endpoint)
    if fault is not None:
        remedy = "Give https:// and the public name of the server, without a port."
        return [Problem(place("publisher"), "endpoint", f"{endpoint!r}: {fault} (R6.40)", remedy)]
    path = root / MANIFEST
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        remedy = "Run 'cramp-helper manifest' to build it again."
        return [Problem(MANIFEST, "the file", f"is not what {place('store')} and {place('publisher')} give", remedy)]
    return []


def _listing(listing: Listing) -> dict[str, Any]:
    return {
        "name": listing.name,
        "summary": listing.summary,
        "description": listing.description,
        "examplePhrases": list(listing.phrases),
        "keywords": list(listing.keywords),
        "smallIconUri": f"file://{SMALL_ICON}",
        "largeIconUri": f"file://{LARGE_ICON}",
    }


def _screen() -> dict[str, Any]:
    viewports = [
        {
            "mode": mode,
            "shape": shape,
            "minWidth": width[0],
            "maxWidth": width[1],
            "minHeight": height[0],
            "maxHeight": height[1],
        }
        for mode, shape, width, height in _VIEWPORTS
    ]
    return {"type": "ALEXA_PRESENTATION_APL", "supportedViewports": viewports}
