"""Who does what to whom, and what is compared with what: the two turns that change no word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from authoring.checks.clauses import as_said, content_of, overlap

_SENTENCE = re.compile(r"[.;!?]+")
_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less|fewer|lower)\b", re.IGNORECASE)
_CAUSES = re.compile(
    r"\b(?:causes?|triggers?|brings?(?: on)?|sets? off|leads? to|gives?|induces?|makes?|(?<=can )damage(?! to)|damages|"
    r"disrupts?|lowers?|affects?|protects?|treats?|corrects?|prevents?|trigger for)\b",
    re.IGNORECASE,
)
_CAUSE_OF = re.compile(r"\bcauses? of ([^,]+)", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:(?:is|are|be|being|been) \w+ed by|comes? from|results? from)\b", re.IGNORECASE)
_DOCTOR = r"(?:(?:your|a|the|their) )?(?:doctors?|GPs?|healthcare (?:provider|professional)|pharmacist)"
_YOU = r"(?:you|us|me|people|patients?)"
_HELPED = re.compile(
    rf"\b{_DOCTOR} (?:(?:should|must|can|may|will|has to|have to|needs? to|is to|to) )?(?:straight away |soon )?"
    rf"(?:calls?|rings?|sees?|consults?|asks?|visits?|obeys?) {_YOU}\b",
    re.IGNORECASE,
)
_TREATING = re.compile(
    rf"\b{_YOU} (?:(?:should|must|can|may|will|have to|need to) )?"
    rf"(?:prescribes?|diagnoses?|checks?|examines?|treats?|tests?) (?:it |them )?(?:for |to )?{_DOCTOR}\b",
    re.IGNORECASE,
)


def turned_comparison(say: str, passages: Sequence[str]) -> Iterator[str]:
    """Find what is compared the other way round: "A more often than B" where a passage has "B more often than A"."""
    for sentence in _SENTENCE.split(say):
        said = _compared(sentence)
        for passage in passages if said else ():
            for one in _SENTENCE.split(passage):
                there = _compared(one)
                if said and there and said[2] == there[2]:
                    right, left = there[1] - there[0], there[0] - there[1]
                    straight = overlap(said[1], right) + overlap(said[0], left)
                    crossed = overlap(said[0], right) + overlap(said[1], left)
                    if crossed > straight:
                        yield "what is compared has changed places"


def _compared(sentence: str) -> tuple[frozenset[str], frozenset[str], bool] | None:
    """Return the words on either side of "than", and whether the first is the less."""
    sides = _THAN.split(sentence, maxsplit=1)
    if len(sides) < 2:
        return None
    return content_of(sides[0]), content_of(sides[1]), bool(_LESS.search(sides[0]))


def turned_roles(say: str, passages: Sequence[str]) -> Iterator[str]:
    """Find who does something to whom where the passages have it the other way round."""
    for pattern, told in (
        (_HELPED, "the doctor comes to the listener"),
        (_TREATING, "the listener does what a doctor does"),
    ):
        if pattern.search(say) and not any(pattern.search(passage) for passage in passages):
            yield told
    causing = [pair for passage in passages for pair in _causing(passage)]
    for cause, effect in _causing(say):
        straight = any(overlap(cause, one) and overlap(effect, other) for one, other in causing)
        crossed = any(overlap(cause, other) and overlap(effect, one) for one, other in causing)
        if crossed and not straight:
            yield f"what causes and what is caused have changed places ({', '.join(as_said(cause, say)[:3])})"


def _causing(text: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Return what stands before and after each verb of causing, in the order of cause and effect."""
    for sentence in _SENTENCE.split(text):
        noun = _CAUSE_OF.search(sentence)
        if noun:
            yield content_of(sentence[: noun.start()] + sentence[noun.end() :]), content_of(noun[1])
            continue
        for pattern, passive in ((_PASSIVE, True), (_CAUSES, False)):
            found = pattern.search(sentence)
            if found:
                before, after = content_of(sentence[: found.start()]), content_of(sentence[found.end() :])
                yield (after, before) if passive else (before, after)
                break
