"""Phrases as they are listened for: templates written out, stems without determiners, what is folded, how names sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from authoring.phrases import expand
from skill.listening.words.folding import Folding, fold, stem, without_determiners
from skill.listening.words.lexicon import Phrases
from skill.listening.words.sounds import sound_of

_stem = lru_cache(maxsize=50_000)(stem)
"""Remembered: the phrases of all lists together have a hundred times more words than there are different ones."""
_BRACKETS = str.maketrans("()[]|", "     ")


def gather(templates: Mapping[str, Iterable[str]], *, determiners: bool = False) -> dict[str, str]:
    """Return the marks of every phrase that the templates of each mark stand for, determiners left out unless wanted."""
    phrases: dict[str, list[str]] = {}
    for mark, of_mark in templates.items():
        for template in of_mark:
            for phrase in expand(template):
                words = phrase.split() if determiners else without_determiners(phrase.split())
                marks = phrases.setdefault(" ".join(map(_stem, words)), [])
                if mark not in marks:
                    marks.append(mark)
    return {phrase: " ".join(marks) for phrase, marks in phrases.items()}


def stemmed(phrase: str) -> str:
    """Return a phrase as it is compared: the stems of its words, determiners left out."""
    return " ".join(map(_stem, without_determiners(phrase.split())))


def whole_utterances(controls: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the control of every whole utterance."""
    return {
        " ".join(map(_stem, without_determiners(phrase.split()))): control
        for control, templates in controls.items()
        for template in templates
        for phrase in expand(template)
    }


def compile_folds(folds: Iterable[Mapping[str, Any]]) -> str:
    """Return every phrase that is folded with what takes its place, packed; of two for one phrase, the first."""
    replacements: dict[str, str] = {}
    for entry in folds:
        for template in entry["from"]:
            for phrase in expand(template):
                words = phrase.replace(".", "").replace("'s", "").split()
                replacements.setdefault(" ".join(words), entry["to"])
    return Phrases.pack(replacements)


def sounds_of(names: Iterable[str], folding: Folding) -> dict[str, str]:
    """Return the sound of each name with the words it is folded to; of two that sound alike, the first."""
    found: dict[str, str] = {}
    for template in names:
        for name in expand(template):
            found.setdefault(sound_of(name.split()), " ".join(fold(name, folding)))
    return found


def known_stems(ordinary: Iterable[str], listened: Iterable[Iterable[str]]) -> set[str]:
    """Return the stem of every word that occurs in anything that is listened for."""
    known = {stem(word) for word in ordinary}
    for templates in listened:
        for template in templates:
            known.update(_stem(word) for word in template.translate(_BRACKETS).split())
    return known
