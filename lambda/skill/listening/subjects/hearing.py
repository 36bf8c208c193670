"""What is heard in one utterance that is neither a red flag nor a control, before anything is decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from skill.listening.knowledge import Knowledge
from skill.listening.reading import Evidence
from skill.listening.subjects.features import answer_features, features
from skill.listening.subjects.found import find_subjects
from skill.listening.words.grammar import AUXILIARIES, EMBEDDING, POINTERS, QUESTION_WORDS, STARTERS
from skill.listening.words.lexicon import Span, outermost, spans

_ENDING = frozenset("stop quit eas leav disappear settl".split())
"""Stems of verbs that say that something ends."""
_MADE_OF = 5
"""Words, at most, from what makes it to that it ends."""
TREATMENT, _OF_A_CAUSE = "treatment", ("why", "causes")


def _made_to_stop(stems: Sequence[str]) -> bool:
    """Tell whether something is made to stop, and nothing is said of its coming again."""
    for place, word in enumerate(stems):
        if word in ("mak", "get"):
            end = next((one for one in range(place + 1, min(place + _MADE_OF, len(stems))) if stems[one] in _ENDING), None)
            if end is not None:
                return "com" not in stems[end:] and "happen" not in stems[end:]
    return False


def _said_last(aspects: Sequence[Span]) -> list[Span]:
    """Return the cues but those that another begins in and goes on: "how do I stop" of "how do I stop them coming"."""
    return [
        span
        for span in aspects
        if not any(span.start < one.start < span.end < one.end and one.id != span.id for one in aspects)
    ]


class Hearing:
    """One utterance: where its question begins, and the topics, cues and strangers in it, each found once."""

    def __init__(self, stems: Sequence[str], knowledge: Knowledge) -> None:
        """Take the plain stems of an utterance."""
        self.stems = stems
        self.knowledge = knowledge
        self.subjects = find_subjects(stems, knowledge)
        self.cues = outermost(spans(stems, knowledge.cues))
        self.asked_from = self._start_of_question()
        """Where the last question begins: people tell a story first."""
        self.asked = tuple(span.id for span in self.subjects.topics if span.end > self.asked_from)
        """Topics of the question."""
        self.told = tuple(span.id for span in self.subjects.topics if span.end <= self.asked_from)
        """Topics of the story before it."""
        aspects = _said_last([span for span in self.cues if span.kind == "aspect"])
        self.ends = TREATMENT in knowledge.aspects and _made_to_stop(stems)
        """It is asked how something is made to stop, which is what is done about it: "what makes cramps stop"."""
        if self.ends:
            aspects = [span for span in aspects if span.id not in _OF_A_CAUSE]
            aspects.append(Span(self.asked_from, len(stems), "aspect", TREATMENT))
        self.cued = frozenset(span.id for span in aspects if span.end > self.asked_from)
        """Aspects that cues of the question name."""
        self.hinted = frozenset(span.id for span in aspects)
        """Aspects that cues anywhere name."""

    @cached_property
    def features(self) -> list[str]:
        """What tells which aspect is asked about."""
        return features(self.stems, self.subjects, self.cues, self.asked_from, self.knowledge)

    @cached_property
    def answer_features(self) -> list[str]:
        """What tells which answer is wanted."""
        strangers = len(self.asked_strangers), len(self.strangers)
        return answer_features(self.features, self.stems, self.subjects, self.asked_from, strangers)

    @cached_property
    def strangers(self) -> list[str]:
        """The words that nothing knows."""
        return self._strangers(0)

    @cached_property
    def asked_strangers(self) -> list[str]:
        """The words of the question that nothing knows."""
        return self._strangers(self.asked_from)

    @property
    def points(self) -> bool:
        """Whether the question points at something said before."""
        return not POINTERS.isdisjoint(self.stems[self.asked_from :])

    def evidence(self) -> Evidence:
        """Return what the words alone tell."""
        return Evidence(
            features=tuple(self.answer_features),
            asked=self.asked,
            told=self.told,
            cued=self.cued,
            hinted=self.hinted,
            strangers=len(self.asked_strangers),
            words=len(self.stems),
        )

    def _strangers(self, start: int) -> list[str]:
        return [word for word in self.stems[start:] if word not in self.knowledge.known and not word.isdigit()]

    def _start_of_question(self) -> int:
        """Return where the last question begins: people tell a story first."""
        words = self.stems
        start = 0
        for index, word in enumerate(words[:-1]):
            before = words[index - 1] if index else ""
            asks = word in QUESTION_WORDS and before not in EMBEDDING
            asks = asks or (word == "when" and words[index + 1] in AUXILIARIES)
            helps = (
                word in AUXILIARIES
                and before not in QUESTION_WORDS
                and before not in STARTERS
                and self._may_start(index + 1)
            )
            if asks or helps:
                start = index
        return start

    def _may_start(self, index: int) -> bool:
        """Tell whether the word after an auxiliary can be what the question is about."""
        return self.stems[index] in STARTERS or any(
            span.start <= index < span.end for span in (*self.subjects.topics, *self.subjects.concepts)
        )
