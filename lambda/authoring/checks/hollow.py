"""An offer that cannot be kept: it asks for what was just told, or leads to what was just said in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from authoring.checks.measures import words
from authoring.checks.references import answers_of
from skill.errors import Problem
from skill.listening.words.folding import stem
from skill.listening.words.telling import SAME, telling

_GOES_ON = frozenset(telling("other else more another rest two three four five".split()))
"""Stems of an offer that says that there is more of the same."""
_WHY = ("why", "what makes", "how it happens", "how that happens")
"""How an offer begins that asks for a reason: only an answer that gives one has told it."""


def find_hollow_offers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find every `rest` that asks for what `short` tells, and every `next` that leads to what is said already."""
    answers = {answer["id"]: answer for _, answer in answers_of(raw)}
    effects = {stem(word) for word in _names_of_effects(raw)}
    for file, answer in answers_of(raw):
        entry, said = f"answer {answer['id']!r}", _told(answer.get("short", ()))
        rest = answer.get("rest", "").lower()
        asks = telling(words(rest)) - effects
        reason = any(pair.endswith("/why") for pair in answer["for"]) or not rest.startswith(_WHY)
        if asks and asks <= said and _GOES_ON.isdisjoint(asks) and reason:
            problem = f"rest {answer['rest']!r} asks for what `short` tells already"
            yield Problem(file, entry, problem, "Name what `more` adds to it.")
        for name in answer.get("next", ()):
            follows = _told(answers[name].get("short", ())) if name in answers else set()
            if follows and len(follows & said) >= SAME * len(follows):
                problem = f"offers {name!r} next, which says nearly the same"
                yield Problem(file, entry, problem, "Offer what would be news, or let that one begin with what it adds.")


def _names_of_effects(raw: Mapping[str, Any]) -> Iterator[str]:
    for topic in raw.get("topics", {}).get("topic", ()):
        if topic.get("kind") == "effect":
            yield from words(topic["name"].lower())


def _told(lines: Sequence[Mapping[str, Any]]) -> set[str]:
    return {word for line in lines for word in telling(words(line["say"].lower()))}
