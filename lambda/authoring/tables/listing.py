"""The tables of the listing and the model: what Amazon is given."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from authoring.tables.base import Count, Table, Text, Texts


class PublisherFile(Table):
    """`publisher.toml`."""

    name: Text
    contact: Text
    privacy: Text
    terms: Text
    countries: Annotated[Texts, Field(min_length=1)]
    endpoint: Text | None = None
    certificate: Literal["Trusted", "Wildcard", "SelfSigned"] | None = None
    region: Literal["NA", "EU", "FE"] | None = None


class StoreFile(Table):
    """`store.toml`."""

    name: Text
    subject: Text
    """What it is about, in the middle of a sentence: for the privacy policy, and for the rest of the listing."""
    category: Text
    summary: Text
    keywords: Texts
    description: Annotated[Texts, Field(min_length=1)]
    testing: Texts
    phrases: dict[str, Texts]


Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Part = Annotated[float, Field(ge=0, le=1)]


class Bar(Table):
    """A rounded bar of the icon."""

    through: Annotated[list[tuple[Part, Part, Part]], Field(min_length=2)]
    colour: Colour


class Spark(Table):
    """A dot with rays."""

    at: tuple[Part, Part]
    rays: Count
    colour: Colour


class IconFile(Table):
    """`icon.toml`."""

    background: Colour
    bar: Annotated[list[Bar], Field(min_length=1)]
    spark: list[Spark] = []


class SlotSource(Table):
    """A slot of the interaction model, and what its type holds."""

    type: Text
    holds: Literal["topics", "red flags"]
    kinds: Texts = []


class WholeFile(Table):
    """The intent whose only sample is one slot for a whole utterance."""

    intent: Text
    slot: Text
    type: Text
    values: Count


class UtterancesFile(Table):
    """`interaction_models/utterances.toml`: how people say what each intent is for."""

    invocation: Text
    most: Count
    locales: Annotated[Texts, Field(min_length=1)]
    slots: dict[str, SlotSource]
    spoken: dict[str, Texts]
    phrases: dict[str, Texts]
    whole: WholeFile
    carriers: dict[str, Texts]
    intents: dict[str, Texts]
    locale: dict[str, dict[str, Texts]]
