"""What a rule about interaction models is: its number, how sure we are of it, and what looks for its faults."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from authoring.interaction_models.model import Model, to_text
from authoring.interaction_models.samples import Matcher


class Weight(Enum):
    """What breaking a rule means."""

    ERROR = "error"
    WARNING = "warning"
    """The rule is known from memory only; nobody has checked it yet."""


@dataclass(frozen=True)
class Subject:
    """A model, and what stands around it that rules need."""

    model: Model
    file: str
    locale: str = "en-US"
    aspects: frozenset[str] = frozenset()
    """The intents that ask about a topic."""
    steers: Mapping[str, str] = field(default_factory=dict)
    """What each control intent steers (`content/english/intents.toml`)."""
    invited: tuple[str, ...] = ()
    """Every phrase that a prompt, card or screen tells the listener to say."""
    offers: Mapping[str, str] = field(default_factory=dict)
    """What is a sample because it is offered, to the answer that is offered with it."""
    alarms: Callable[[str], str | None] = lambda _: None
    """Tells which danger sign some words are."""
    suspects: Container[str] | None = None
    """The samples that may be another intent's when their slots are filled; None where that is not known of any."""

    @cached_property
    def matcher(self) -> Matcher:
        """What finds the sample that an utterance is."""
        return Matcher(self.model)

    @cached_property
    def text(self) -> str:
        """The text of its file."""
        return to_text(self.model)


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a rule is broken."""

    entry: str
    problem: str
    remedy: str
    file: str = ""
    """Where it is mended; empty for the file of the model."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of Amazon's, or of ours, with its number in the rule book."""

    number: str
    weight: Weight
    find: Callable[[Subject], Iterable[Fault]]
