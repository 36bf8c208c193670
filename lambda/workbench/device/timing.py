"""How long a piece of speech takes, estimated from its SSML.

The figures were fitted to espeak-ng 1.51, voice en-us, at its normal rate of 175 words a minute, over every line of the
content; `cramp-helper timing` shows how far the estimate is from what it measures.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree

START = 0.142
"""Seconds that any speech takes besides its sounds."""
LIGHT_WORD, LIGHT_VOWEL, LIGHT_CONSONANT = 0.113, -0.036, 0.058
"""Seconds for a word that is hurried over, and for each sound in it."""
WORD, VOWEL, CONSONANT, HISS = 0.075, 0.034, 0.065, 0.02
"""Seconds for every other word, for each sound in it, and for what a hissed sound takes longer."""
DIGIT = 0.36
"""Seconds for a digit read by itself."""
PAUSES = {",": 0.277, ";": 0.555, ":": 0.555, ".": 0.463, "!": 0.463, "?": 0.463}
"""Seconds that a sign between two words asks for."""
RATES = {"x-slow": 0.6, "slow": 0.8, "medium": 1.0, "fast": 1.2, "x-fast": 1.5}
"""How fast each `prosody` rate is against the normal one; a percentage says it itself."""

_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?|\d|[,;:.!?]")
_BREAK = re.compile(r"(\d+(?:\.\d+)?)(ms|s)$")
_LIGHT = frozenset(
    "a an the to of and or but in on at for with as by from is are was be it it's its you your i i'm i'll you're can could "
    "would do have has that this than if so not".split()
)
_ONE_SOUND = re.compile(r"th|sh|ch|ck|ng|ph|gh|wh|kn|wr|qu|([bcdfglmnprstz])\1")
_HISSED = re.compile(r"s|z|x|f|ch|sh")
_VOWELS = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=64)
def plain_text(ssml: str) -> str:
    """Return what is heard of SSML, without markup, spaces folded."""
    return " ".join("".join(ElementTree.fromstring(ssml).itertext()).split())  # noqa: S314  our own, just made


def estimate_seconds(ssml: str) -> float:
    """Estimate how many seconds a `<speak>` document takes to say, from the first sound to the last."""
    clock = _Clock()
    clock.read(ElementTree.fromstring(ssml), 1.0)  # noqa: S314  our own, just made
    return round(clock.seconds, 2)


class _Clock:
    """Adds up the sounds and the pauses between them; a pause after the last sound is not heard, so it waits."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._pause = 0.0
        self._spoken = False

    def read(self, element: ElementTree.Element, rate: float) -> None:
        """Add an element and all that is in it."""
        inside = rate * _rate(element.get("rate", "medium")) if element.tag == "prosody" else rate
        if element.tag == "break":
            self._wait(_break_seconds(element.get("time", "")))
        self._say(element.text or "", inside)
        for child in element:
            self.read(child, inside)
            self._say(child.tail or "", inside)

    def _say(self, text: str, rate: float) -> None:
        for token in _TOKEN.findall(text):
            if token in PAUSES:
                self._wait(PAUSES[token] / rate)
                continue
            self.seconds += self._pause + (_word_seconds(token) + (0 if self._spoken else START)) / rate
            self._pause = 0.0
            self._spoken = True

    def _wait(self, seconds: float) -> None:
        """Of a full stop and the break behind it, the longer is heard."""
        if self._spoken:
            self._pause = max(self._pause, seconds)


def _word_seconds(word: str) -> float:
    if word.isdigit():
        return DIGIT
    light = word.lower() in _LIGHT
    sounds = word.lower().replace("'", "")
    if len(sounds) > 3 and sounds.endswith("e") and not sounds.endswith(("le", "ee")):
        sounds = sounds[:-1]
    sounds = sounds.replace("ould", "ud")
    hissed = len(_HISSED.findall(sounds))
    sounds = _ONE_SOUND.sub("x", sounds)
    vowels = len(_VOWELS.findall(sounds)) or len(sounds) == 1  # "B" is heard "bee"
    consonants = sum(sound not in "aeiouy" for sound in sounds)
    if light:
        return LIGHT_WORD + LIGHT_VOWEL * vowels + LIGHT_CONSONANT * consonants
    return WORD + VOWEL * vowels + CONSONANT * consonants + HISS * hissed


def _rate(rate: str) -> float:
    return float(rate[:-1]) / 100 if rate.endswith("%") else RATES.get(rate, 1.0)


def _break_seconds(time: str) -> float:
    match = _BREAK.match(time)
    return float(match[1]) / (1000 if match[2] == "ms" else 1) if match else 0.0
