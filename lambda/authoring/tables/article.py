"""The tables of the article: what one article brings with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool

from authoring.tables.base import Count, Table, Text, Texts


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
    names: Texts = []
    """What only this article is about: English, listing and other articles must not name it."""
    not_about: Texts = []
    """What the article was about that this project was begun from."""


class Topic(Table):
    """What a question can be about."""

    id: Text
    name: Text
    said: Texts
    kind: Literal["factor", "sign", "effect", "thing"]
    default: Text
    about: Text | None = None
    shared: Text | None = None
    signs: Texts = []
    harmless: StrictBool | None = None
    """Whether it is no danger by itself: `skill.listening.danger.harmless`."""


class TopicsFile(Table):
    """`topics.toml`."""

    topic: Annotated[list[Topic], Field(min_length=1)]


class Line(Table):
    """One sentence that is said, and the passages that support it."""

    say: Text
    sources: Texts = Field(alias="from")


Lines = Annotated[list[Line], Field(min_length=1)]


class Answer(Table):
    """What is said about one topic and aspect."""

    id: Text
    serves: Annotated[Texts, Field(alias="for", min_length=1)]
    other: Text | None = Field(None, alias="with")
    title: Text
    offer: Text
    short: Lines
    brief: Annotated[list[Line], Field(min_length=1, max_length=1)] | None = None
    rest: Text | None = None
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

    word: list[Word] = []


class StepLines(Table):
    """What is said at one place of the steps."""

    lines: Lines


class Step(StepLines):
    """One step, with its headline."""

    title: Text


class FirstLines(StepLines):
    """All that matters, at once."""

    then: str = ""
    """Title of the step with which it goes on, one at a time: those before it are done by whoever heard this."""


class StepsFile(Table):
    """`steps.toml`."""

    first: FirstLines
    step: Annotated[list[Step], Field(min_length=1)]
    eased: StepLines
    still: StepLines


class Refusal(Table):
    """What is asked and not covered."""

    id: Text
    name: Text
    said: Texts
    offer: Texts
    alone: Texts = []
    anywhere: StrictBool = False
    any: StrictBool = False
    as_cause: Text | None = None
    kind_of: Text | None = None
    asks: Texts = []
    beside: Texts = []
    felt: StrictBool = False
    final: StrictBool = False
    health: StrictBool = True
    kinds: Texts = []
    learned: StrictBool = False
    of: Texts = []
    part: StrictBool = False
    pointed: StrictBool = False
    spares: Texts = []
    stands_for: Text | None = None
    thing: StrictBool = False
    told_by: Texts = []
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
    felt: Texts = []


class Combine(Table):
    """Two things heard near each other that are a third."""

    all: Texts
    near: Count
    topic: Text
    instead: Texts
    unless: Texts = []


class Rule(Table):
    """What is asked when all of these are heard, or all of one of its `ways`, with these."""

    all: Texts
    ways: list[Texts] = []
    any: Texts = []
    none: Texts = []
    topic: Text | None = None
    other: Text | None = None
    aspect: Text | None = None
    refuse: Text | None = None
    gap: Text | None = None
    sure: StrictBool = False


class Suit(Table):
    """What somebody may say of themselves, and what they hear instead of some answers."""

    any: Texts
    spared: Texts
    instead: Text
    gap: Text | None = None


class RulesFile(Table):
    """`rules.toml`."""

    main: Text
    happening: Happening | None = None
    combine: list[Combine] = []
    rule: list[Rule] = []
    echoes: dict[str, Text] = {}
    suits: list[Suit] = []


class ConceptsFile(Table):
    """`concepts.toml`."""

    concepts: dict[str, Texts]
