"""The table of every file that an author touches: one class each, complete, so that a mistyped key is a problem.

A new file of `content/` is one class here and one line in `TABLES` (or `OPTIONAL`, where an article can do without).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr

Text = Annotated[StrictStr, Field(pattern=r"\S")]
Texts = list[Text]
Count = Annotated[StrictInt, Field(ge=1)]


class Table(BaseModel):
    """A table whose keys are all known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Lists(BaseModel):
    """A table of lists, under names of the author's choice."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Texts]


class Line(Table):
    """One sentence that is said, and the passages that support it."""

    say: Text
    sources: Texts = Field(alias="from")


Lines = Annotated[list[Line], Field(min_length=1)]


class Passage(Table):
    """One sentence of the article."""

    id: Text
    section: Text
    text: Text
    silent: StrictBool = False


class ArticleFile(Table):
    """`article.toml`."""

    title: Text
    passage: Annotated[list[Passage], Field(min_length=1)]


class Topic(Table):
    """What a question can be about."""

    id: Text
    name: Text
    said: Texts
    kind: Literal["factor", "sign", "effect", "thing"]
    default: Text
    about: Text | None = None
    signs: Texts = []


class TopicsFile(Table):
    """`topics.toml`."""

    topic: Annotated[list[Topic], Field(min_length=1)]


class Answer(Table):
    """What is said about one topic and aspect."""

    id: Text
    serves: Annotated[Texts, Field(alias="for", min_length=1)]
    other: Text | None = Field(None, alias="with")
    title: Text
    offer: Text
    short: Lines
    more: Lines | None = None
    next: Texts = []


class AnswersFile(Table):
    """A file of `answers/`."""

    answer: Annotated[list[Answer], Field(min_length=1)]


class Word(Table):
    """A hard word, and the answer that explains it."""

    word: Text
    answer: Text


class WordsFile(Table):
    """`words.toml`."""

    word: list[Word]


class Claim(Table):
    """Words that claim something, and so must be in a passage too."""

    name: Text
    words: Texts
    why: Text


class ClaimsFile(Table):
    """`claims.toml`."""

    claim: list[Claim]


class StepLines(Table):
    """What is said at one place of the steps."""

    lines: Lines


class Step(StepLines):
    """One step, with its headline."""

    title: Text


class StepsFile(Table):
    """`steps.toml`."""

    first: StepLines
    step: Annotated[list[Step], Field(min_length=1)]
    eased: StepLines
    still: StepLines


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


class Said(Table):
    """Sentences of `safety.toml`."""

    say: Annotated[Texts, Field(min_length=1)]


class SafetyFile(BaseModel):
    """`safety.toml`: whom to call, by the kind of number."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Said]


class Flag(Table):
    """A sign that needs urgent help."""

    id: Text
    name: Text
    number: Text
    said: Texts
    samples: Texts
    all: list[Texts]
    near: Count


class RedFlagsFile(Table):
    """`red_flags.toml`."""

    negations: Texts
    negation_reach: Count
    sayings: Texts
    ideas: dict[str, Texts]
    flag: Annotated[list[Flag], Field(min_length=1)]


class Locale(Table):
    """Where an English-speaking country differs."""

    emergency: Text
    crisis: Text
    poison: Text
    words: dict[str, Text] = {}
    avoid: Texts = []


class PublisherFile(Table):
    """`publisher.toml`."""

    name: Text
    contact: Text
    privacy: Text
    terms: Text
    countries: Annotated[Texts, Field(min_length=1)]
    endpoint: Text | None = None
    certificate: Literal["Trusted", "Wildcard", "SelfSigned"] | None = None
    regions: list[Literal["default", "NA", "EU", "FE"]] | None = None


class StoreFile(Table):
    """`store.toml`."""

    name: Text
    category: Text
    summary: Text
    keywords: Texts
    description: Annotated[Texts, Field(min_length=1)]
    testing: Texts
    phrases: dict[str, Texts]


class IntentsFile(Table):
    """`intents.toml`."""

    aspects: dict[str, Text]
    controls: dict[str, Text]


class Fillers(Table):
    """Words that are left out."""

    noise: Texts
    manners: Texts


class Fold(Table):
    """What is heard as something else."""

    to: StrictStr
    sources: Texts = Field(alias="from")


class FoldingFile(Table):
    """`folding.toml`."""

    contractions: dict[str, Text]
    fillers: Fillers
    fold: list[Fold]


class Aspect(Table):
    """What can be asked about a topic."""

    id: Text
    cues: Texts
    weak: Texts = []
    otherwise: Texts = []
    general: StrictBool = False
    default: Text | None = None


class AspectsFile(Table):
    """`aspects.toml`."""

    aspect: Annotated[list[Aspect], Field(min_length=1)]


class ConceptsFile(Table):
    """`concepts.toml`."""

    concepts: dict[str, Texts]


class ControlsFile(Table):
    """`controls.toml`."""

    controls: dict[str, Texts]


class ActsFile(Table):
    """`acts.toml`."""

    openings: Lists
    closings: Lists
    picks: Lists
    rest: Lists


class OrdinaryFile(Table):
    """`ordinary.toml`."""

    words: Texts


class Refusal(Table):
    """What is asked and not covered."""

    id: Text
    said: Texts
    offer: Texts
    anywhere: StrictBool = False
    any: StrictBool = False
    pointed: StrictBool = False
    unless: Texts = []


class RefusalsFile(Table):
    """`refusals.toml`."""

    refusal: list[Refusal]


class Happening(Table):
    """What tells a cramp that is happening now."""

    all: Texts
    any: Texts
    topics: Texts
    aspects: Texts
    none: Texts
    where: Texts


class Combine(Table):
    """Two things heard near each other that are a third."""

    all: Texts
    near: Count
    topic: Text
    instead: Texts
    unless: Texts = []


class Rule(Table):
    """What is asked when all of these are heard."""

    all: Texts
    any: Texts = []
    none: Texts = []
    topic: Text | None = None
    other: Text | None = None
    aspect: Text | None = None
    refuse: Text | None = None


class RulesFile(Table):
    """`rules.toml`."""

    main: Text
    happening: Happening
    combine: list[Combine]
    rule: list[Rule]
    echoes: dict[str, Text]


class SlotSource(Table):
    """A slot of the interaction model, and what its type holds."""

    type: Text
    holds: Literal["topics", "red flags"]
    kinds: Texts = []


class FreeText(Table):
    """The intent that takes free text, and what it begins with."""

    intent: Text
    carriers: Texts


class UtterancesFile(Table):
    """`interaction_models/utterances.toml`: how people say what each intent is for."""

    invocation: Text
    most: Count
    locales: Annotated[Texts, Field(min_length=1)]
    slots: dict[str, SlotSource]
    spoken: dict[str, Texts]
    phrases: dict[str, Texts]
    ask: FreeText
    intents: dict[str, Texts]
    locale: dict[str, dict[str, Texts]]


TABLES: Mapping[str, Any] = {
    "article": ArticleFile,
    "topics": TopicsFile,
    "answers": dict[str, AnswersFile],
    "words": WordsFile,
    "claims": ClaimsFile,
    "prompts": PromptsFile,
    "safety": SafetyFile,
    "red_flags": RedFlagsFile,
    "locales": dict[str, Locale],
    "intents": IntentsFile,
    "folding": FoldingFile,
    "aspects": AspectsFile,
    "concepts": ConceptsFile,
    "controls": ControlsFile,
    "acts": ActsFile,
    "ordinary": OrdinaryFile,
    "refusals": RefusalsFile,
    "rules": RulesFile,
}
"""File (or folder) to its table; each of them must be there."""

OPTIONAL: Mapping[str, Any] = {
    "steps": StepsFile,
    "publisher": PublisherFile,
    "store": StoreFile,
    "legal": dict[str, Any],
    "weights": dict[str, Any],
    "screen": dict[str, Any],
}
"""Those that an article can do without."""
