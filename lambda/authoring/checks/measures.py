"""Measure spoken text: sentences, words, reading grade, numbers."""

from __future__ import annotations

import re

from skill.speaking.letters import LETTER_AND_NUMBER, SMALL, TENS, as_letters

_SENTENCE = re.compile(r"[^.!?]+[.!?]+[\"']?|[^.!?]+$")
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*")
_VOWEL_GROUP = re.compile(r"[aeiouy]+")
_NUMBERS = {word: str(value) for value, word in enumerate(SMALL)}
_NUMBERS |= {word: str(10 * value) for value, word in enumerate(TENS, start=2)}
NUMBER_WORDS = frozenset(_NUMBERS)
_NUMBERS |= {"hundred": "100", "half": "50%", "quarter": "25%", "twice": "2", "double": "2", "dozen": "12"}


_WRITTEN = re.compile(r"\b(?:one in \w+|\w+ in a hundred|[a-z]+|\d[\d,]*)\b", re.IGNORECASE)
"""What may be a figure."""
_ONE_IN, _IN_A_HUNDRED = re.compile(r"\bone in (\w+)\b"), re.compile(r"\b(\w+) in a hundred\b")


def sentences(text: str) -> list[str]:
    """Split text into its sentences, each with its closing sign."""
    return [sentence.strip() for sentence in _SENTENCE.findall(text) if sentence.strip()]


def words(text: str) -> list[str]:
    """Return the words of a text as they are heard; "don't" is one word, "B12" is two."""
    return _WORD.findall(as_letters(text))


def syllables(word: str) -> int:
    """Estimate how many syllables a word is spoken with; each digit as one ("nine one one")."""
    plain = word.lower()
    if any(sign.isdigit() for sign in plain):
        return sum(sign.isdigit() for sign in plain)
    count = len(_VOWEL_GROUP.findall(plain))
    silent = count > 1 and (
        (plain.endswith("e") and not plain.endswith(("le", "ee", "ye")))
        or (plain.endswith("es") and not plain.endswith(("les", "ses", "xes", "zes", "ches", "shes", "ces", "ges", "ies")))
    )
    spoken_ending = plain.endswith(("ted", "ded")) or not plain.endswith("ed") or count == 1
    return max(1, count - silent - (not spoken_ending))


def reading_grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text: the school year in which it is read with ease (design, section 5)."""
    all_words, count = words(text), max(1, len(sentences(text)))
    if not all_words:
        return 0.0
    per_word = sum(map(syllables, all_words)) / len(all_words)
    return 0.39 * len(all_words) / count + 11.8 * per_word - 15.59


def numbers(text: str) -> set[str]:
    """Return the figures in a text as digits, number words among them; the 12 of B12 is a name and no figure.

    "One in five" is the 20 of 20 percent, and "six in a hundred" the 6 of 6 percent.
    """
    plain = _IN_A_HUNDRED.sub(r"\1 percent", LETTER_AND_NUMBER.sub(" ", text).lower())
    plain = _ONE_IN.sub(_as_share, plain)
    found = {match.replace(",", "") for match in re.findall(r"\d[\d,]*", plain)}
    # "one" is a pronoun more often than a number, so it is left alone.
    found |= {_NUMBERS[word] for word in re.findall(r"[a-z]+", plain) if word in _NUMBERS and word != "one"}
    return found


def written_as(figure: str, text: str) -> str:
    """Return how a figure that `numbers` finds in a text is written there: "twice" for 2."""
    return next((one for one in _WRITTEN.findall(text) if figure in numbers(one)), figure)


def _as_share(match: re.Match[str]) -> str:
    of = _NUMBERS.get(match[1], match[1])
    return f"{100 // int(of)} percent" if of.isdigit() and int(of) and 100 % int(of) == 0 else match[0]
