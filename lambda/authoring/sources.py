"""Read the files of `content/`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skill.errors import ContentError, Problem

Raw = dict[str, Any]
"""The parsed files: name without ending to tables; folders nest."""


class Sources(Raw):
    """Parsed files that know which entry came from which file, for files of one name in several rooms are one table."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.origins: dict[tuple[str | int, ...], str] = {}
        """Path of an entry to the file that it stands in."""
        self.files: dict[str, list[str]] = {}
        """Name of a part to the files that it was read from."""

    def add(self, names: tuple[str, ...], value: Raw, file: str) -> None:
        """Put in what a file says, under the names of its folder and itself."""
        for name in reversed(names[1:]):
            value = {name: value}
        self.files.setdefault(names[0], []).append(file)
        self[names[0]] = self._merged(self.get(names[0]), value, (names[0],), file)

    def _merged(self, before: Any, value: Any, path: tuple[str | int, ...], file: str) -> Any:
        """Put two values together: tables key by key, lists one after the other, entries of one id as one entry."""
        if isinstance(value, dict):
            known = before if isinstance(before, dict) else {}
            return known | {key: self._merged(known.get(key), item, (*path, key), file) for key, item in value.items()}
        if not isinstance(value, list) or not any(isinstance(item, dict) for item in value):
            if not isinstance(before, list) or not isinstance(value, list):
                self.origins.setdefault(path, file)
                return value
            first = origin(self, path)  # of what stood there, which may be another file's
            both = [*before, *value]
            for index in range(len(both)):
                self.origins.setdefault((*path, index), first if index < len(before) else file)
            return both
        both = list(before) if isinstance(before, list) else []
        places = {item["id"]: index for index, item in enumerate(both) if isinstance(item, dict) and "id" in item}
        for item in value:
            index = places.get(item.get("id") if isinstance(item, dict) else None, len(both))
            if index == len(both):
                both.append(item)
                self.origins[(*path, index)] = file
            else:
                both[index] = self._merged(
                    both[index], {key: item[key] for key in item if key != "id"}, (*path, index), file
                )
        return both


def origin(raw: Mapping[str, Any], path: tuple[Any, ...]) -> str:
    """Return the file that an entry stands in, by its path in the parsed files; of what is not there, of its neighbours."""
    if isinstance(raw, Sources):
        for length in range(len(path), 0, -1):
            if path[:length] in raw.origins:
                return raw.origins[path[:length]]
        for length in range(len(path), 1, -1):
            near = next((file for at, file in raw.origins.items() if at[:length] == path[:length]), None)
            if near is not None:
                return near
    return place(str(path[0]), str(path[1]) if path[0] == "answers" and len(path) > 1 else "")


ROOMS: Mapping[str, frozenset[str]] = {
    "article": frozenset(
        "article topics answers steps words rules concepts refusals weights covered_weights alone_weights missing_weights "
        "rank_weights store icon".split()
    ),
    "english": frozenset(
        "folding ordinary kinds controls acts aspects claims opposites prompts intents spelling cramp_weights "
        "strange_weights".split()
    ),
    "safety": frozenset(("red_flags", "safety", "danger", "soon")),
    "listing": frozenset(("publisher", "legal", "screen")),
}
"""What of the content belongs together: the first room is replaced with the article, the others are kept."""


def place(name: str, part: str = "") -> str:
    """Return the path of a file of the content, for whoever has to edit it; `part` names one file of a folder."""
    room = next((room for room, files in ROOMS.items() if name in files), None)
    return "/".join(["content", *([room] if room else []), *([name, f"{part}.toml"] if part else [f"{name}.toml"])])


def read_table(folder: Path, name: str) -> Raw:
    """Return what the TOML files of one name say, in whichever rooms of a content folder; empty where none is."""
    raw = Sources()
    problems: list[Problem] = []
    for path in sorted(folder.rglob(f"{name}.toml")):
        raw.add((name,), _read(path, _shown(path, folder), problems), _shown(path, folder))
    if problems:
        raise ContentError(problems)
    table: Raw = raw.get(name, {})
    return table


def read_file(path: Path, name: str) -> Raw:
    """Return what one TOML file says; raises `ContentError`, with the line, when it is not there or cannot be read."""
    problems: list[Problem] = []
    if not path.is_file():
        raise ContentError(
            [Problem(name, "the file", "is not there", "Write it, as in the project that this one came from.")]
        )
    raw = _read(path, name, problems)
    if problems:
        raise ContentError(problems)
    return raw


def parse(folder: Path) -> Sources:
    """Return every .toml and .json file of a folder by its name, parsed; files of one name in several rooms are one.

    Raises `ContentError` with all that cannot be read.
    """
    problems: list[Problem] = []
    raw = Sources()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".toml", ".json") and not path.name.startswith(".") and path.is_file():
            names = (*path.relative_to(folder).parts[:-1], path.name.partition(".")[0])
            names = names[1:] if len(names) > 1 and names[0] in ROOMS else names
            raw.add(names, _read(path, _shown(path, folder), problems), _shown(path, folder))
    if problems:
        raise ContentError(problems)
    return raw


def _shown(path: Path, folder: Path) -> str:
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _read(path: Path, name: str, problems: list[Problem]) -> Raw:
    """Return what one file says; a file that cannot be read is empty and a problem, with its line where that is known."""
    import tomllib  # here, because a deployed package holds no TOML

    try:
        text = path.read_text(encoding="utf-8-sig")
        raw: Raw = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).rpartition(" (at ")
        line = where.rstrip(")").partition(",")[0]
        entry = line if line.startswith("line ") else "the last line"
        problems.append(
            Problem(
                name,
                entry,
                f"is no TOML: {what or error}",
                _remedy(text, line, what),
            )
        )
    except json.JSONDecodeError as error:
        problems.append(
            Problem(
                name,
                f"line {error.lineno}",
                f"is no JSON: {error.msg}",
                "Look for a missing comma, quote or bracket there.",
            )
        )
    except (UnicodeDecodeError, OSError) as error:
        why = "is no UTF-8 text" if isinstance(error, UnicodeDecodeError) else f"cannot be read: {error.strerror}"
        problems.append(
            Problem(
                name,
                "the file",
                why,
                "Save it as UTF-8." if isinstance(error, UnicodeDecodeError) else "Look at its permissions.",
            )
        )
    else:
        if isinstance(raw, dict):
            return raw
        problems.append(Problem(name, "the file", f"holds {type(raw).__name__}, not a table", "Write it in braces."))
    return {}


_CURLY = re.compile(r"[\u201c\u201d\u201e]")


def _remedy(text: str, line: str, what: str) -> str:
    """Return what mends a file that is no TOML, by what stands in the line and what the reader says of it."""
    number = line.removeprefix("line ")
    there = text.splitlines()[int(number) - 1] if number.isdigit() and int(number) <= text.count("\n") + 1 else ""
    if there.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        return "It is left of a merge: keep one of the two versions, and take the marks out."
    if _CURLY.search(there):
        return 'Write straight quotes (") for the curly ones.'
    if what.startswith(("Cannot overwrite", "Cannot declare")):
        return "It stands there already: take one out; where there may be several, write double brackets, [[name]]."
    return "Look for a missing quote or bracket there, or on the line above."
