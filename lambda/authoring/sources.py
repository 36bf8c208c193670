"""Read the files of `content/`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skill.content import COMPILED
from skill.errors import ContentError, Problem

Raw = dict[str, Any]
"""The parsed files: name without ending to tables; folders nest."""

ROOMS: Mapping[str, frozenset[str]] = {
    "article": frozenset("article topics answers steps words rules concepts refusals weights store".split()),
    "english": frozenset("folding ordinary controls acts aspects claims prompts intents cramp_weights".split()),
    "safety": frozenset(("red_flags", "safety", "danger")),
    "listing": frozenset(("publisher", "legal", "screen")),
}
"""What of the content belongs together: the first room is replaced with the article, the others are kept."""


def place(name: str, part: str = "") -> str:
    """Return the path of a file of the content, for whoever has to edit it; `part` names one file of a folder."""
    room = next((room for room, files in ROOMS.items() if name in files), None)
    return "/".join(["content", *([room] if room else []), *([name, f"{part}.toml"] if part else [f"{name}.toml"])])


def read_table(folder: Path, name: str) -> Raw:
    """Return what the TOML files of one name say, in whichever rooms of a content folder; empty where none is."""
    import tomllib  # here, because a deployed package holds no TOML

    table: Raw = {}
    for path in sorted(folder.rglob(f"{name}.toml")):
        table = _merged(table, tomllib.loads(path.read_text(encoding="utf-8")))
    return table


def parse(folder: Path) -> Raw:
    """Return every .toml and .json file of a folder by its name, parsed; files of one name in several rooms are one.

    Raises `ContentError` with all that cannot be read.
    """
    problems: list[Problem] = []
    raw: Raw = {}
    for name, value in _parse_folder(folder, folder, problems).items():
        raw = _merged(raw, value if name in ROOMS and (folder / name).is_dir() else {name: value})
    if problems:
        raise ContentError(problems)
    return raw


def _merged(one: Raw, other: Raw) -> Raw:
    """Put two tables together: lists one after the other, tables key by key."""
    both = dict(one)
    for key, value in other.items():
        before = both.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            both[key] = _merged(before, value)
        else:
            both[key] = [*before, *value] if isinstance(before, list) and isinstance(value, list) else value
    return both


def _parse_folder(folder: Path, top: Path, problems: list[Problem]) -> Raw:
    import tomllib  # here, because a deployed package holds no TOML

    raw: Raw = {}
    for path in sorted(folder.iterdir()):
        name = f"{top.name}/{path.relative_to(top).as_posix()}"
        try:
            if path.is_dir():
                raw[path.name] = _parse_folder(path, top, problems)
            elif path.suffix == ".toml":
                raw[path.stem] = tomllib.loads(path.read_text(encoding="utf-8"))
            elif path.suffix == ".json" and path.name != COMPILED:
                raw[path.name.partition(".")[0]] = json.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, json.JSONDecodeError, UnicodeDecodeError) as error:
            problems.append(Problem(name, "the file", f"cannot be read: {error}", "Mend its syntax."))
    return raw
