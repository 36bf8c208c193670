"""How words are written in samples, and how different written forms of one spoken word are made alike.

Samples: `spoken("B12 shots", ...)` gives `b. twelve shots`, `vitamin b. twelve shots`, ... (R2.2, R2.3).
Matching: `heard("B-12?")` gives the words `b` and `twelve`, as do "b. 12", "b twelve" and "be twelve" (R2.4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from authoring.checks.measures import NUMBER_WORDS
from skill.speaking.letters import number_in_words

_HEARD_AS_LETTER = {"be": "b", "bee": "b"}
"""Words that speech recognition writes for a letter that stands before a number."""
_PIECE = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+|\{[a-z_]+\}")
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'"})


@dataclass(frozen=True, slots=True)
class Heard:
    """An utterance as words that can be compared, each with the place it was heard at."""

    words: tuple[str, ...]
    places: tuple[int, ...]
    """For each word, the index of the spoken piece it comes from."""
    spoken: tuple[str, ...]
    """The pieces as they were said, in lower case, without the punctuation around them."""

    def said(self, start: int, end: int) -> str:
        """Return what was said between two words, as it was written."""
        return " ".join(self.spoken[self.places[start] : self.places[end - 1] + 1])


@lru_cache(maxsize=100_000)  # five locales share most of their samples
def heard(text: str) -> Heard:
    """Split an utterance, or a sample with its {slots}, into comparable words."""
    words: list[str] = []
    places: list[int] = []
    spoken: list[str] = []
    for piece in text.translate(_QUOTES).lower().split():
        found, clean = _split(piece)
        if found:
            words += found
            places += [len(spoken)] * len(found)
            spoken.append(clean)
    for index, word in enumerate(words[:-1]):
        if words[index + 1] in NUMBER_WORDS:
            words[index] = _HEARD_AS_LETTER.get(word, word)
    return Heard(tuple(words), tuple(places), tuple(spoken))


@lru_cache(maxsize=20_000)
def _split(piece: str) -> tuple[tuple[str, ...], str]:
    """Return the words of what stands between two spaces, and itself without the punctuation around it."""
    parts = _PIECE.findall(piece)
    words = (word for part in parts for word in (number_in_words(int(part)).split() if part.isdecimal() else [part]))
    # "b." keeps its period as Alexa writes it; the period or question mark of a sentence goes.
    clean = piece.strip('?!,;:"()')
    return tuple(words), clean if len(clean.rstrip(".")) == 1 else clean.rstrip(".")


@lru_cache(maxsize=100_000)
def key(text: str) -> str:
    """Return what two spellings of the same spoken words have in common."""
    return " ".join(heard(text).words)


def spoken(text: str, forms: Mapping[str, Sequence[str]]) -> list[str]:
    """Return every way to write a phrase of the content in a sample, best first, each once.

    `forms` gives written words and the ways they are spoken, longer ones first: `b12` as `b. twelve`, `cobalamin`.
    """
    phrases = [" ".join(text.translate(_QUOTES).lower().split())]
    placed: dict[str, Sequence[str]] = {}
    for number, (written, ways) in enumerate(forms.items()):
        if written not in phrases[0]:
            continue  # told without a pattern: most phrases hold none of the forms
        mark = f"<{chr(ord('A') + number)}>"
        pattern = re.compile(rf"(?<![a-z0-9]){re.escape(written)}(?![a-z0-9])")
        if pattern.search(phrases[0]):
            phrases = [pattern.sub(mark, phrases[0])]
            placed[mark] = ways
    for mark, ways in placed.items():
        phrases = [phrase.replace(mark, way) for phrase in phrases for way in ways]
    return list(dict.fromkeys(_sample_words(phrase) for phrase in phrases))


def _sample_words(phrase: str) -> str:
    return re.sub(r"(?<![\w.'])[0-9]+(?![\w'])", lambda number: number_in_words(int(number[0])), phrase)
