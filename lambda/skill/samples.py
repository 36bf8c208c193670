"""Which sample of the interaction model some words are, by whichever speaker they came: Alexa says it with an intent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from skill.listening.words.folding import without_determiners
from skill.listening.words.lexicon import Phrases, Span, spans
from skill.record import Record

MOST_WORDS = 30
"""Words of the longest utterance that is looked up; the longest sample has a third of it."""
MOST_SPANS = 12
"""Values that are tried in the place of slots, two at a time."""


class Sample(Record):
    """A sample with its slots filled."""

    intent: str
    slots: Mapping[str, tuple[str, str]]
    """Slot to the words in it and the id that they stand for."""


class Samples(Record):
    """All samples of all locales, folded as what is said is folded, and without "a", "the", "my", which tell none apart."""

    phrases: Phrases
    """A sample, the type of a slot in braces in its place, to its intent and its slots in order, each as `slot:Type`."""
    values: Phrases
    """What a slot can hold, to `Type:id` for each type that holds it."""
    narrow: Mapping[str, Sequence[str]]
    """The ids of a type that holds some of another's values, and stands as that one in a sample."""

    def find(self, folded: Sequence[str]) -> Sample | None:
        """Return the sample that folded words are, each of them; of several readings, the one with the least in slots."""
        words = without_determiners(folded)
        if not 0 < len(words) <= MOST_WORDS:
            return None
        plain = self.phrases.marks(words)
        if plain is not None:
            return Sample(plain, {})
        found = spans(words, self.values)[:MOST_SPANS]
        for filled in sorted(_choices(found), key=_looseness):
            named = self.phrases.marks(list(_with_slots(words, filled)))
            if named is not None:
                intent, *slots = named.split()
                names, kinds = zip(*(slot.split(":") for slot in slots), strict=True)
                if all(one.id in self.narrow.get(kind, (one.id,)) for one, kind in zip(filled, kinds, strict=True)):
                    said = [(" ".join(words[one.start : one.end]), one.id) for one in filled]
                    return Sample(intent, dict(zip(names, said, strict=True)))
        return None


def _choices(found: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Return each value alone, and each two that do not overlap, in the order in which they are said."""
    yield from ((one,) for one in found)
    for one, other in combinations(found, 2):
        if one.end <= other.start:
            yield one, other


def _looseness(filled: Sequence[Span]) -> tuple[int, int]:
    return sum(one.end - one.start for one in filled), len(filled)


def _with_slots(words: Sequence[str], filled: Sequence[Span]) -> Iterator[str]:
    place = 0
    for one in filled:
        yield from words[place : one.start]
        yield f"{{{one.kind}}}"
        place = one.end
    yield from words[place:]
