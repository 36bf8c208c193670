"""The rules for slots, sizes, names and built-in intents: R2.10 to R2.15 and section 3."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from authoring.interaction_models.model import PHRASE_TYPES, Intent
from authoring.interaction_models.rule import Fault, Rule, Subject, Weight
from authoring.interaction_models.sample_rules import SLOT, at, samples

MOST_BYTES = 1_500_000
MOST_INTENTS = 250
MOST_INTENTS_AND_TYPES = 350
LONGEST_VALUE = 140
REQUIRED = (
    "AMAZON.CancelIntent",
    "AMAZON.HelpIntent",
    "AMAZON.StopIntent",
    "AMAZON.NavigateHomeIntent",
    "AMAZON.FallbackIntent",
)
USEFUL = tuple(f"AMAZON.{name}Intent" for name in ("Repeat", "Yes", "No", "Next", "Previous", "More", "StartOver"))
_NAME = re.compile(r"[A-Za-z_]+")


def _types(subject: Subject) -> Iterable[Fault]:
    """R2.10: a slot's type is built in or declared with values, and the same wherever the slot is."""
    declared = {slot_type.name: slot_type for slot_type in subject.model.types}
    used: dict[str, set[str]] = defaultdict(set)
    for intent in subject.model.intents:
        for slot in intent.slots:
            used[slot.name].add(slot.type)
            if not slot.type.startswith("AMAZON.") and slot.type not in declared:
                yield Fault(at(intent), f"slot {slot.name!r} has the unknown type {slot.type!r}", "Declare the type")
    for name, types in used.items():
        if len(types) > 1:
            yield Fault(f"slot {name!r}", f"it has the types {', '.join(sorted(types))}", "Give it one in all intents")
    for slot_type in subject.model.types:
        if not slot_type.values:
            yield Fault(f"type {slot_type.name!r}", "it has no values", "Add one")


def _phrase_slots(intent: Intent, sample: str) -> int:
    types = {slot.name: slot.type for slot in intent.slots}
    return sum(types.get(name) in PHRASE_TYPES for name in SLOT.findall(sample))


def _crowded(subject: Subject) -> Iterable[Fault]:
    """R2.11: a free-text slot is the only slot of its sample."""
    for intent, sample in samples(subject):
        if _phrase_slots(intent, sample) and len(SLOT.findall(sample)) > 1:
            yield Fault(at(intent), f"sample {sample!r} has another slot beside free text", "Keep one slot")


def _several_phrases(subject: Subject) -> Iterable[Fault]:
    """R2.20: an intent has at most one free-text slot."""
    for intent in subject.model.intents:
        names = [slot.name for slot in intent.slots if slot.type in PHRASE_TYPES]
        if len(names) > 1:
            yield Fault(at(intent), f"it has {len(names)} free-text slots", "Give each its own intent")


def _bare_signs(subject: Subject) -> Iterable[Fault]:
    """R3.18: a slot of danger signs is never a sample alone, for it takes any words."""
    steering = {intent for intent, control in subject.steers.items() if control == "emergency"}
    for intent, sample in samples(subject):
        if intent.name in steering and SLOT.search(sample) and not SLOT.sub("", sample).strip():
            yield Fault(at(intent), f"sample {sample!r} takes anything for an emergency", "Add words of its own")


def _without_carrier(subject: Subject) -> Iterable[Fault]:
    """R2.12: a free-text slot needs a word beside it."""
    for intent, sample in samples(subject):
        if _phrase_slots(intent, sample) and not SLOT.sub("", sample).strip():
            yield Fault(at(intent), f"sample {sample!r} is free text alone", "Add a carrier word")


def _slots_alone(subject: Subject) -> Iterable[Fault]:
    """R2.13: with a dialog model, no sample is slots alone."""
    for intent, sample in samples(subject) if subject.model.dialog else ():
        if SLOT.search(sample) and not SLOT.sub("", sample).strip() and not _phrase_slots(intent, sample):
            yield Fault(
                at(intent), f"sample {sample!r} is slots alone beside a dialog model", "Add a word, or drop the dialog"
            )


def _sizes(subject: Subject) -> Iterable[Fault]:
    """R2.14: the model, its intents and types, and each value are within Alexa's limits."""
    model = subject.model
    size = len(subject.text.encode())
    counts = (
        (size, MOST_BYTES, "bytes"),
        (len(model.intents), MOST_INTENTS, "intents"),
        (len(model.intents) + len(model.types), MOST_INTENTS_AND_TYPES, "intents and types"),
    )
    for count, most, what in counts:
        if count > most:
            yield Fault("model", f"it has {count} {what}; Alexa takes {most}", "Lower 'most', or take some out")
    for slot_type in model.types:
        for value in slot_type.values:
            for name in (value.name, *value.synonyms):
                if len(name) > LONGEST_VALUE:
                    yield Fault(f"type {slot_type.name!r}", f"{name[:40]!r}... has {len(name)} characters", "Shorten it")


def _names(subject: Subject) -> Iterable[Fault]:
    """R2.15: names of letters and underscores, each for one thing."""
    intents = [intent.name for intent in subject.model.intents]
    types = [slot_type.name for slot_type in subject.model.types]
    slots = {slot.name for intent in subject.model.intents for slot in intent.slots}
    for name in [*intents, *types, *sorted(slots)]:
        if not _NAME.fullmatch(name.removeprefix("AMAZON.")):
            yield Fault(f"name {name!r}", "it has other signs than letters and underscores", "Rename it")
    for name, count in Counter([*intents, *types]).items():
        if count > 1:
            yield Fault(f"name {name!r}", f"{count} intents or types have it", "Rename all but one")


def _value_ids(subject: Subject) -> Iterable[Fault]:
    """R3.5: every value has an id of its own, which is what the code goes by."""
    for slot_type in subject.model.types:
        ids = Counter(value.id for value in slot_type.values)
        for value in slot_type.values:
            if not value.id or ids[value.id] > 1:
                what = f"shares the id {value.id!r}" if value.id else "has no id"
                yield Fault(f"type {slot_type.name!r}", f"value {value.name!r} {what}", "Give it an id of its own")


def _declared(names: Iterable[str]) -> Callable[[Subject], Iterable[Fault]]:
    def find(subject: Subject) -> Iterable[Fault]:
        declared = {intent.name for intent in subject.model.intents}
        for name in names:
            if name not in declared:
                yield Fault(f"intent {name!r}", "it is not declared", "Declare it")

    return find


def _ends(name: str) -> Callable[[Subject], Iterable[Fault]]:
    def find(subject: Subject) -> Iterable[Fault]:
        stop = subject.steers.get("AMAZON.StopIntent")
        if name in subject.steers and stop is not None and subject.steers[name] != stop:
            yield Fault(f"intent {name!r}", f"it steers {subject.steers[name]!r}", f"Let it steer {stop!r}, as Stop does")

    return find


def _sensitivity(subject: Subject) -> Iterable[Fault]:
    """R3.13: Fallback takes what is off topic readily, for a wrong answer costs more than a declined one."""
    if _has_sensitivity(subject.locale) and subject.model.sensitivity != "HIGH":
        yield Fault("fallback sensitivity", f"it is {subject.model.sensitivity!r}", "Set HIGH")


def _sensitivity_elsewhere(subject: Subject) -> Iterable[Fault]:
    """R3.14: only English and German models know that setting."""
    if not _has_sensitivity(subject.locale) and subject.model.sensitivity is not None:
        yield Fault("fallback sensitivity", f"{subject.locale} does not have it", "Leave it out")


def _has_sensitivity(locale: str) -> bool:
    return locale.split("-")[0] in {"en", "de"}


def _fallback_samples(subject: Subject) -> Iterable[Fault]:
    """R3.15: Fallback has no samples."""
    for intent in subject.model.intents:
        if intent.name == "AMAZON.FallbackIntent" and intent.samples:
            yield Fault(at(intent), "it has samples", "Take them out")


def _built_in_slots(subject: Subject) -> Iterable[Fault]:
    """R3.16: built-in intents take samples, but no slots."""
    for intent in subject.model.intents:
        if intent.built_in and intent.slots:
            yield Fault(at(intent), f"it has the slot {intent.slots[0].name!r}", "Take it out")


SLOT_RULES = (
    Rule("R2.10", Weight.ERROR, _types),
    Rule("R2.11", Weight.ERROR, _crowded),
    Rule("R2.12", Weight.ERROR, _without_carrier),
    Rule("R2.13", Weight.ERROR, _slots_alone),
    Rule("R2.14", Weight.ERROR, _sizes),
    Rule("R2.20", Weight.ERROR, _several_phrases),
    Rule("R2.15", Weight.WARNING, _names),
    Rule("R3.5", Weight.ERROR, _value_ids),
    Rule("R3.18", Weight.ERROR, _bare_signs),
    Rule("R3.9", Weight.ERROR, _declared(REQUIRED)),
    Rule("R3.10", Weight.ERROR, _ends("AMAZON.NavigateHomeIntent")),
    Rule("R3.11", Weight.WARNING, _declared(USEFUL)),
    Rule("R3.12", Weight.WARNING, _ends("AMAZON.PauseIntent")),
    Rule("R3.13", Weight.ERROR, _sensitivity),
    Rule("R3.14", Weight.ERROR, _sensitivity_elsewhere),
    Rule("R3.15", Weight.WARNING, _fallback_samples),
    Rule("R3.16", Weight.WARNING, _built_in_slots),
)
