"""What the store says of the skill in each locale, read from `content/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from authoring.sources import place, read_table
from skill.article.prompts import Locale
from skill.errors import ContentError, Problem
from skill.speaking.speech import as_written


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the skill, and where: `content/listing/publisher.toml`."""

    name: str
    contact: str
    privacy: str
    """Address of the privacy policy."""
    terms: str
    """Address of the terms of use."""
    countries: tuple[str, ...]
    endpoint: str | None
    """Address of one's own server; None on AWS Lambda."""
    certificate: str
    """How the server's certificate is issued."""
    region: str | None = None
    """The one region of Alexa whose function serves all; None where the locales decide (`regions`)."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the store says in one locale."""

    locale: str
    name: str
    summary: str
    description: str
    phrases: tuple[str, ...]
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that the store and its reviewers are told."""

    name: str
    subject: str
    category: str
    testing: str
    listings: tuple[Listing, ...]
    publisher: Publisher


def read_store(content: Path) -> Store:
    """Return what `store.toml`, `publisher.toml` and `locales.toml` of a content folder say.

    Raises `ContentError` when a file is missing, or a locale has no example phrases.
    """
    missing = [name for name in ("store", "publisher", "locales") if not any(content.rglob(f"{name}.toml"))]
    if missing:
        remedy = "Write it as in the file of that name that came with the project."
        raise ContentError([Problem(place(name), "the file", "is not there", remedy) for name in missing])
    store, publisher = read_table(content, "store"), read_table(content, "publisher")
    locales = [_locale(name, entry) for name, entry in read_table(content, "locales").items()]
    without = [locale.id for locale in locales if locale.id not in store["phrases"]]
    if without:
        remedy = "Give three, each a sample of its model."
        raise ContentError([Problem(place("store"), "[phrases]", f"has none for {name}", remedy) for name in without])
    return Store(
        name=store["name"],
        subject=store["subject"],
        category=store["category"],
        testing="\n".join(store["testing"]),
        listings=tuple(_listing(store, locale) for locale in locales),
        publisher=_publisher(publisher),
    )


def _listing(store: Mapping[str, Any], locale: Locale) -> Listing:
    def written(text: str) -> str:
        for name, value in locale.numbers.items():
            text = text.replace("{" + name + "}", value)
        return as_written(text, locale)

    return Listing(
        locale=locale.id,
        name=store["name"],
        summary=written(store["summary"]),
        description="\n\n".join(written(paragraph) for paragraph in store["description"]),
        phrases=tuple(store["phrases"][locale.id]),
        keywords=tuple(written(keyword) for keyword in store["keywords"]),
    )


def _publisher(entry: Mapping[str, Any]) -> Publisher:
    return Publisher(
        name=entry["name"],
        contact=entry["contact"],
        privacy=entry["privacy"],
        terms=entry["terms"],
        countries=tuple(entry["countries"]),
        endpoint=entry.get("endpoint"),
        certificate=entry.get("certificate", "Trusted"),
        region=entry.get("region"),
    )


def _locale(name: str, entry: Mapping[str, Any]) -> Locale:
    numbers = {kind: entry[kind] for kind in ("emergency", "crisis", "poison")}
    return Locale(name, numbers, entry.get("words", {}))
