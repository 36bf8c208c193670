"""What the tools of the MCP server give back, field by field, as their hosts read it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field, WithJsonSchema


class Source(BaseModel):
    """A passage of the article that supports what is said."""

    id: str = Field(description="Id of the passage; the resource article://passages/{id} holds it too.")
    section: str
    text: str = Field(description="The passage, restated.")


InPlace = WithJsonSchema(Source.model_json_schema())
"""Spells a source out where it is used: a client that checks a reply follows a reference anew for every source in it."""


class Reply(BaseModel):
    """The reply to one question. In an emergency `call` says whom to call; say that first and nothing else."""

    outcome: Literal["emergency", "answered", "declined", "control"] = Field(
        description="emergency: pass on `call` and `answer` at once. answered: from the article. declined: not covered, "
        "do not fill the gap from elsewhere in its name. control: about the skill itself."
    )
    call: dict[str, str] = Field(
        description="Whom to call now: emergency, crisis or poison, to the number as spoken. Empty unless an emergency."
    )
    answer: str = Field(description="The reviewed wording. Say it as it stands.")
    disclaimer: str = Field(description="To be said or shown with every answer, word for word. Empty in an emergency.")
    gap: list[str] = Field(description="What was asked and the article does not cover, although the rest is answered.")
    sources: list[Annotated[Source, InPlace]] = Field(description="The passages behind the answer.")
    next: list[str] = Field(description="What can be asked next, as noun phrases.")
    locale: str = Field(description="Whose words and emergency numbers these are.")


class Step(BaseModel):
    """One step, to be said on its own, at the listener's pace."""

    title: str
    say: str


class Steps(BaseModel):
    """What to do about what is happening now."""

    at_once: str = Field(description="All of it in three short sentences: say this first.")
    steps: list[Step] = Field(description="The same, one at a time, for somebody who wants to be led through it.")
    if_it_eases: str
    if_it_does_not: str
    call: dict[str, str] = Field(description="Whom to call if this turns out to be an emergency.")
    disclaimer: str = Field(description="To be said or shown after the steps, word for word.")
    sources: list[Annotated[Source, InPlace]]
    locale: str


class Askable(BaseModel):
    """One thing that the article answers."""

    id: str
    title: str
    about: str = Field(description='What it tells, as a noun phrase: "how a rash is treated".')


class Askables(BaseModel):
    """All that can be asked."""

    article: str
    answers: list[Askable]
    disclaimer: str
