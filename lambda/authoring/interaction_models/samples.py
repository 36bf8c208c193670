"""The first two routes of the pretend cloud: which sample an utterance is, else which carrier phrase it starts with.

Alexa itself generalises from the samples; here an utterance has to be one, word for word, its slots filled with
declared values. `Matcher(model).sample("can b12 shots cause cramps")` is
`Match("CausesIntent", {"topic": ("b12 shots", "injections")})`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from authoring.interaction_models.model import PHRASE_TYPES, Model, SlotType
from authoring.interaction_models.spelling import Heard, heard


@dataclass(frozen=True, slots=True)
class Match:
    """An intent, and its slots: name to what was said and the id of the value that it resolves to."""

    intent: str
    slots: Mapping[str, tuple[str, str | None]]


@dataclass(slots=True)
class _Node:
    """Where some first words of samples lead."""

    words: dict[str, _Node] = field(default_factory=dict)
    slots: dict[str, _Node] = field(default_factory=dict)
    intents: tuple[str, ...] = ()
    """The intent of the sample that ends here: all of them, in the model's order, where several share one (R2.8)."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a whole utterance as a sample."""

    intents: tuple[str, ...]
    """The intent whose sample it is; behind it others that share the sample."""
    filled: tuple[tuple[str, int, int, str], ...]
    """Slot, first word, word after the last, and the id of the value."""

    @property
    def looseness(self) -> tuple[int, int]:
        """How much of the utterance is slots rather than words of the sample; the tightest reading wins."""
        return sum(end - start for _, start, end, _ in self.filled), len(self.filled)


class Matcher:
    """Finds the sample or the carrier phrase that an utterance is."""

    def __init__(self, model: Model) -> None:
        """Index the samples by their words and the slot values by theirs."""
        self.model = model
        self._whole: tuple[str, str] | None = None
        self._types = {slot.name: slot.type for intent in model.intents for slot in intent.slots}
        held = {slot_type.name: _held(slot_type) for slot_type in model.types}
        self._values = {name: of_type.values for name, of_type in held.items()}
        self._names = {name: of_type.names for name, of_type in held.items()}
        self._lengths = {name: of_type.lengths for name, of_type in held.items()}
        self._longest = {name: max(map(len, values), default=0) for name, values in self._values.items()}
        self._root = _Node()
        self._carriers: dict[tuple[str, ...], tuple[str, str]] = {}
        self._slots = {intent.name: tuple(slot.name for slot in intent.slots) for intent in model.intents}
        for intent in model.intents:
            if len(intent.slots) == 1 and intent.samples == (f"{{{intent.slots[0].name}}}",):
                self._whole = (intent.name, intent.slots[0].name)
                continue
            for sample in intent.samples:
                self._learn(intent.name, heard(sample).words)
        self._longest_carrier = max(map(len, self._carriers), default=0)

    def sample(self, text: str) -> Match | None:
        """Return the sample that an utterance is, word for word, or None."""
        utterance = heard(text)
        readings = list(self._readings(self._root, utterance.words, 0, ()))
        if not readings:
            return None
        best = min(readings, key=lambda reading: reading.looseness)
        return Match(
            best.intents[0],
            {name: (utterance.said(start, end), value_id) for name, start, end, value_id in best.filled},
        )

    def intents(self, text: str) -> set[str]:
        """Return every intent that an utterance is a sample of: more than one is a conflict (R2.21)."""
        return {reading.intents[0] for reading in self._readings(self._root, heard(text).words, 0, ())}

    def clashes(self, text: str) -> bool:
        """Tell whether an utterance is a sample of several intents, or one that several share."""
        found: set[str] = set()
        self._gather(self._root, heard(text).words, 0, found)
        return len(found) > 1

    def _gather(self, node: _Node, words: tuple[str, ...], start: int, found: set[str]) -> None:
        """Find the intents that `_readings` does, without how: for whoever asks about every filling of every sample."""
        if start == len(words):
            found.update(node.intents)
            return
        onward = node.words.get(words[start])
        if onward is not None:
            self._gather(onward, words, start + 1, found)
        for slot, after in node.slots.items():
            kind = self._types.get(slot, "")
            for length in self._lengths.get(kind, {}).get(words[start], ()):
                end = start + length
                if end <= len(words) and words[start:end] in self._values[kind]:
                    self._gather(after, words, end, found)

    def whole(self, text: str) -> Match | None:
        """Return the intent that takes a whole utterance, with all of it; None where no intent does, or nothing is said."""
        if self._whole is None or not text.strip():
            return None
        intent, slot = self._whole
        utterance = heard(text)
        value_id = self._values[self._types[slot]].get(utterance.words)
        return Match(intent, {slot: (" ".join(utterance.spoken) or text, value_id)})

    def carrier(self, text: str) -> Match | None:
        """Return the intent of the longest carrier phrase that an utterance starts with, and the rest in its slot."""
        utterance = heard(text)
        for length in range(min(self._longest_carrier, len(utterance.words) - 1), 0, -1):
            found = self._carriers.get(utterance.words[:length])
            if found is not None:
                intent, slot = found
                return Match(intent, {slot: (utterance.said(length, len(utterance.words)), None)})
        return None

    def values_in(self, utterance: Heard, types: Mapping[str, str]) -> dict[str, tuple[str, str | None]]:
        """Return the declared values that an utterance says, the longest first, for slots given with their types."""
        found: dict[str, tuple[str, str | None]] = {}
        taken: set[int] = set()
        for name, kind in types.items():
            values = self._values.get(kind, {})
            for length in range(min(len(utterance.words), self._longest.get(kind, 0)), 0, -1):
                starts = range(len(utterance.words) - length + 1)
                free = (start for start in starts if taken.isdisjoint(range(start, start + length)))
                start = next((one for one in free if utterance.words[one : one + length] in values), None)
                if start is not None:
                    end = start + length
                    found[name] = utterance.said(start, end), values[utterance.words[start:end]]
                    taken |= set(range(start, end))
                    break
        return found

    def slots(self, intent: str) -> tuple[str, ...]:
        """Return the slots that an intent declares: Alexa sends all of them, filled or not (R3.17)."""
        return self._slots.get(intent, ())

    def slot_type(self, slot: str) -> str:
        """Return the type of a slot; it is the same in all intents (R2.10)."""
        return self._types[slot]

    def value_name(self, slot: str, value_id: str) -> str:
        """Return the name of a slot's value, as entity resolution reports it."""
        return self._names[self._types[slot]][value_id]

    def _learn(self, intent: str, words: tuple[str, ...]) -> None:
        slots = [word[1:-1] for word in words if word[0] == "{"]
        if any(self._types.get(slot) in PHRASE_TYPES for slot in slots):
            if words[-1] == f"{{{slots[0]}}}":
                self._carriers.setdefault(words[:-1], (intent, slots[0]))
            return
        node = self._root
        for word in words:
            onward, name = (node.slots, word[1:-1]) if word[0] == "{" else (node.words, word)
            after = onward.get(name)
            if after is None:
                after = onward[name] = _Node()
            node = after
        if intent not in node.intents:
            node.intents = (*node.intents, intent)

    def _readings(
        self, node: _Node, words: tuple[str, ...], start: int, filled: tuple[tuple[str, int, int, str], ...]
    ) -> Iterator[_Reading]:
        if start == len(words):
            if node.intents and words:
                yield _Reading(node.intents, filled)
            return
        onward = node.words.get(words[start])
        if onward is not None:
            yield from self._readings(onward, words, start + 1, filled)
        for slot, after in node.slots.items():
            kind = self._types.get(slot, "")
            for length in self._lengths.get(kind, {}).get(words[start], ()):
                end = start + length
                value_id = self._values[kind].get(words[start:end]) if end <= len(words) else None
                if value_id is not None:
                    yield from self._readings(after, words, end, (*filled, (slot, start, end, value_id)))


class _Held(NamedTuple):
    """What a slot of some type may hold."""

    values: Mapping[tuple[str, ...], str]
    """The words of every name, to the id of its value."""
    names: Mapping[str, str]
    """The id of every value, to its name."""
    lengths: Mapping[str, Sequence[int]]
    """How long the values are that begin with a word, shortest first."""


@lru_cache(maxsize=100)  # locales share the types
def _held(slot_type: SlotType) -> _Held:
    values: dict[tuple[str, ...], str] = {}
    for value in slot_type.values:
        for name in (value.name, *value.synonyms):
            values.setdefault(heard(name).words, value.id)
    lengths: dict[str, set[int]] = {}
    for words in values:
        lengths.setdefault(words[0] if words else "", set()).add(len(words))
    names = {value.id: value.name for value in slot_type.values}
    return _Held(values, names, {word: sorted(found) for word, found in lengths.items()})
