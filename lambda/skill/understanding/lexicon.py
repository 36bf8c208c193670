"""Find known phrases in an utterance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from skill.understanding.templates import expand
from skill.understanding.words import stem, without_determiners

Phrases = dict[str, str]
"""Phrase to marks: the stems joined by spaces, and the marks too. Flat, so that it loads fast."""
LONGEST = 9
"""Words in the longest phrase that is looked for; the longest in the content has fewer."""


@dataclass(frozen=True, slots=True)
class Span:
    """A phrase heard: which words, and what it marks."""

    start: int
    end: int
    """One past the last word."""
    mark: str
    """What was heard: a kind and an id, `topic:statins` or `aspect:why`."""

    @property
    def kind(self) -> str:
        """The part of the mark before the colon."""
        return self.mark.partition(":")[0]

    @property
    def id(self) -> str:
        """The part of the mark after the colon."""
        return self.mark.partition(":")[2]


def gather(templates: Mapping[str, Iterable[str]], *, determiners: bool = False) -> Phrases:
    """Return every phrase that the templates of each mark stand for, determiners left out unless wanted."""
    phrases: dict[str, list[str]] = {}
    for mark, of_mark in templates.items():
        for template in of_mark:
            for phrase in expand(template):
                words = phrase.split() if determiners else without_determiners(phrase.split())
                marks = phrases.setdefault(" ".join(stem(word) for word in words), [])
                if mark not in marks:
                    marks.append(mark)
    return {phrase: " ".join(marks) for phrase, marks in phrases.items()}


def spans(stems: Sequence[str], phrases: Phrases) -> list[Span]:
    """Return every phrase in the words, in order of where it starts, the short before the long."""
    found: list[Span] = []
    count = len(stems)
    for start in range(count):
        phrase = ""
        for end in range(start + 1, min(start + LONGEST, count) + 1):
            phrase = f"{phrase} {stems[end - 1]}" if phrase else stems[start]
            marks = phrases.get(phrase)
            if marks is not None:
                found.extend(Span(start, end, mark) for mark in marks.split())
    return found


def outermost(found: Sequence[Span]) -> list[Span]:
    """Leave out the spans that lie inside a longer one of the same list ("tongue" in "sore tongue")."""
    return [
        span
        for span in found
        if not any(
            other.start <= span.start and span.end <= other.end and other.end - other.start > span.end - span.start
            for other in found
        )
    ]
