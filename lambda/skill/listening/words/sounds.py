"""Names told by how they sound, where something else was written for them: "ponicious", "cobble a min", "cuff cramps".

A recogniser writes what it hears as words that it knows. The order of the consonants survives that. What does not is how
they are voiced ("b" for "p"), the vowel between them, an "h", an "r" before a consonant, and a stop after a nasal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from skill.record import Record

_SPELLED = (
    (r"'", ""),
    (r"x", "ks"),
    (r"(?<=[aeo]u)gh$|ph", "f"),  # cough
    (r"gh|(?<=m)b$|^p(?=s)|^k(?=n)|^w(?=r)|(?<=a)l(?=[fkmv])|(?<=[^aeiou])e$", ""),  # calf, and what else is not heard
    (r"(?<=[^aeiou])les?$", "al"),
    (r"s?[cst](?=i[aou])|s(?=u?re)|tch|ch|sh|dge|j", "!"),  # one hissing sound for all that hiss with the tongue back
    (r"ck|q|c(?![eiy])", "k"),
    (r"c", "s"),
    (r"g(?=[eiy])", "!"),
    (r"r(?=[^aeiouyr]|$)", ""),
    (r"(?<=[mn])[bdptkg](?=[^aeiouyrl]|$)", ""),
    (r"[aeiouhwy]+", "a"),
)
_RULES = tuple((re.compile(pattern), heard) for pattern, heard in _SPELLED)
_VOICELESS = str.maketrans("bdgvz", "ptkfs")
_TWICE = re.compile(r"(.)\1+")
_VOWEL = "a"

MOST_WORDS = 5
"""Words that one name is heard as, at most."""
LEAST = 4
"""Consonants that a name needs to be told by its sound where a word is in it that nobody knows;"""
LEAST_NEAR = LEAST_KNOWN = 6
"""and to be told by all but one of them, or from words that are all known: "my cough is cramping"."""


class Sounds(Record):
    """Names by their sound."""

    names: Mapping[str, str]
    """Sound to the words that it stands for."""
    beginnings: Collection[str]
    """With what these sounds begin."""
    near: Mapping[str, str]
    """The sounds of long names without any one part, to the same."""
    is_known: Callable[[str], bool]
    """Whether a word is listened for, or one that everybody uses."""
    familiar: dict[str, str]
    """The sounds of such words, as they are met; of others nothing is kept."""
    apart: Collection[str]
    """Words that sound like a name and are none: "rehydration" beside "dehydration"."""


def sounds_of(names: Mapping[str, str], is_known: Callable[[str], bool], apart: Collection[str]) -> Sounds:
    """Return names ready to be listened for, from their sounds; of two that are alike but for one part, none is near."""
    beginnings = {sounding[:end] for sounding in names for end in range(len(sounding) + 1)}
    near: dict[str, str] = {}
    for sounding, words in names.items():
        if consonants(sounding) >= LEAST_NEAR:
            for less in (sounding, *_shortened(sounding)):
                near[less] = words if near.get(less, words) == words else ""
    return Sounds(names, beginnings, near, is_known, {}, apart)


def sound(word: str) -> str:
    """Return how a word sounds: its consonants by kind, and one sign for whatever vowels stand between them."""
    for pattern, heard in _RULES:
        word = pattern.sub(heard, word)
    return _TWICE.sub(r"\1", word.translate(_VOICELESS))


def sound_of(words: Iterable[str]) -> str:
    """Return how words sound that follow each other."""
    whole = ""
    for word in words:
        whole = _joined(whole, sound(word))
    return whole


def consonants(sounding: str) -> int:
    """Return how many consonants a sound has."""
    return len(sounding) - sounding.count(_VOWEL)


def name_by_sound(words: Sequence[str], sounds: Sounds) -> list[str]:
    """Return folded words, with names in place of what sounds like them."""
    known = sounds.familiar.get
    familiar = [known(word) or _familiar(word, sounds) for word in words]
    heard = [sound(word) if own is None else own for word, own in zip(words, familiar, strict=True)]
    result: list[str] = []
    place = 0
    while place < len(words):
        found = None
        if familiar[place] is None or (heard[place] in sounds.beginnings and len(heard[place]) > 1):
            end = place + MOST_WORDS
            found = _name_at(words[place:end], heard[place:end], familiar[place:end], sounds)
        if found is None:
            result.append(words[place])
            place += 1
        else:
            length, name = found
            result.extend(name.split())
            place += length
    return result


def _familiar(word: str, sounds: Sounds) -> str | None:
    """Return the sound of a known word, and keep it; None of one that is not."""
    if not sounds.is_known(word):
        return None
    own = sounds.familiar[word] = sound(word)
    return own


def _name_at(
    words: Sequence[str], heard: Sequence[str], familiar: Sequence[str | None], sounds: Sounds
) -> tuple[int, str] | None:
    """Return how many of some words, from the first on, sound like a name, and the name; None where they do not."""
    found: tuple[int, str] | None = None
    sounding = ""
    for length, (word, own) in enumerate(zip(words, heard, strict=True), 1):
        sounding = _joined(sounding, own)
        if sounding not in sounds.beginnings or word in sounds.apart:
            break
        name = sounds.names.get(sounding)
        if name is not None and name == " ".join(words[:length]):
            return None  # "electrolyte is" sounds like "electrolytes", and is not
        if name is not None and len(own) > 1:
            least = LEAST if None in familiar[:length] else LEAST_KNOWN
            if consonants(sounding) >= least:
                found = length, name  # and on: the longest is meant
    if found or familiar[0] is not None or words[0] in sounds.apart:
        return found
    close = filter(None, map(sounds.near.get, (heard[0], *_shortened(heard[0]))))
    return next(((1, name) for name in close), None)


def _joined(one: str, other: str) -> str:
    return one + other[1:] if one and other and one[-1] == other[0] else one + other


def _shortened(sounding: str) -> Iterable[str]:
    return (sounding[:at] + sounding[at + 1 :] for at in range(len(sounding)))
