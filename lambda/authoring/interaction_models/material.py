"""What an interaction model is built from: the utterances, and of the content what can be asked, offered and feared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from authoring.interaction_models.examples import choose_examples
from authoring.interaction_models.narrowing import alone, answered
from authoring.sources import Raw, read_file, read_table
from skill.errors import ContentError

FOLDER = "interaction_models"
SOURCE = f"{FOLDER}/utterances.toml"
_TABLES = ("intents", "topics", "aspects", "red_flags")


@dataclass(frozen=True, slots=True)
class Named:
    """A topic or a danger sign: what a slot can hold."""

    id: str
    name: str
    said: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be said next, and what the listener would have asked to hear it."""

    pairs: tuple[tuple[str, str], ...]
    """Topic and aspect, the first being what the offer names."""
    other: str | None
    """The second topic of a comparison."""
    phrase: str
    """Completes "Want to hear ...?"; {topic} and {other} stand for the spoken names."""
    answer: str = ""
    """The answer that it offers."""


@dataclass(frozen=True, slots=True)
class SlotSource:
    """A slot of the utterances and where the values of its type come from."""

    type: str
    holds: str
    """`topics` or `red flags`."""
    kinds: tuple[str, ...]
    """Only topics of these kinds; all if there are none."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The intent whose only sample is one custom slot, and so takes a whole utterance (R2.23)."""

    intent: str
    slot: str
    type: str
    values: int
    """How many example utterances the type is taught, at most."""


@dataclass(frozen=True, slots=True)
class Utterances:
    """How people say what each intent is for: `interaction_models/utterances.toml`."""

    invocation: str
    most: int
    """No template gives more samples than this."""
    locales: tuple[str, ...]
    slots: Mapping[str, SlotSource]
    spoken: Mapping[str, tuple[str, ...]]
    """How a written word of the content is spoken."""
    phrases: Mapping[str, tuple[str, ...]]
    """Choices that templates use by name."""
    whole: Whole
    """What takes an utterance as a whole."""
    carriers: Mapping[str, tuple[str, ...]]
    """Intent to the first words of the free text that it takes."""
    intents: Mapping[str, tuple[str, ...]]
    """Templates of each intent."""
    extra: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Locale to intent to further templates."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that a model is built from."""

    utterances: Utterances
    aspects: Mapping[str, str]
    """Intent to the aspect it asks about."""
    controls: Mapping[str, str]
    """Intent to what it steers."""
    topics: tuple[Named, ...]
    red_flags: tuple[Named, ...]
    offers: tuple[Offer, ...] = ()
    examples: tuple[str, ...] = ()
    """What people say, for the type that takes whole utterances: an even choice of the questions."""
    answered: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Aspect to the topics that it has an answer for; what is not told of takes any."""
    alone: frozenset[str] = frozenset()
    """The aspects that have an answer where no topic is named."""


def read_material(root: Path, content: Raw | None = None) -> Material:
    """Read everything a model is built from out of a project's files.

    `content` is what the files of its content say, where they were just read.
    """
    read = {name: read_table(root / "content", name) for name in _TABLES} if content is None else content
    files = (_toml(path) for path in sorted((root / "content").rglob("answers/*.toml")))
    answers = list(files if content is None else content["answers"].values())
    intents = read["intents"]
    utterances = utterances_from(_utterances(root, intents))
    known = answered(read["topics"], read["aspects"], answers)
    return Material(
        utterances=utterances,
        aspects=intents["aspects"],
        controls=intents["controls"],
        topics=topics_from(read["topics"]),
        red_flags=red_flags_from(read["red_flags"]),
        offers=offers_from(answers),
        examples=choose_examples(root / "tests", utterances.whole.values, utterances.spoken),
        answered=known,
        alone=alone(read["aspects"], known),
    )


def utterances_from(data: Mapping[str, Any]) -> Utterances:
    """Return the utterances from the parsed file."""
    return Utterances(
        invocation=data["invocation"],
        most=data["most"],
        locales=tuple(data["locales"]),
        slots={
            name: SlotSource(slot["type"], slot["holds"], tuple(slot.get("kinds", ())))
            for name, slot in data["slots"].items()
        },
        spoken=_lists(data["spoken"]),
        phrases=_lists(data["phrases"]),
        whole=Whole(**data["whole"]),
        carriers=_lists(data["carriers"]),
        intents=_lists(data["intents"]),
        extra={locale: _lists(intents) for locale, intents in data["locale"].items()},
    )


def topics_from(data: Mapping[str, Any]) -> tuple[Named, ...]:
    """Return what a question can be about from the parsed `content/article/topics.toml`."""
    return tuple(Named(topic["id"], topic["name"], tuple(topic["said"]), topic["kind"]) for topic in data["topic"])


def red_flags_from(data: Mapping[str, Any]) -> tuple[Named, ...]:
    """Return the danger signs from the parsed `content/safety/red_flags.toml`.

    Whole sentences are values too: a sample without a slot would not say which sign it is, and so whom to call.
    """
    return tuple(
        Named(flag["id"], flag["name"], (*flag["said"], *flag.get("samples", ()))) for flag in data.get("flag", ())
    )


def offers_from(files: Iterable[Mapping[str, Any]]) -> tuple[Offer, ...]:
    """Return what the answers of the parsed `content/article/answers/*.toml` offer."""
    return tuple(
        Offer(tuple(_pair(pair) for pair in answer["for"]), answer.get("with"), answer["offer"], answer["id"])
        for file in files
        for answer in file["answer"]
    )


def _pair(written: str) -> tuple[str, str]:
    topic, _, aspect = written.partition("/")
    return topic, aspect


def _lists(data: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(entries) for name, entries in data.items()}


def _utterances(root: Path, intents: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parsed utterances; raises `ContentError` for whatever is wrong with the file."""
    from authoring.checks.utterances import find_utterance_problems  # here: devices read models without checking

    data = read_file(root / SOURCE, SOURCE)
    problems = find_utterance_problems(data, SOURCE, [name for of in intents.values() for name in of])
    if problems:
        raise ContentError(problems)
    return data


def _toml(path: Path) -> dict[str, Any]:
    return read_file(path, path.name)
