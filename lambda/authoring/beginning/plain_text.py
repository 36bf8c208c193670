"""Read an article as people write one: a title, headings, paragraphs.

The first line is the title. A heading is a line by itself, short and without a full stop at its end; `#` before it does no
harm. Everything else is sentences.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from skill.errors import ContentError, Problem

LONGEST_HEADING = 9
"""Words."""
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\bDr)(?<!\bMr)(?<!\bvs)(?<!\be\.g)(?<!\bi\.e)[.!?][\"')]*\s+(?=[\"'(]?[A-Z0-9])")


class Section(NamedTuple):
    """What stands under one heading."""

    heading: str
    sentences: tuple[str, ...]


class PlainText(NamedTuple):
    """An article, read."""

    title: str
    sections: tuple[Section, ...]
    disclaimer: str | None
    """What stands under the heading "Disclaimer", word for word."""


def read_text(text: str, file: str) -> PlainText:
    """Return an article; raises `ContentError` where there is no title, no heading or nothing under one."""
    lines = [line.strip().lstrip("#").strip() for line in text.strip().splitlines()]
    if not lines or not lines[0]:
        raise ContentError([Problem(file, "line 1", "is empty", "Begin with the title of the article.")])
    if lines[0][0] in "{[<%" or not re.search(r"[^\W\d]{2}", lines[0]):
        remedy = "Give a plain text that begins with its title: no page, table or program."
        raise ContentError([Problem(file, "line 1", f"is no title: {lines[0][:40]!r}", remedy)])
    sections: list[tuple[str, list[str]]] = []
    for line in lines[1:]:
        if line and _is_heading(line):
            sections.append((line.rstrip(":"), []))
        elif line:
            if not sections:
                sections.append((lines[0], []))
            sections[-1][1].append(line)
    read = [Section(heading, tuple(sentences(" ".join(paragraphs)))) for heading, paragraphs in sections if paragraphs]
    said = [section for section in read if section.heading.lower() != "disclaimer"]
    if not said:
        remedy = "Write sentences under headings, each heading on a line of its own."
        raise ContentError([Problem(file, "the file", "holds no sentences below its title", remedy)])
    disclaimers = [" ".join(section.sentences) for section in read if section.heading.lower() == "disclaimer"]
    return PlainText(lines[0].rstrip("."), tuple(said), disclaimers[0] if disclaimers else None)


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    found, begin = [], 0
    for end in _SENTENCE.finditer(text):
        found.append(text[begin : end.end()].strip())
        begin = end.end()
    rest = text[begin:].strip()
    return [*found, rest] if rest else found


def _is_heading(line: str) -> bool:
    return len(line.split()) <= LONGEST_HEADING and line[-1] not in ".!,;"
