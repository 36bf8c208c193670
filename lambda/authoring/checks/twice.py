"""What stands there twice, or both ways: an offer or a sentence again, a passage that is silent and cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from authoring.checks.measures import words
from authoring.checks.references import SAID, answers_of, lines_of
from authoring.sources import origin
from skill.errors import Problem


def find_twice(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every offer and sentence that is repeated, and every silent passage that is cited."""
    return [*_offers(raw), *_sentences(raw), *_silent(raw)]


def find_copied(raw: Mapping[str, Any]) -> list[str]:
    """Return the answers in which a sentence is word for word the article's, each once; the disclaimer has to be."""
    passages = {_plain(entry["text"]) for entry in raw["article"]["passage"]}
    return [
        answer["id"]
        for _, answer in answers_of(raw)
        if not any(pair.startswith("disclaimer/") for pair in answer["for"])
        and any(_plain(line["say"]) in passages for part in SAID for line in answer.get(part, ()))
    ]


def _offers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    lists = [(file, f"answer {answer['id']!r}: next", answer.get("next", ())) for file, answer in answers_of(raw)]
    path = ("prompts", "suggestions", "answers")
    suggested = raw.get("prompts", {}).get("suggestions", {}).get("answers", ())
    for file, entry, names in [*lists, (origin(raw, path), "[suggestions]", suggested)]:
        for name in _doubled(names):
            yield Problem(file, entry, f"names {name!r} twice", "Keep one.")


def _sentences(raw: Mapping[str, Any]) -> Iterator[Problem]:
    for file, answer in answers_of(raw):
        said = [line["say"] for part in SAID for line in answer.get(part, ()) if line["say"] != "..."]
        for text in _doubled(said):
            yield Problem(file, f"answer {answer['id']!r}", f"says {text!r} twice", "Let `more` go on from `short`.")


def _silent(raw: Mapping[str, Any]) -> Iterator[Problem]:
    silent = {entry["id"] for entry in raw.get("article", {}).get("passage", []) if entry.get("silent")}
    for file, entry, line in lines_of(raw):
        for source in sorted(silent & set(line["from"])):
            problem = f"cites {source!r}, which is `silent` in article.toml"
            yield Problem(file, entry, problem, "Take `silent` out there, or the passage here.")


def _doubled(texts: Iterable[str]) -> list[str]:
    return [text for text, count in Counter(texts).items() if count > 1]


def _plain(text: str) -> str:
    return " ".join(words(text.lower()))
