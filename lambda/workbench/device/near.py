"""A sample that is near what was said, by a plain measure of letters: it knows nothing of the skill."""

from __future__ import annotations

from authoring.interaction_models.model import PHRASE_TYPES
from authoring.interaction_models.samples import Match, Matcher
from authoring.interaction_models.spelling import key

NEAR = 90.0
"""How alike in percent an utterance and a sample are at least, to be taken for one: about one word in eight may differ."""


class Near:
    """Finds the plain sample that is most like an utterance."""

    def __init__(self, matcher: Matcher) -> None:
        """Learn the samples without a slot; a slot would have to be guessed."""
        phrase = {slot.name for one in matcher.model.intents for slot in one.slots if slot.type in PHRASE_TYPES}
        self._intents = {
            key(sample): intent.name
            for intent in reversed(matcher.model.intents)
            for sample in intent.samples
            if "{" not in sample and not phrase.intersection(sample.split())
        }
        self._samples = list(self._intents)

    def find(self, text: str) -> Match | None:
        """Return the intent of the nearest sample that is near enough."""
        from rapidfuzz import fuzz, process  # here, because only those who measure have it

        nearest = process.extractOne(key(text), self._samples, scorer=fuzz.ratio, score_cutoff=NEAR)
        return None if nearest is None else Match(self._intents[nearest[0]], {})
