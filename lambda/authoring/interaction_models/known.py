"""The samples of the built models in the form in which the skill looks words up in them (`skill.samples`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from authoring.interaction_models.model import PHRASE_TYPES, Intent, Model, read
from skill.listening.words.folding import Folding, fold, without_determiners
from skill.listening.words.lexicon import Phrases

_SLOT = re.compile(r"\{(\w+)\}")


def compile_samples(files: Iterable[Path], folding: Folding) -> tuple[str, str, dict[str, list[str]]]:
    """Return the samples and the slot values of all models, packed; what two intents or values share is left out.

    A type whose values are all another's stands as that one in a sample, with its own name beside the slot; the third part
    says which values such a type has.
    """
    samples: dict[str, set[str]] = defaultdict(set)
    values: dict[str, dict[str, str]] = defaultdict(dict)
    narrow: dict[str, list[str]] = {}

    @cache  # locales share nearly all
    def folded(text: str) -> str:
        return " ".join(without_determiners(fold(text, folding)))

    seen: set[Intent] = set()
    for file in files:
        with suppress(ValueError, AttributeError, TypeError):  # no model: `check` says so
            _learn(_unseen(read(file), seen), samples, values, narrow, folded)
    sure = {phrase: next(iter(intents)) for phrase, intents in samples.items() if len(intents) == 1}
    held = {phrase: " ".join(f"{kind}:{name}" for kind, name in of.items()) for phrase, of in values.items()}
    return Phrases.pack(sure), Phrases.pack(held), narrow


def _unseen(model: Model, seen: set[Intent]) -> Model:
    """Return a model without what an earlier one has just so, which adds nothing; the types of what is left stay."""
    intents = tuple(intent for intent in model.intents if intent not in seen)
    seen.update(intents)
    return replace(model, intents=intents)


def _learn(
    model: Model,
    samples: dict[str, set[str]],
    values: dict[str, dict[str, str]],
    narrow: dict[str, list[str]],
    folded: Callable[[str], str],
) -> None:
    used = set()
    wider = _wider(model)
    narrow |= {kind.name: [value.id for value in kind.values] for kind in model.types if kind.name in wider}
    for intent in model.intents:
        types = {slot.name: slot.type for slot in intent.slots}
        if any(kind in PHRASE_TYPES for kind in types.values()) or _whole(intent):
            continue
        used |= {wider.get(kind, kind) for kind in types.values()}
        for sample in intent.samples:
            names = _SLOT.findall(sample)
            parts = [folded(part) for part in _SLOT.split(sample)[::2]]
            marks = [f"{{{wider.get(types[name], types[name])}}}" for name in names]
            words = [word for pair in zip(parts, [*marks, ""], strict=True) for word in pair if word]
            slots = (f"{name}:{types[name]}" for name in names)
            samples[" ".join(words)].add(" ".join((intent.name, *slots)))
    for kind in model.types:
        for value in kind.values if kind.name in used else ():
            for name in (value.name, *value.synonyms):
                values[folded(name)].setdefault(kind.name, value.id)


def _wider(model: Model) -> dict[str, str]:
    """Return for each type that has some of the values of another, the one that has most."""
    held = {kind.name: frozenset(kind.values) for kind in model.types}
    found = {}
    for name, own in held.items():
        others = [other for other, values in held.items() if own < values]
        if others:
            found[name] = max(others, key=lambda other: len(held[other]))
    return found


def _whole(intent: Intent) -> bool:
    return len(intent.slots) == 1 and intent.samples == (f"{{{intent.slots[0].name}}}",)
