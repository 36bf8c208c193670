"""Whether somebody who asks about a baby, a child or a pregnancy would be given what the article says of everybody.

A name such as "baby hiccups" makes a topic theirs. Its answers, and those of the broader topics that answer where it has
none, should then stand on a passage that speaks of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.references import answers_of
from skill.listening.words.folding import split, stem

GROUPS = {
    "children": frozenset(map(stem, "baby babies newborn infant toddler child children kid kids teenager".split())),
    "pregnancy": frozenset(map(stem, "pregnant pregnancy breastfeeding breastfed".split())),
}
"""Who needs other answers, to the words that name them."""


def find_unfit(raw: Mapping[str, Any]) -> Iterator[str]:
    """Return what to tell of each topic that is named after such people and answered for everybody."""
    passages = {entry["id"]: f"{entry['section']} {entry['text']}" for entry in raw["article"]["passage"]}
    topics = {topic["id"]: topic for topic in raw["topics"]["topic"]}
    for topic in topics.values():
        for group, words in GROUPS.items():
            said = next((name for name in (topic["name"], *topic["said"]) if _speaks_of(words, name)), None)
            given = [] if said is None else list(_given(raw, topic["id"], topics))
            unfit = [
                answer["id"]
                for answer in given
                if not any(_speaks_of(words, passages.get(one, "")) for line in answer["short"] for one in line["from"])
            ]
            if unfit:
                remedy = f"Give {group} a topic without `about`, with answers of its own, or take the name out."
                told = f"Topic {topic['id']!r} is called {said!r}, and is answered by what no passage says of {group}"
                yield f"{told}: {', '.join(unfit)}. {remedy}"


def _given(raw: Mapping[str, Any], topic: str, topics: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Return the answers that a topic is given: its own, and of broader ones those on what it has no answer for."""
    had: set[str] = set()
    one: str | None = topic
    while one is not None and one in topics:
        new = set()
        for _, answer in answers_of(raw):
            aspects = {aspect for about, _, aspect in (pair.partition("/") for pair in answer["for"]) if about == one}
            new |= aspects
            if aspects - had:
                yield answer
        had |= new
        one = topics[one].get("about")


def _speaks_of(words: frozenset[str], text: str) -> bool:
    return not words.isdisjoint(stem(word.removesuffix("'s")) for word in split(text))
