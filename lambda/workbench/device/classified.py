"""What a plain classifier makes of an utterance, that was taught by the samples of the model and by nothing else.

Amazon generalises from samples in its own way; this is another way, which nobody here wrote or tuned. It sees whole words
and pairs of them. Slots are filled as Amazon fills them: with a declared value where one is said, else with whatever stands
in their place (R3.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import cycle, islice
from typing import Any

from authoring.interaction_models.model import PHRASE_TYPES, Intent
from authoring.interaction_models.samples import Match, Matcher
from authoring.interaction_models.spelling import Heard, heard, key

FILLED = 3
"""How often a sample is written down for each slot in it, with another value every time."""
PHRASES = 12
"""How often one that ends in a phrase is, with what others say after the same beginning."""
MOST_TRIED = 3
"""Intents that are tried, likeliest first: one whose carrier phrase was not said cannot be meant."""
_SLOT = re.compile(r"\{(\w+)\}")


class Classified:
    """Finds the intent that the samples suggest, and fills its slots."""

    def __init__(self, matcher: Matcher) -> None:
        """Teach the classifier; needs scikit-learn, which only those who measure have."""
        from numpy import float32
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        self._matcher = matcher
        self._intents = {intent.name: intent for intent in matcher.model.intents}
        said, intents = zip(*self._examples(), strict=True)
        words = TfidfVectorizer(
            ngram_range=(1, 2), sublinear_tf=True, min_df=2, tokenizer=str.split, token_pattern=None, dtype=float32
        )
        learner = LogisticRegression(C=20, max_iter=60, tol=1e-3)
        self._learner: Any = make_pipeline(words, learner).fit(said, intents)
        self._guesses: dict[str, list[tuple[str, float]]] = {}

    def find(self, text: str, least: float) -> Match | None:
        """Return the likeliest intent that can be meant, with its slots; None where it is less likely than `least`."""
        utterance = heard(text)
        if not utterance.words:
            return None
        for name, chance in self._guess(" ".join(utterance.words)):
            if chance < least:
                return None
            match = self._fill(self._intents[name], utterance, text)
            if match is not None:
                return match
        return None

    def prepare(self, texts: Iterable[str]) -> None:
        """Guess what many utterances mean at once, which is much quicker than one by one."""
        new = [words for words in {key(text) for text in texts} if words and words not in self._guesses]
        if not new:
            return
        names = [str(name) for name in self._learner.classes_]
        for words, chances in zip(new, self._learner.predict_proba(new).tolist(), strict=True):
            best = sorted(zip(names, chances, strict=True), key=lambda one: -one[1])
            self._guesses[words] = best[:MOST_TRIED]

    def _guess(self, words: str) -> list[tuple[str, float]]:
        if words not in self._guesses:
            self.prepare([words])
        return self._guesses[words]

    def _examples(self) -> Iterator[tuple[str, str]]:
        """Return what teaches: every sample with its intent, slots filled with one value after another."""
        values = {
            slot_type.name: [name for value in slot_type.values for name in (value.name, *value.synonyms)]
            for slot_type in self._matcher.model.types
        }
        turns = {name: cycle(named) for name, named in values.items()}
        utterances = [words for named in values.values() for words in named if len(words.split()) > 2]
        for intent in self._matcher.model.intents:
            types = {slot.name: slot.type for slot in intent.slots}
            for sample in intent.samples:
                names = _SLOT.findall(sample)
                if any(types[name] in PHRASE_TYPES for name in names):
                    for phrase in _phrases(sample, utterances):
                        yield key(_SLOT.sub(phrase, sample)), intent.name
                    continue
                alone = names and sample == f"{{{names[0]}}}"
                times = len(values[types[names[0]]]) if alone else FILLED if names else 1
                for _ in range(times):
                    yield key(_SLOT.sub(partial(_next, turns, types), sample)), intent.name

    def _fill(self, intent: Intent, utterance: Heard, text: str) -> Match | None:
        types = {slot.name: slot.type for slot in intent.slots}
        if not types:
            return Match(intent.name, {})
        if any(kind in PHRASE_TYPES for kind in types.values()):
            match = self._matcher.carrier(text)
            return match if match is not None and match.intent == intent.name else None
        if len(types) == 1 and intent.samples == (f"{{{next(iter(types))}}}",):
            return self._matcher.whole(text)
        exact = self._matcher.sample(text)
        if exact is not None and exact.intent == intent.name:
            return exact  # which word stands in which slot is taught by the sample
        found = self._matcher.values_in(utterance, types)
        return Match(intent.name, found or self._in_place(intent, utterance))

    def _in_place(self, intent: Intent, utterance: Heard) -> Mapping[str, tuple[str, str | None]]:
        """Return what stands where the nearest sample has its slot, though it is no value of it."""
        sample = max(intent.samples, key=lambda one: _common(_frame(one), utterance.words))
        names, frame = _SLOT.findall(sample), _frame(sample)
        strange = [place for place, word in enumerate(utterance.words) if word not in frame]
        if not names or not strange:
            return {}
        return {names[0]: (utterance.said(strange[0], strange[-1] + 1), None)}


def _next(turns: Mapping[str, Iterator[str]], types: Mapping[str, str], slot: re.Match[str]) -> str:
    """Return the next value for a slot of a sample."""
    return next(turns[types[slot[1]]])


def _phrases(sample: str, utterances: list[str]) -> Iterator[str]:
    """Return what is said behind a carrier phrase, by whoever says it in the model's own values."""
    carrier = key(_SLOT.sub("", sample)).split()
    said = (key(words).split() for words in utterances)
    tails = (words[len(carrier) :] for words in said if words[: len(carrier)] == carrier and len(words) > len(carrier))
    yield ""
    yield from islice((" ".join(tail) for tail in tails), PHRASES)


@cache
def _frame(sample: str) -> frozenset[str]:
    return frozenset(heard(_SLOT.sub("", sample)).words)


def _common(frame: frozenset[str], words: tuple[str, ...]) -> float:
    said = frozenset(words)
    return len(frame & said) / (len(frame | said) or 1)
