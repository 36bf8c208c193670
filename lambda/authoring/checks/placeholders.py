"""Words in braces, in every file that is spoken: what nothing fills in would be read out as it stands.

Safety wording is held to more: it names a number that every locale has, in its first sentence, and never says that we call.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from authoring.approval.items import Item, items_of
from authoring.checks.measures import NUMBER_WORDS
from authoring.sources import origin, place
from skill.errors import Problem

NUMBERS = ("emergency", "crisis", "poison")
"""Whom to call; each locale has all three."""
_TWO, _THREE = frozenset("ab"), frozenset("abc")
SAY: Mapping[str, frozenset[str]] = (
    dict.fromkeys("welcome welcome-back ready help slower faster nothing-said source".split(), _TWO)
    | {"menu": _THREE}
    | dict.fromkeys("gap gap-how declined-gap declined-gap-how declined-gap-plain".split(), frozenset({"gap"}))
    | dict.fromkeys(("recap", "confirm", "affirm"), frozenset({"line"}))
)
"""Prompts whose statement is filled in, and with what; in any other, nothing is."""
ASK: Mapping[str, frozenset[str]] = dict.fromkeys(
    "welcome welcome-back ready help slower faster nothing-said choice".split(), _TWO
) | {"menu": _THREE, "offer": frozenset({"offer"}), "rest": frozenset({"rest"}), "rest-named": frozenset({"rest"})}
"""The same of their question, and of what is asked after silence."""
_BRACED = re.compile(r"{([^{}]*)}")
_STRAY = re.compile(r"[{}]")
_DIGIT = re.compile(r"\d")

_CALL = (
    r"(?:call|ring|dial|phone|telephone|contact|alert|notify|send|get)(?:s|ed|ing)?|rang|sent|got|getting|make|made|making"
)
_OURSELVES = re.compile(
    rf"\b(?:I|we|I'm|I've|I'll|I'd|we're|we've|we'll|let me|let us|let's|shall I|cramp helper|this skill|Alexa)"
    rf"(?: (?!not\b|never\b|cannot\b|can't\b|won't\b|couldn't\b|\w+n't\b)\w+){{0,3}}? (?:{_CALL})\b"
    r"[^.;]*?\b(?:call|911|999|112|000|zero|ambulance|help|doctor|GP|someone|somebody|emergency|{\w+}|for you|them|it)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:help|ambulance|paramedics?|somebody|someone) (?:is|are) (?:coming|on (?:its|their|the) way)\b", re.IGNORECASE
)


def find_placeholder_problems(raw: dict[str, Any]) -> list[Problem]:
    """Return every word in braces that nothing fills in, every number that is missing, and every claim that we call."""
    return [
        *_prompts(raw),
        *_safety(raw),
        *_numbers(raw),
        *(problem for item in items_of(raw) for problem in (*_bare(item), *_calling(item))),
    ]


def claims_to_call(text: str) -> str | None:
    """Return the words with which a text says that we call somebody, as no skill can; None where it does not."""
    found = _OURSELVES.search(text) or _COMING.search(text)
    return None if found is None else found.group()


def _prompts(raw: dict[str, Any]) -> Iterator[Problem]:
    for name, prompt in raw.get("prompts", {}).items():
        for part, filled in (("say", SAY), ("ask", ASK), ("reprompt", ASK)):
            for text in prompt.get(part, ()):
                file = origin(raw, ("prompts", name, part))
                yield from _unfilled(file, f"[{name}]: {part}", text, filled.get(name, frozenset()))


def _safety(raw: Mapping[str, Any]) -> Iterator[Problem]:
    file, known = place("safety"), frozenset(NUMBERS)
    used = {flag["number"] for flag in raw.get("red_flags", {}).get("flag", [])}
    for name, entry in raw.get("safety", {}).items():
        for text in entry.get("say", ()):
            yield from _unfilled(file, f"[{name}]: say", text, known | ({"sign"} if name in used else frozenset()))
        if not known & set(_BRACED.findall(entry["say"][0])):
            problem = f"the first sentence, {entry['say'][0]!r}, does not say whom to call"
            yield Problem(file, f"[{name}]", problem, "Name {emergency}, {crisis} or {poison} in it (R7.25).")


def _numbers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    used = set(_BRACED.findall(str([entry["say"] for entry in raw.get("safety", {}).values()])))
    for locale, entry in raw.get("locales", {}).items():
        for kind in (one for one in NUMBERS if one in used):
            spoken = str(entry.get(kind, ""))
            if not _DIGIT.search(spoken) and not NUMBER_WORDS & set(spoken.lower().split()):
                problem = f"{kind} {spoken!r} holds no number to call"
                yield Problem(place("locales"), f"[{locale}]", problem, "Write the number as it is dialled there.")


def _bare(item: Item) -> Iterator[Problem]:
    """Find braces where nothing is ever filled in; prompts and safety wording are looked at for themselves."""
    if item.name.startswith(("prompt ", "safety ")) and item.name != "prompt cramp":
        parts = {"sign", "offer", "title"}
        sentences = [one for one in item.sentences if one.part in parts]
    else:
        sentences = list(item.sentences)
    for sentence in sentences:
        yield from _unfilled(item.file, f"{item.entry}: {sentence.part}", sentence.heard, frozenset())


def _calling(item: Item) -> Iterator[Problem]:
    for sentence in item.sentences:
        claim = claims_to_call(sentence.heard)
        if claim:
            problem = f"{claim!r} in {sentence.heard!r} says that the skill calls somebody"
            yield Problem(item.file, f"{item.entry}: {sentence.part}", problem, "It cannot: say whom to call (R7.25).")


def _unfilled(file: str, entry: str, text: str, filled: Iterable[str]) -> Iterator[Problem]:
    known = sorted(filled)
    for name in _BRACED.findall(text):
        if name not in known:
            problem = f"{text!r} has {{{name}}} in it, which nothing fills in"
            yield Problem(file, entry, problem, _meant(name, known))
    if _STRAY.search(_BRACED.sub("", text)):
        yield Problem(file, entry, f"{text!r} has a brace that is not closed or not opened", "Close it, or take it out.")


def _meant(name: str, known: list[str]) -> str:
    if not known:
        return "Write it out: nothing is filled in here."
    close = difflib.get_close_matches(name, known, 1)
    return f"Did you mean {{{close[0]}}}?" if close else f"Use {', '.join('{' + one + '}' for one in known)}."
