"""Disturb questions as speech recognition does: words dropped, homophones, no apostrophes, fillers, B12 misheard."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import replace

from authoring.questions import Question

_B12 = re.compile(r"\b(?:vitamin )?(?:b|be|bee)[ .-]*(?:12|twelve)\b", re.IGNORECASE)
_B12_HEARD = ("b. twelve", "be twelve", "b 12", "bee twelve", "vitamin b. twelve", "vitamin be twelve", "b12")
_HOMOPHONES = {
    "their": "there", "there": "their", "your": "you're", "to": "two", "for": "four", "know": "no", "hear": "here",
    "would": "wood", "whether": "weather", "right": "write", "won": "one", "week": "weak", "too": "to", "cause": "cos",
    "feel": "feal", "calf": "half", "statins": "stat ins", "electrolytes": "electrolights", "diuretics": "die uretics",
}  # fmt: skip
_FILLERS = ("um", "uh", "er", "well", "like", "so", "you know")
_DROPPABLE = frozenset("the a an my is are do does of to i it that please just really and".split())


def disturb(questions: Iterable[Question], seed: int = 12) -> list[Question]:
    """Return the questions with the same meaning and worse wording; the same seed disturbs alike."""
    chance = random.Random(seed)  # noqa: S311  reproducible, and guards nothing
    return [replace(one, question=disturb_text(one.question, chance)) for one in questions]


def disturb_text(text: str, chance: random.Random) -> str:
    """Return one utterance as it might be misheard."""
    heard = _B12.sub(lambda _: chance.choice(_B12_HEARD), text.lower())
    heard = re.sub(r"[,?!;:\"]", "", heard).replace("'", "").replace("’", "")
    words = []
    for word in heard.split():
        if word in _DROPPABLE and chance.random() < 0.12:
            continue
        if word in _HOMOPHONES and chance.random() < 0.25:
            word = _HOMOPHONES[word]
        if chance.random() < 0.06:
            words.append(chance.choice(_FILLERS))
        words.append(word)
    return " ".join(words) or text
