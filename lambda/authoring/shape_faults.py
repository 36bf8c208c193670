"""What pydantic finds wrong with a file, in the words of whoever edits it: the file, the entry, the problem, the remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from authoring.quoting import quoted
from authoring.sources import place
from skill.errors import Problem

_WANTED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list in square brackets",
    "tuple_type": "a list of numbers in square brackets",
    "float_type": "a number",
    "float_parsing": "a number",
    "dict_type": "a table",
    "model_type": "a table",
}
"""Kind of error to what should stand there."""


def as_problem(value: Any, table: Any, file: str, fault: Any, *, skip: bool = False) -> Problem:
    """Put a fault into words; `skip` leaves the first step of its place out, which names the file."""
    where = tuple(fault["loc"])
    kind, key = fault["type"], where[-1] if where else ""
    above = label(value, where[:-1], skip=skip)
    entry = label(value, where, skip=skip)
    if kind == "missing" and isinstance(key, int):
        return Problem(file, above, f"holds {key} of the numbers that belong there", "Give them all, as its neighbours do.")
    if kind == "missing" and _extends(value, where):
        return _extending(value, where, file, above)
    if kind == "missing":
        return Problem(file, above, f"{key!r} is missing", f"Add {key!r}.")
    if kind == "extra_forbidden":
        return Problem(file, above, f"{key!r} is not a known key", _meant(str(key), _keys(table, where[:-1])))
    if kind == "literal_error":
        choices = fault["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return Problem(file, above, f"{key} {fault['input']!r} is unknown", _meant(str(fault["input"]), choices))
    if kind == "string_pattern_mismatch" and str(fault["input"]).strip():
        return Problem(file, entry, f"is {quoted(fault['input'], 60)}, not a colour", "Write one like '#124a5c'.")
    if kind in ("too_short", "string_pattern_mismatch"):
        what = "is an empty list" if kind == "too_short" else "is empty"
        return Problem(file, entry, what, "Write something, or take the entry out.")
    if kind == "greater_than_equal":
        return Problem(file, entry, f"is {fault['input']!r}", f"Write {fault['ctx']['ge']} or more.")
    if kind == "less_than_equal":
        return Problem(file, entry, f"is {fault['input']!r}", f"Write {fault['ctx']['le']} or less.")
    if kind == "too_long":
        most = fault["ctx"]["max_length"]
        return Problem(file, entry, f"holds more than {most} values", f"Keep {most}, as its neighbours do.")
    wanted = _WANTED.get(kind)
    if wanted is None:
        return Problem(file, entry, f"is {quoted(fault['input'], 60)}: {fault['msg']}", "Mend it.")
    return Problem(file, entry, f"is {quoted(fault['input'], 60)}, not {wanted}", f"Write {wanted}.")


def _extends(value: Any, where: tuple[Any, ...]) -> bool:
    """Tell whether what lacks a key is an aspect: the article's only add to what English says of them."""
    return where[:1] == ("aspect",) and "id" in _at(value, where[:-1])


def _extending(value: Any, where: tuple[Any, ...], file: str, entry: str) -> Problem:
    """Say what is wrong with an entry that adds to none: its name stands twice in its file, or nothing has it."""
    named = _at(value, where[:-1])["id"]
    others = [one["id"] for one in value["aspect"] if isinstance(one.get("id"), str) and "cues" in one]
    if named in others:
        return Problem(file, entry, "stands there 2 times", "Keep one.")
    return Problem(file, entry, f"is no aspect of {place('aspects')}", _meant(named, others))


def _at(value: Any, where: tuple[Any, ...]) -> Any:
    for step in where:
        value = value[step] if holds(value, step) else {}
    return value


def label(value: Any, where: tuple[Any, ...], *, skip: bool = False) -> str:
    """Name a place for whoever edits the file: `answer 'b12-foods': short 2: say`, `[goodbye]: ask 1`.

    `skip` leaves the first step out, which names the file.
    """
    words: list[str] = []
    for depth, step in enumerate(where):
        inner = value[step] if holds(value, step) else None
        value = inner
        if skip and depth == 0:
            continue  # the name of the file
        if isinstance(step, int):
            kind = words.pop().strip("[]") if words else "entry"
            own = inner if isinstance(inner, dict) else {}
            name = next((own[key] for key in ("id", "word", "name", "title") if isinstance(own.get(key), str)), None)
            words.append(f"{kind} {name!r}" if name else f"{kind} {step + 1}")
        else:
            words.append(str(step) if words else f"[{step}]")
    return ": ".join(words) or "the file"


def holds(value: Any, step: Any) -> bool:
    """Tell whether a table or list has something under a key or number."""
    if isinstance(step, int):
        return isinstance(value, list) and step < len(value)
    return isinstance(value, dict) and step in value


def _keys(table: Any, where: tuple[Any, ...]) -> list[str]:
    """Return the keys that a table knows at some place in it."""
    for step in where:
        if isinstance(table, type) and issubclass(table, BaseModel):
            fields = {field.alias or name: field.annotation for name, field in table.model_fields.items()}
            others = get_type_hints(table).get("__pydantic_extra__")
            table = fields.get(str(step)) or _inner(others)
        else:
            table = _inner(table)
        table = _bare(table)
    if isinstance(table, type) and issubclass(table, BaseModel):
        return [field.alias or name for name, field in table.model_fields.items()]
    return []


def _inner(table: Any) -> Any:
    """Return what a list or a dictionary holds."""
    return get_args(table)[-1] if get_args(table) else None


def _bare(table: Any) -> Any:
    """Return a type without what annotates it, and without its None."""
    while hasattr(table, "__metadata__"):
        table = table.__origin__
    arguments = [argument for argument in get_args(table) if argument is not type(None)]
    return arguments[0] if type(None) in get_args(table) and arguments else table


def meant_file(name: str, known: Iterable[str]) -> str:
    """Say what a file was probably to be called."""
    close = difflib.get_close_matches(name, sorted(known), 1, 0.75)
    return f"Did you mean {close[0]!r}?" if close else "Take it out: nothing reads it."


def _meant(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1)
    return f"Did you mean {close[0]!r}?" if close else f"Take it out, or use one of: {', '.join(names) or 'none'}."
