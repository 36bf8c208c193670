"""Amazon's checks of the manifest and the skill package: R7.40 to R7.55, R10.6."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from authoring.packaging.listing_rules import CATEGORIES, KEYWORD_CHARACTERS, KEYWORDS, LENGTHS, PHRASE_CHARACTERS, TESTING
from workbench.certification.line import Outcome, Test, outcome
from workbench.certification.subject import Subject

KEYS: Mapping[str, frozenset[str]] = {
    "manifest": frozenset(
        "manifestVersion publishingInformation privacyAndCompliance events permissions authorizedClients apis".split()
    ),
    "publishingInformation": frozenset(
        "name description locales isAvailableWorldwide distributionMode gadgetSupport testingInstructions category "
        "distributionCountries automaticDistribution automaticClonedLocale paidSkillInformation".split()
    ),
    "privacyAndCompliance": frozenset(
        "locales allowsPurchases usesPersonalInfo isChildDirected isExportCompliant containsAds usesHealthInfo "
        "shoppingKit".split()
    ),
    "listing": frozenset(
        "name summary description examplePhrases keywords smallIconUri largeIconUri updatesDescription "
        "customProductPrompts".split()
    ),
    "custom": frozenset("locales regions endpoint interfaces tasks connections dialogManagement appLink".split()),
}
"""What each part of a manifest may hold; anything else is refused as unexpected (R7.40)."""

COMPLIANCE = {
    "allowsPurchases": False,
    "usesPersonalInfo": False,
    "isChildDirected": False,
    "isExportCompliant": True,
    "containsAds": False,
}
"""R7.52, as this skill must answer them."""
_FOREIGN = re.compile(
    r"^(?:skill\.json|interactionModels/custom/[a-z]{2}-[A-Z]{2}\.json|assets/(?:images/)?[\w.-]{1,64}\.(?:png|jpe?g))$"
)
_QUOTED = re.compile(r'"([^"]+)"')


def keys(subject: Subject) -> Outcome:
    """R7.40, R7.41, R7.53, R7.55: every part is there, and none that Amazon does not know."""
    parts = subject.manifest.get("manifest", {})
    custom = parts.get("apis", {}).get("custom", {})
    named: list[tuple[str, Mapping[str, Any]]] = [
        ("manifest", parts),
        ("publishingInformation", subject.publishing),
        ("privacyAndCompliance", subject.privacy),
        ("custom", custom),
        *(("listing", listing) for listing in subject.listings.values()),
    ]
    faults = [f"{part}: {key!r} is not expected" for part, found in named for key in found if key not in KEYS[part]]
    if set(subject.manifest) != {"manifest"} or parts.get("manifestVersion") != "1.0":
        faults.append("the file is not {'manifest': {'manifestVersion': '1.0', ...}}")
    for locale, listing in subject.listings.items():
        wanted = ("name", "summary", "description", "examplePhrases", "keywords", "smallIconUri", "largeIconUri")
        faults += [f"{locale}: no {key}" for key in wanted if not listing.get(key)]
    if not custom.get("interfaces"):
        faults.append("apis.custom names no interfaces")
    return outcome(f"read {len(named)} parts of the manifest", faults)


def lengths(subject: Subject) -> Outcome:
    """R7.44 to R7.46: names, summaries, descriptions, keywords and testing instructions fit."""
    faults = []
    for locale, listing in subject.listings.items():
        for part, (least, most) in LENGTHS.items():
            size = len(listing.get(part, ""))
            if not least <= size <= most:
                faults.append(f"{locale}: {part} has {size} characters; {least} to {most} are allowed")
        keywords = listing.get("keywords", [])
        characters = len(" ".join(keywords))
        if len(keywords) > KEYWORDS or characters > KEYWORD_CHARACTERS:
            limits = f"{KEYWORDS} and {KEYWORD_CHARACTERS} are the most"
            faults.append(f"{locale}: {len(keywords)} keywords of {characters} characters; {limits}")
        faults += [
            f"{locale}: {one!r} is over {PHRASE_CHARACTERS} characters"
            for one in listing.get("examplePhrases", [])
            if len(one) > PHRASE_CHARACTERS
        ]
    testing = subject.publishing.get("testingInstructions", "")
    if not 1 <= len(testing) <= TESTING:
        faults.append(f"testing instructions have {len(testing)} characters; 1 to {TESTING} are allowed")
    return outcome("measured every text of the store", faults)


def features(subject: Subject) -> Outcome:
    """R7.47, R11.3: whatever the store tells people to say works; the first such phrase opens the skill."""
    faults, count = [], 0
    for locale, listing in subject.listings.items():
        cloud = subject.cloud(locale)
        quoted = [phrase for part in ("summary", "description") for phrase in _QUOTED.findall(listing.get(part, ""))]
        for phrase in quoted:
            count += 1
            if cloud.route(phrase).route != "sample":
                faults.append(f"{locale}: the description says {phrase!r}, which is no sample")
        name = subject.matcher(locale).model.invocation
        if not quoted or quoted[0] != f"Alexa, open {name}":
            faults.append(f"{locale}: the description does not first say how to open the skill")
    return outcome(f"looked up {count} phrases that the descriptions quote", faults)


def icons(subject: Subject) -> Outcome:
    """R7.48: PNG icons of 108 and 512 pixels, in the package."""
    faults = []
    for locale, listing in subject.listings.items():
        for key, side in (("smallIconUri", 108), ("largeIconUri", 512)):
            name = str(listing.get(key, "")).removeprefix("file://")
            data = subject.package.get(f"skill-package/{name}", b"")
            if not data.startswith(b"\x89PNG\r\n\x1a\n") or struct.unpack(">II", data[16:24]) != (side, side):
                faults.append(f"{locale}: {key} {name!r} is no PNG of {side} by {side} pixels in the package")
    return outcome("opened the icons", faults)


def distribution(subject: Subject) -> Outcome:
    """R7.49 to R7.52, R7.26: category, countries, and the questions about privacy and trade."""
    publishing, faults = subject.publishing, []
    if publishing.get("category") not in CATEGORIES:
        faults.append(f"category {publishing.get('category')!r} is none for this skill")
    if publishing.get("distributionMode") not in ("PUBLIC", "PRIVATE"):
        faults.append(f"distribution mode {publishing.get('distributionMode')!r} is unknown")
    countries = publishing.get("distributionCountries") or []
    if bool(publishing.get("isAvailableWorldwide")) == bool(countries):
        faults.append("name the countries, or say worldwide; not both, and not neither")
    faults += [f"{country!r} is no country code" for country in countries if not re.fullmatch("[A-Z]{2}", country)]
    faults += [
        f"{key} is {subject.privacy.get(key)!r}, not {wanted}"
        for key, wanted in COMPLIANCE.items()
        if subject.privacy.get(key) is not wanted
    ]
    if subject.privacy.get("usesHealthInfo"):
        faults.append("usesHealthInfo is for skills under HIPAA")
    return outcome("read category, countries and compliance", faults)


def complete(subject: Subject) -> Outcome:
    """R7.54, R10.5, R10.6: every locale has all its parts, and the package holds nothing foreign."""
    return outcome(f"looked for the parts of {len(subject.locales)} locales", _incomplete(subject))


def _incomplete(subject: Subject) -> Iterator[str]:
    locales = {*subject.locales, *subject.listings, *subject.models}
    for locale in sorted(locales):
        parts = {
            "listing": locale in subject.listings,
            "privacy entry": locale in (subject.privacy.get("locales") or {}),
            "interaction model": locale in subject.models,
            "words and numbers in content/locales.toml": locale in subject.content.locales,
            "model in the package": f"skill-package/interactionModels/custom/{locale}.json" in subject.package,
        }
        yield from (f"{locale}: no {part}" for part, there in parts.items() if not there)
    for name in subject.package:
        inside = name.removeprefix("skill-package/")
        if inside != name and not _FOREIGN.match(inside):
            yield f"{name} does not belong into a skill package"


TESTS = (
    Test("R7.40 R7.41 R7.55", "The manifest's parts", keys),
    Test("R7.44-R7.46", "The lengths of store texts", lengths),
    Test("R7.47 R11.3", "Every feature that the store states exists", features),
    Test("R7.48", "Icons", icons),
    Test("R7.49-R7.52", "Category, countries, compliance", distribution),
    Test("R7.54 R10.6", "Every locale is complete", complete),
)
