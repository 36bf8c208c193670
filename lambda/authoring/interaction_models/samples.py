"""The first two routes of the pretend cloud: which sample an utterance is, else which carrier phrase it starts with.

Alexa itself generalises from the samples; here an utterance has to be one, word for word, its slots filled with
declared values. `Matcher(model).sample("can b12 shots cause cramps")` is
`Match("CausesIntent", {"topic": ("b12 shots", "injections")})`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from authoring.interaction_models.model import PHRASE_TYPES, Model
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
    intent: str | None = None
    """The intent of the sample that ends here; the first of the model where two intents share one (R2.8)."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a whole utterance as a sample."""

    intent: str
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
        self._values: dict[str, dict[tuple[str, ...], str]] = {}
        self._names: dict[tuple[str, str], str] = {}
        for slot_type in model.types:
            named = self._values[slot_type.name] = {}
            for value in slot_type.values:
                self._names[slot_type.name, value.id] = value.name
                for name in (value.name, *value.synonyms):
                    named.setdefault(heard(name).words, value.id)
        self._longest = {name: max(map(len, values), default=0) for name, values in self._values.items()}
        self._lengths = {name: _lengths(values) for name, values in self._values.items()}
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
            best.intent,
            {name: (utterance.said(start, end), value_id) for name, start, end, value_id in best.filled},
        )

    def intents(self, text: str) -> set[str]:
        """Return every intent that an utterance is a sample of: more than one is a conflict (R2.21)."""
        return {reading.intent for reading in self._readings(self._root, heard(text).words, 0, ())}

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
        return self._names[self._types[slot], value_id]

    def _learn(self, intent: str, words: tuple[str, ...]) -> None:
        slots = [word[1:-1] for word in words if word.startswith("{")]
        if any(self._types.get(slot) in PHRASE_TYPES for slot in slots):
            if words[-1] == f"{{{slots[0]}}}":
                self._carriers.setdefault(words[:-1], (intent, slots[0]))
            return
        node = self._root
        for word in words:
            if word.startswith("{"):
                node = node.slots.setdefault(word[1:-1], _Node())
            else:
                node = node.words.setdefault(word, _Node())
        node.intent = node.intent or intent

    def _readings(
        self, node: _Node, words: tuple[str, ...], start: int, filled: tuple[tuple[str, int, int, str], ...]
    ) -> Iterator[_Reading]:
        if start == len(words):
            if node.intent is not None and words:
                yield _Reading(node.intent, filled)
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


def _lengths(values: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """Return how long the values are that begin with each word, shortest first."""
    found: dict[str, set[int]] = {}
    for words in values:
        found.setdefault(words[0] if words else "", set()).add(len(words))
    return {word: sorted(lengths) for word, lengths in found.items()}
