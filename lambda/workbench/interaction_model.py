"""Builds what Alexa learns about how people speak to the skill: from the utterances, the topics and what we offer.

`interaction_models/<locale>.json` is the result, one for each locale of `interaction_models/utterances.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import gcd
from pathlib import Path
from typing import Any

from skill.understanding.templates import expand
from workbench.model import Intent, Model, Slot, SlotType, Value, to_text
from workbench.wording import spoken

FOLDER = "interaction_models"
SOURCE = f"{FOLDER}/utterances.toml"
SEARCH_QUERY = "AMAZON.SearchQuery"
_SLOT = re.compile(r"\{([^{}]*)\}")
_NAMED = re.compile(r"<([^<>]*)>")
_CONNECTING = re.compile(r"^(?:whether|if|about) ")
"""What stands between the invocation name and the request: "ask cramp helper whether ..." delivers the rest (R2.6)."""


@dataclass(frozen=True, slots=True)
class Named:
    """A topic or a danger sign: what a slot can hold."""

    id: str
    name: str
    said: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that an answer offers to say next, and the aspect it is about."""

    aspect: str
    phrase: str
    """Completes "Want to hear ...?"; {topic} and {other} stand for the spoken names."""


@dataclass(frozen=True, slots=True)
class SlotSource:
    """A slot of the utterances and where the values of its type come from."""

    type: str
    holds: str
    """`topics` or `red flags`."""
    kinds: tuple[str, ...]
    """Only topics of these kinds; all if there are none."""


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
    free_text: str
    """The intent that takes free text."""
    carriers: tuple[str, ...]
    """The first words of free text."""
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


def read_material(root: Path) -> Material:
    """Read everything a model is built from out of a project's files."""
    content = root / "content"
    intents = _toml(content / "intents.toml")
    red_flags = content / "red_flags.toml"
    return Material(
        utterances=utterances_from(_toml(root / SOURCE)),
        aspects=intents["aspects"],
        controls=intents["controls"],
        topics=topics_from(_toml(content / "topics.toml")),
        red_flags=red_flags_from(_toml(red_flags)) if red_flags.exists() else (),
        offers=tuple(offer for path in sorted(content.glob("answers/*.toml")) for offer in offers_from(_toml(path))),
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
        spoken=_lists(data.get("spoken", {})),
        phrases=_lists(data.get("phrases", {})),
        free_text=data["ask"]["intent"],
        carriers=tuple(data["ask"]["carriers"]),
        intents=_lists(data["intents"]),
        extra={locale: _lists(intents) for locale, intents in data.get("locale", {}).items()},
    )


def topics_from(data: Mapping[str, Any]) -> tuple[Named, ...]:
    """Return what a question can be about from the parsed `content/topics.toml`."""
    return tuple(Named(topic["id"], topic["name"], tuple(topic["said"]), topic["kind"]) for topic in data["topic"])


def red_flags_from(data: Mapping[str, Any]) -> tuple[Named, ...]:
    """Return the danger signs from the parsed `content/red_flags.toml`.

    Whole sentences are values too: a sample without a slot would not say which sign it is, and so whom to call.
    """
    return tuple(
        Named(flag["id"], flag["name"], (*flag["said"], *flag.get("samples", ()))) for flag in data.get("flag", ())
    )


def offers_from(data: Mapping[str, Any]) -> list[Offer]:
    """Return what the answers of one parsed `content/answers/*.toml` offer."""
    return [
        Offer(aspect, answer["offer"])
        for answer in data.get("answer", ())
        if "offer" in answer
        for aspect in dict.fromkeys(pair.split("/")[-1] for pair in answer["for"])
    ]


def build(material: Material, locale: str) -> Model:
    """Build the interaction model of one locale."""
    utterances = material.utterances
    routes = {**material.aspects, **material.controls}
    carriers = {slot_name(carrier): carrier for carrier in utterances.carriers}
    intents = []
    for name in routes:
        if name == utterances.free_text:
            samples = [f"{carrier} {{{slot}}}" for slot, carrier in carriers.items()]
            slots = tuple(Slot(slot, SEARCH_QUERY) for slot in carriers)
        else:
            samples = _samples(material, name, locale)
            slots = _slots(samples, utterances.slots)
        intents.append(Intent(name, tuple(sorted(set(samples))), slots))
    return Model(utterances.invocation, tuple(intents), tuple(_types(material)))


def files(material: Material) -> dict[str, str]:
    """Return the text of every generated file by its path in the project."""
    return {f"{FOLDER}/{locale}.json": to_text(build(material, locale)) for locale in material.utterances.locales}


def slot_name(carrier: str) -> str:
    """Name the slot behind a carrier phrase after its words, so that the code can say them again: `how_do_i`."""
    return carrier.replace("'", "").replace(" ", "_")


def carried(slot: str, value: str) -> str:
    """Return the whole sentence behind a free-text slot, the opposite of `slot_name`."""
    return f"{slot.replace('_', ' ')} {value}"


def _samples(material: Material, intent: str, locale: str) -> list[str]:
    utterances = material.utterances
    templates = [*utterances.intents.get(intent, ()), *utterances.extra.get(locale, {}).get(intent, ())]
    aspect = material.aspects.get(intent)
    if aspect is not None:
        templates += _offered(offer.phrase for offer in material.offers if offer.aspect == aspect)
    return [
        spoken(sample, utterances.spoken)[0]
        for template in templates
        for sample in _spread(expand(with_phrases(template, utterances.phrases)), utterances.most)
    ]


def _spread(phrases: Sequence[str], most: int) -> Sequence[str]:
    """Take an even spread of a template's phrases, so that each of its choices is heard in several company."""
    if len(phrases) <= most:
        return phrases
    # Golden-ratio steps meet every choice soon; equal steps could miss those that they are a multiple of.
    step = round(len(phrases) * 0.618)
    while gcd(step, len(phrases)) > 1:
        step += 1
    return [phrases[index * step % len(phrases)] for index in range(most)]


def _offered(phrases: Iterable[str]) -> list[str]:
    """Return how a listener takes up what was offered (R2.18): in its words, asked for, and as Alexa delivers it."""
    taken: list[str] = []
    for phrase in dict.fromkeys(phrases):
        taken += [phrase, f"(tell me|hear|i want to hear|yes tell me) {phrase}", _CONNECTING.sub("", phrase)]
    return taken


def with_phrases(template: str, phrases: Mapping[str, Sequence[str]]) -> str:
    """Write out the `<named>` choices of a template; an unknown name stays, for the rules to report."""
    return _NAMED.sub(lambda name: f"({'|'.join(phrases[name[1]])})" if name[1] in phrases else name[0], template)


def _slots(samples: Sequence[str], known: Mapping[str, SlotSource]) -> tuple[Slot, ...]:
    used = {name for sample in samples for name in _SLOT.findall(sample)}
    return tuple(Slot(name, source.type) for name, source in known.items() if name in used)


def _types(material: Material) -> Iterable[SlotType]:
    sources = {source.type: source for source in material.utterances.slots.values()}
    for name, source in sources.items():
        held = material.red_flags if source.holds == "red flags" else material.topics
        held = tuple(named for named in held if not source.kinds or named.kind in source.kinds)
        yield SlotType(name, _values(held, material.utterances.spoken))


def _values(held: Sequence[Named], forms: Mapping[str, tuple[str, ...]]) -> tuple[Value, ...]:
    """Return slot values, every name in all its spoken forms; the first to use a name keeps it."""
    taken = {spoken(named.name, forms)[0]: named.id for named in held}
    values = []
    for named in held:
        name = spoken(named.name, forms)[0]
        ways = [way for said in (named.name, *named.said) for way in spoken(said, forms)]
        synonyms = {way for way in ways if taken.setdefault(way, named.id) == named.id} - {name}
        values.append(Value(named.id, name, tuple(sorted(synonyms))))
    return tuple(values)


def _lists(data: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(entries) for name, entries in data.items()}


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
