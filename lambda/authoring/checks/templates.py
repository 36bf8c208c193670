"""Phrases whose brackets do not match, or that stand for too many, in everything that is listened for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.references import LISTENED, texts_of
from authoring.phrases import TemplateError, count_phrases, expand
from authoring.sources import origin
from skill.errors import Problem

MOST_PHRASES = 10_000
"""Phrases, at most, that one entry stands for: all of them are shipped (design, section 7)."""


def find_bad_templates(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Return every such phrase."""
    for name in (*LISTENED, "red_flags"):
        for path, text in texts_of(raw.get(name, {}), (name,)):
            if any(sign in text for sign in "()[]"):
                where = " ".join(str(step) for step in path[1:] if isinstance(step, str))
                many = count_phrases(text)
                if many > MOST_PHRASES:
                    problem = f"{text[:60]!r} ... stands for {many:,} phrases, at most {MOST_PHRASES:,} are listened for"
                    yield Problem(origin(raw, path), where, problem, "Leave out choices, or make two entries of it.")
                    continue
                try:
                    expand(text)
                except TemplateError as error:
                    yield Problem(origin(raw, path), where, str(error), "Close every bracket.")
