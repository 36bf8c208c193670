"""The tables of safety: what alarms, and whom to call."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from authoring.tables.base import Count, Table, Text, Texts


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


class Soon(Table):
    """What a doctor is named for, and by which words it is heard."""

    id: Text
    said: Annotated[Texts, Field(min_length=1)]
    sure: Texts = []
    alone: bool = False
    """What is said to it is all that is said."""
    stops: bool = False
    """It is said in the steps, too, and ends them."""


class SoonFile(Table):
    """`soon.toml`."""

    kind: list[Soon]


class Approval(Table):
    """That somebody approved what is said, as it then was."""

    said: Text
    passages: Text
    on: date
    by: Text


class ApprovalsFile(Table):
    """`approvals.toml`: item to its approval."""

    approved: dict[str, Approval] = {}
