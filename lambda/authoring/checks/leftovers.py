"""What still speaks of the article that a project was begun from, and what of English speaks of this one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.quoting import quoted
from authoring.shape_faults import label
from authoring.sources import origin
from authoring.trimming import Names, naming, unsaid
from skill.errors import Problem

_ELSEWHERE = frozenset(
    "weights covered_weights alone_weights missing_weights rank_weights cramp_weights strange_weights danger ordinary "
    "claims spelling red_flags safety locales screen approvals".split()
)
"""Parts that are learned or kept for whatever article: signs of danger, and words that sentences are held against."""

_KEPT = "content/safety/"
_LEFT, _REMEDY = "is left of another article", "Say it of yours, or take it out."


def find_leftovers(raw: dict[str, Any]) -> list[Problem]:
    """Return every entry that names what another article is about (`not_about` in article.toml)."""
    other = _of_another(raw)
    found = [
        (origin(raw, (name, *path)), name, path, text)
        for name, value in raw.items()
        if name not in _ELSEWHERE
        for path, text in _texts(value, ())
        if other(text) and path[:1] != ("not_about",)
    ]
    return [
        Problem(file, label(raw[name], path, skip=name == "answers"), f"{quoted(text)} {_LEFT}", _REMEDY)
        for file, name, path, text in found
        if not file.startswith(_KEPT)
    ]


def find_utterance_leftovers(raw: Mapping[str, Any], utterances: Mapping[str, Any], file: str) -> list[Problem]:
    """Return every template of the utterances that does so."""
    other = _of_another(raw)
    return [
        Problem(file, label(utterances, path), f"{quoted(text)} {_LEFT}", _REMEDY)
        for path, text in _texts(utterances, ())
        if other(text)
    ]


def named_in(value: Any, names: Names) -> Iterator[str]:
    """Return every text of parsed files that names something."""
    return (text for _, text in _texts(value, ()) if names(text))


def _of_another(raw: Mapping[str, Any]) -> Names:
    """Return what tells of another article: the names of it that this one has in no form."""
    article = raw.get("article", {})
    return naming(unsaid(article.get("not_about", ()), (entry["text"] for entry in article.get("passage", ()))))


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key != "why":  # said to whoever edits claims, and to nobody else
                yield from _texts(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number))
