"""R2.21: samples that become equal once their slots are filled are a conflict, for the cloud may choose either."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from authoring.interaction_models.model import PHRASE_TYPES, Intent
from authoring.interaction_models.rule import Fault, Rule, Subject, Weight
from authoring.interaction_models.sample_rules import SLOT, at, samples
from authoring.interaction_models.spelling import key

_GAP = "{gap}"
_MOST_GAPS = 2

Shape = tuple[str, ...]
"""The words of a sample, its slots as gaps."""
Filled = tuple[Intent, str, tuple[frozenset[str], ...]]
"""A sample with its intent and, for each gap, what may fill it."""


def _conflicts(subject: Subject) -> Iterator[Fault]:
    """R2.21: no plain sample is another intent's slotted one, filled; no two slotted ones of two intents can be equal."""
    slotted = _by_shape(subject)
    for alike in slotted.values():
        for (one, sample, fills), (other, again, others) in combinations(alike, 2):
            if one.name != other.name and all(not a.isdisjoint(b) for a, b in zip(fills, others, strict=True)):
                yield _fault(one, sample, other, again)
    known = {value for alike in slotted.values() for _, _, fills in alike for fill in fills for value in fill}
    for intent, sample in samples(subject):
        if SLOT.search(sample):
            continue
        words = tuple(key(sample).split())
        for shape, values in _emptied(words, known):
            for other, again, fills in slotted.get(shape, ()):
                if other.name != intent.name and all(value in fill for value, fill in zip(values, fills, strict=True)):
                    yield _fault(intent, sample, other, again)


def _fault(one: Intent, sample: str, other: Intent, again: str) -> Fault:
    problem = f"sample {sample!r} can be the same as {again!r} of {other.name!r}, once slots are filled"
    return Fault(at(one), problem, "Keep one of the two")


def _by_shape(subject: Subject) -> dict[Shape, list[Filled]]:
    """Return the samples with slots whose values are listed; those that take anything said would conflict with all."""
    values = {
        slot_type.name: frozenset(key(name) for value in slot_type.values for name in (value.name, *value.synonyms))
        for slot_type in subject.model.types
    }
    found: dict[Shape, list[Filled]] = defaultdict(list)
    for intent, sample in samples(subject):
        types = {slot.name: slot.type for slot in intent.slots}
        names = SLOT.findall(sample)
        bare = "{" + names[0] + "}" if len(intent.samples) == 1 and names else ""  # it takes any utterance (R2.23)
        listed = all(types.get(name) in values and types[name] not in PHRASE_TYPES for name in names)
        if names and listed and sample != bare:
            shape = tuple(_GAP if word.startswith("{") else word for word in key(SLOT.sub(_GAP, sample)).split())
            found[shape].append((intent, sample, tuple(values[types[name]] for name in names)))
    return found


def _emptied(words: Shape, known: set[str]) -> Iterator[tuple[Shape, tuple[str, ...]]]:
    """Return what is left of some words when one or two values in them become gaps, and those values."""
    spans = [
        (start, end)
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if " ".join(words[start:end]) in known
    ]
    for start, end in spans:
        value = " ".join(words[start:end])
        yield (*words[:start], _GAP, *words[end:]), (value,)
    for (start, end), (begin, stop) in combinations(spans, _MOST_GAPS):
        first, second = ((start, end), (begin, stop)) if start < begin else ((begin, stop), (start, end))
        if first[1] <= second[0]:
            shape = (*words[: first[0]], _GAP, *words[first[1] : second[0]], _GAP, *words[second[1] :])
            yield shape, (" ".join(words[slice(*first)]), " ".join(words[slice(*second)]))


def _danger_among_others(subject: Subject) -> Iterator[Fault]:
    """R3.18: no value of another type is a danger sign too, or naming the one would be heard as the other."""
    steering = {intent for intent, control in subject.steers.items() if control == "emergency"}
    signs = {slot.type for intent in subject.model.intents if intent.name in steering for slot in intent.slots}
    dangerous = {key(name) for name in _names(subject, signs)}
    others = {slot.type for intent in subject.model.intents if intent.name in subject.aspects for slot in intent.slots}
    for name in _names(subject, others - signs):
        if key(name) in dangerous:
            yield Fault("types", f"{name!r} is a danger sign and something else", "Take it out of the topic that has it")


def _names(subject: Subject, types: set[str]) -> Iterator[str]:
    for slot_type in subject.model.types:
        if slot_type.name in types:
            for value in slot_type.values:
                yield from (value.name, *value.synonyms)


FILLED_RULES = (Rule("R2.21", Weight.ERROR, _conflicts), Rule("R3.18", Weight.ERROR, _danger_among_others))
