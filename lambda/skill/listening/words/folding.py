"""From an utterance to plain words: lower case, spelled out, variants folded, fillers gone, endings off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from skill.listening.words.lexicon import Phrases
from skill.listening.words.sounds import Sounds, name_by_sound
from skill.record import Record

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "%": " percent ", "&": " and "})
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|'[a-z]+")
_ENDINGS = {"s": (("ies", "y"), ("es", ""), ("s", "")), "g": (("ing", ""),), "d": (("ed", ""),)}
"""Last letter to the endings, and what takes their place."""
_VOWELS = frozenset("aeiouy")
_IN, _DROPPED = "in", 5
"""The end of a word that may have lost its last letter, and how many letters it then has at least."""
DETERMINERS = frozenset(("a", "an", "the", "my", "your", "our"))
"""Words that tell no two phrases apart."""


class Folding(Record):
    """How words are made alike before anything is looked for in them (`understanding/folding.toml`)."""

    contractions: Mapping[str, list[str]]
    folds: Phrases
    """Phrases, each with the words that take its place."""
    sounds: Sounds | None = None
    """Names that are told by how they sound."""
    known: Collection[str] = frozenset()
    """Stems of all that is listened for."""
    whole: Collection[str] = frozenset()
    """Words in "in" that have lost nothing, since they name something: statin."""


def split(text: str) -> list[str]:
    """Split text into lower-case words of letters and digits; apostrophes stay inside words."""
    plain = text.translate(_QUOTES).lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _WORD.findall(plain)


def fold(text: str, folding: Folding) -> list[str]:
    """Return the words of an utterance, contractions spelled out and variants folded, fillers left out."""
    words: list[str] = []
    for word in split(text):
        spelled = folding.contractions.get(word)
        if spelled is not None:
            words.extend(spelled)
        elif word.endswith("'s"):
            words.extend(folding.contractions.get(word[:-2], (word[:-2],)))
        else:
            plain = word.strip("'")
            words.append(_sounded(plain, folding) if plain.endswith(_IN) else plain)
    # Twice: one fold may complete the phrase of another ("vit" "b 12" to "b12", then "b12 vitamin" to "b12").
    folded = _replace(words, folding.folds)
    words = folded if folded == words else _replace(folded, folding.folds)
    if folding.sounds is None:
        return words
    named = name_by_sound(words, folding.sounds)
    return words if named == words else _replace(named, folding.folds)


def _sounded(word: str, folding: Folding) -> str:
    """Return a word in "in" with the "g" that many leave out: "crampin" is none, but "cramping" is listened for."""
    if len(word) < _DROPPED or word in folding.whole:
        return word
    return f"{word}g" if stem(f"{word}g") in folding.known else word


def _replace(words: list[str], folds: Phrases) -> list[str]:
    """Put what takes their place for phrases, the longest of those that begin with a word first."""
    result: list[str] = []
    position = 0
    while position < len(words):
        found = folds.at(words, position)
        if found:
            position, replacement = found[-1]
            result.extend(replacement.split())
        else:
            result.extend(words[position].split())  # nothing of a lone "'s"
            position += 1
    return result


def stem(word: str) -> str:
    """Take the common English endings off a word, so that "cramps", "cramping" and "cramped" are one.

    Not a dictionary form: it only has to do the same to the rules and to what is said.
    """
    if len(word) <= 3 or not word.isalpha():
        return word
    endings = _ENDINGS.get(word[-1])
    if endings is None:
        return word[:-1] if word[-1] == "e" else word
    for ending, instead in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            if ending == "s" and word[-2] in "su":
                break
            root = word[: -len(ending)] + instead
            if not _VOWELS.isdisjoint(root):
                word = root
                if ending in ("ing", "ed") and len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                    word = word[:-1]
                break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


class Words(tuple[str, ...]):
    """The folded words of one utterance, whose stems are found once, however many look at them."""

    @cached_property
    def stems(self) -> list[str]:
        """The words without their endings; nobody may change the list."""
        return list(map(stem, self))


def stems_of(words: Sequence[str]) -> list[str]:
    """Return the stems of some words, those of a whole utterance as they were found."""
    return words.stems if isinstance(words, Words) else list(map(stem, words))


def is_determiner(word: str) -> bool:
    """Tell whether a word is one of "a", "the", "my" and the like."""
    return word in DETERMINERS


def without_determiners(words: Sequence[str]) -> list[str]:
    """Leave out "a", "the", "my" and the like, unless nothing else is there: they tell no two phrases apart."""
    return [word for word in words if word not in DETERMINERS] or list(words)
