"""Builds what Alexa learns about how people speak to the skill: from the utterances, the topics and what we offer.

`interaction_models/<locale>.json` is the result, one for each locale of `interaction_models/utterances.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import gcd

from authoring.interaction_models.invitations import missing_samples, offered_samples
from authoring.interaction_models.material import FOLDER, Material, Named
from authoring.interaction_models.model import Intent, Model, Slot, SlotType, Value, to_text
from authoring.interaction_models.narrowing import Narrow, kept, narrow, renamed
from authoring.interaction_models.samples import Matcher
from authoring.interaction_models.spelling import spoken
from authoring.phrases import EFFECT, expand

SEARCH_QUERY = "AMAZON.SearchQuery"
PHRASE = "phrase"
"""The slot behind a carrier phrase: each intent has one, because Alexa allows no more (R2.20)."""
_SLOT = re.compile(r"\{([^{}]*)\}")
_NAMED = re.compile(r"<([^<>]*)>")


def models(material: Material) -> dict[str, Model]:
    """Build the interaction model of each locale; what they share, nearly everything, is written out once."""
    utterances = material.utterances
    shared = {intent: _samples(material, intent) for intent in (*material.aspects, *material.controls)}
    types = tuple(_types(material))
    built = {}
    offered = offered_samples(material)
    for locale in utterances.locales:
        own = utterances.extra.get(locale, {})
        samples = {intent: [*said, *_templates(material, intent, own)] for intent, said in shared.items()}
        plain = _model(material, samples, types)
        for intent, sample in missing_samples(offered, material.controls, Matcher(plain)):
            samples[intent].append(sample)
        built[locale] = _model(material, samples, types)
    return built


def build(material: Material, locale: str) -> Model:
    """Build the interaction model of one locale."""
    return models(replace(material, utterances=replace(material.utterances, locales=(locale,))))[locale]


def files(material: Material) -> dict[str, str]:
    """Return the text of every generated file by its path in the project."""
    return {path_of(locale): to_text(model) for locale, model in models(material).items()}


def path_of(locale: str) -> str:
    """Return where the model of a locale lies in the project."""
    return f"{FOLDER}/{locale}.json"


def with_phrases(template: str, phrases: Mapping[str, Sequence[str]]) -> str:
    """Write out the `<named>` choices of a template; an unknown name stays, for the rules to report."""
    return _NAMED.sub(lambda name: f"({'|'.join(phrases[name[1]])})" if name[1] in phrases else name[0], template)


def _model(material: Material, samples: Mapping[str, Sequence[str]], types: tuple[SlotType, ...]) -> Model:
    utterances = material.utterances
    declared = {name: source.type for name, source in utterances.slots.items()}
    declared |= {PHRASE: SEARCH_QUERY, utterances.whole.slot: utterances.whole.type}
    by_name = {one.name: one for one in types}
    intents: list[Intent] = []
    narrower: dict[str, SlotType] = {}
    for name, said in samples.items():
        narrowed = _narrowed(material, name, by_name)
        own = renamed(dict.fromkeys(said), narrowed)
        if said and not own:
            continue  # the article has nothing of it about anything
        new = {one.slot: one.type.name for one in narrowed.values()}
        intent = Intent(name, tuple(sorted(own)), tuple(_slots(own, declared | new)))
        intents.append(intent)
        used = {slot.type for slot in intent.slots}
        narrower |= {one.type.name: one.type for one in narrowed.values() if one.type.name in used}
    return Model(utterances.invocation, tuple(intents), (*narrower.values(), *types))


def _narrowed(material: Material, intent: str, types: Mapping[str, SlotType]) -> dict[str, Narrow]:
    """Return what replaces the slots of an intent that has something about some topics only."""
    aspect = material.aspects.get(intent, "")
    if aspect not in material.answered:
        return {}
    slots = {name: types[one.type] for name, one in material.utterances.slots.items() if one.holds == "topics"}
    return narrow(aspect, slots, material.answered[aspect])


def _samples(material: Material, intent: str) -> list[str]:
    """Return the samples of an intent that every locale has."""
    utterances = material.utterances
    if intent == utterances.whole.intent:
        return [f"{{{utterances.whole.slot}}}"]
    if intent in utterances.carriers:
        return [f"{carrier} {{{PHRASE}}}" for carrier in utterances.carriers[intent]]
    return _templates(material, intent, utterances.intents)


def _templates(material: Material, intent: str, of: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the samples that the templates of an intent give, without what promises more than the article has."""
    samples = _expanded(of.get(intent, ()), material)
    aspect = material.aspects.get(intent, "")
    return kept(samples, bare=aspect not in material.answered or aspect in material.alone)


def _expanded(templates: Iterable[str], material: Material) -> list[str]:
    utterances = material.utterances
    effects = tuple(topic.name for topic in material.topics if topic.kind == "effect")
    phrases = {**utterances.phrases, EFFECT: effects}
    return [
        spoken(sample, utterances.spoken)[0]
        for template in templates
        if effects or f"<{EFFECT}>" not in template
        for sample in _spread(expand(with_phrases(template, phrases)), utterances.most)
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


def _slots(samples: Sequence[str], types: Mapping[str, str]) -> Iterator[Slot]:
    """Declare the slots that samples use; one without a type stays undeclared, for the rules to report (R2.9)."""
    used = {name for sample in samples for name in _SLOT.findall(sample)}
    for name, slot_type in types.items():
        if name in used:
            yield Slot(name, slot_type)


def _types(material: Material) -> Iterable[SlotType]:
    sources = {source.type: source for source in material.utterances.slots.values()}
    for name, source in sources.items():
        held = material.red_flags if source.holds == "red flags" else material.topics
        held = tuple(named for named in held if not source.kinds or named.kind in source.kinds)
        yield SlotType(name, _values(held, material.utterances.spoken))
    # A type needs a value (R2.10): where there are no questions yet, the topics' names are what people will say.
    examples = material.examples or tuple(spoken(topic.name, material.utterances.spoken)[0] for topic in material.topics)
    values = tuple(Value(f"said-{number}", said) for number, said in enumerate(examples, start=1))
    yield SlotType(material.utterances.whole.type, values)


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
