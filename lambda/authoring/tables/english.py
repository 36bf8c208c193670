"""The tables of English: what is said and heard whatever the article."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr

from authoring.tables.base import Table, Text, Texts


class Claim(Table):
    """Words that claim something, and so must be in a passage too."""

    name: Text
    words: Texts
    why: Text | None = None
    """What a slip would do, for whoever edits the article that it was written for."""


class ClaimsFile(Table):
    """`claims.toml`."""

    claim: list[Claim]


class Prompt(Table):
    """Something said besides the answers; each part with the wordings that it takes in turn."""

    say: Texts = []
    ask: Texts = []
    reprompt: Texts = []
    sources: Texts = Field([], alias="from")


class Suggestions(Table):
    """What is named when nothing better follows from the conversation."""

    answers: Annotated[Texts, Field(min_length=1)]


class CrampOffer(Table):
    """How the path of the steps is offered."""

    offer: Text
    title: Text
    topic: Text
    covers: Texts


class PromptsFile(BaseModel):
    """`prompts.toml`: these two, and any prompt."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Prompt]
    suggestions: Suggestions
    cramp: CrampOffer | None = None


class IntentsFile(Table):
    """`intents.toml`."""

    aspects: dict[str, Text]
    controls: dict[str, Text]
    words: dict[str, Texts]


class Fillers(Table):
    """Words that are left out."""

    noise: Texts
    manners: Texts


class Fold(Table):
    """What is heard as something else."""

    to: StrictStr
    sources: Texts = Field(alias="from")


class Sounding(Table):
    """Names that are told by how they sound."""

    names: Texts = []
    apart: Texts = []


class FoldingFile(Table):
    """`folding.toml`."""

    contractions: dict[str, Text]
    fillers: Fillers
    fold: list[Fold]
    sounds: Sounding = Sounding()


class Aspect(Table):
    """What can be asked about a topic."""

    id: Text
    cues: Texts
    weak: Texts = []
    otherwise: Texts = []
    gap: Text | None = None
    """What is named as missing where something else is said instead."""
    general: StrictBool = False
    default: Text | None = None


class AspectsFile(Table):
    """`aspects.toml`."""

    aspect: Annotated[list[Aspect], Field(min_length=1)]


class ControlsFile(Table):
    """`controls.toml`."""

    controls: dict[str, Texts]


class ActsFile(Table):
    """`acts.toml`: what the first and the last words do, and how one of several things is pointed at."""

    openings: dict[str, Texts]
    closings: dict[str, Texts]
    picks: dict[str, Texts]
    rest: dict[str, Texts]


class OrdinaryFile(Table):
    """`ordinary.toml`."""

    words: Texts


class Opposite(Table):
    """Words of two opposite sides."""

    name: Text
    one: Texts
    other: Texts


class OppositesFile(Table):
    """`opposites.toml`."""

    opposite: list[Opposite]


class ThingKind(Table):
    """A kind of things that people name, by its words and by what other words of it end with."""

    words: Texts
    endings: Texts = []
    after: Texts = []


class KindsFile(Table):
    """`kinds.toml`."""

    kinds: dict[str, ThingKind]


class SpellingFile(Table):
    """`spelling.toml`: words that are spelt right although no dictionary has them."""

    words: Texts


class Locale(Table):
    """Where an English-speaking country differs."""

    emergency: Text
    crisis: Text
    poison: Text
    words: dict[str, Text] = {}
    avoid: Texts = []
