"""Letters and numbers as they are pronounced: "B twelve" for B12 (R5.10)."""

from __future__ import annotations

import re

LETTER_AND_NUMBER = re.compile(r"\b([B-HJ-Z][ -]?|[AI]-?)(\d{1,2})\b")
"""A name such as B12; "A" and "I" are words, so a number that stands apart from them is none of theirs."""
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def as_letters(text: str) -> str:
    """Write out a letter with a number as it is pronounced: "B twelve" for B12 (R5.10)."""
    return LETTER_AND_NUMBER.sub(lambda name: f"{name[1][0]} {number_in_words(int(name[2]))}", text)


def number_in_words(number: int) -> str:
    """Write a number below one hundred as words; larger ones digit by digit."""
    if number < len(SMALL):
        return SMALL[number]
    if number >= 100:
        return " ".join(SMALL[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f" {SMALL[ones]}" if ones else "")
