"""Hold parsed content against `tables`: each fault is one problem, and what is sound goes on to the later checks."""

from __future__ import annotations

import copy
import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError

from authoring.sources import Sources, origin, place
from authoring.tables import OPTIONAL, TABLES
from skill.errors import Problem

BROKEN = "broken"
"""Where the sound content keeps the ids of entries that were left out, so that naming them is no second problem."""

_ALL_PARTS = ("say", "ask", "reprompt")
REQUIRED_PROMPTS: Mapping[str, tuple[str, ...]] = (
    dict.fromkeys("welcome welcome-back ready help menu slower faster nothing-said".split(), _ALL_PARTS)
    | dict.fromkeys("anything-else offer more choice".split(), ("ask", "reprompt"))
    | dict.fromkeys(
        "goodbye all-right nothing-more misunderstood no-hurry louder recap "
        "gap declined-gap declined-near declined-far declined-unlinked declined-missed second-miss third-miss last-miss "
        "which-topic sorry source doubt disclaimer thanks no-hard-word language".split(),
        ("say",),
    )
)
"""Prompts that some turn says, each with the parts that it needs."""
REQUIRED_WITH_STEPS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    "eased step last-step resume".split(), ("ask", "reprompt")
) | dict.fromkeys(
    "wait first-step step-how step-cannot step-helper step-fear step-worse step-lasting step-back step-place "
    "step-wait step-last step-here".split(),
    ("say",),
)
"""Those that are said only where there is a path of steps."""

_WANTED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list in square brackets",
    "dict_type": "a table",
    "model_type": "a table",
}
"""Kind of error to what should stand there."""


def find_shape_problems(raw: dict[str, Any]) -> tuple[list[Problem], dict[str, Any]]:
    """Return the problems of shape, and the content without the entries that have them."""
    known = {**TABLES, **OPTIONAL}
    problems = [
        Problem(place(name), "the file", "is missing", "Write it, as in the file of that name that came with the project.")
        for name in TABLES
        if name not in raw
    ]
    sound = Sources()
    if isinstance(raw, Sources):
        sound.origins = raw.origins
    for name, value in raw.items():
        if name not in known:
            problems.append(Problem(place(name), "the file", "is not known", _meant(name, known)))
            continue
        found, sound[name] = _check(raw, name, value)
        problems += found
    problems += _missing_prompts(sound)
    sound[BROKEN] = _names(raw) - _names(sound) if problems else frozenset()
    return problems, sound


def find_table_problems(value: Any, table: Any, file: str) -> list[Problem]:
    """Return the problems of one file that is no part of the content."""
    try:
        TypeAdapter(table).validate_python(value)
    except ValidationError as error:
        return [_problem(value, table, file, fault) for fault in error.errors(include_url=False)]
    return []


def _missing_prompts(sound: Mapping[str, Any]) -> Iterator[Problem]:
    required = {**REQUIRED_PROMPTS, **(REQUIRED_WITH_STEPS if "steps" in sound else {})}
    for name, parts in required.items():
        prompt = sound.get("prompts", {}).get(name)
        if prompt is None:
            yield Problem(place("prompts"), f"[{name}]", "is missing", "Add it; the skill says it in some turn.")
            continue
        for part in parts:
            if not prompt.get(part):
                yield Problem(place("prompts"), f"[{name}]", f"has no {part!r}", "Add a wording of it.")


def _names(value: Any) -> frozenset[str]:
    """Return every id in some content."""
    if isinstance(value, dict):
        own = {value["id"]} if isinstance(value.get("id"), str) else set()
        return frozenset(own).union(*map(_names, value.values()))
    return frozenset().union(*map(_names, value)) if isinstance(value, list) else frozenset()


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter({**TABLES, **OPTIONAL}[name])


def _check(raw: dict[str, Any], name: str, value: Any) -> tuple[list[Problem], Any]:
    """Return the problems of one file, and what is sound of it."""
    try:
        _adapter(name).validate_python(value)
    except ValidationError as error:
        faults = error.errors(include_url=False)
    else:
        return [], value
    sound = copy.deepcopy(value)
    table = {**TABLES, **OPTIONAL}[name]
    problems = [
        _problem(value, table, origin(raw, (name, *fault["loc"])), fault, skip=name == "answers") for fault in faults
    ]
    for path in sorted({_entry(value, fault) for fault in faults}, key=_depth, reverse=True):
        _take_out(sound, path)
    return list(dict.fromkeys(problems)), sound


def _problem(value: Any, table: Any, file: str, fault: Any, *, skip: bool = False) -> Problem:
    """Put a fault into words; `skip` leaves the first step of its place out, which names the file."""
    where = tuple(fault["loc"])
    kind, key = fault["type"], where[-1] if where else ""
    above = _label(value, where[:-1], skip=skip)
    entry = _label(value, where, skip=skip)
    if kind == "missing":
        return Problem(file, above, f"{key!r} is missing", f"Add {key!r}.")
    if kind == "extra_forbidden":
        return Problem(file, above, f"{key!r} is not a known key", _meant(str(key), _keys(table, where[:-1])))
    if kind == "literal_error":
        choices = fault["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return Problem(file, above, f"{key} {fault['input']!r} is unknown", _meant(str(fault["input"]), choices))
    if kind == "string_pattern_mismatch" and str(fault["input"]).strip():
        return Problem(file, entry, f"is {fault['input']!r:.60}, not a colour", "Write one like '#124a5c'.")
    if kind in ("too_short", "string_pattern_mismatch"):
        what = "is an empty list" if kind == "too_short" else "is empty"
        return Problem(file, entry, what, "Write something, or take the entry out.")
    if kind == "greater_than_equal":
        return Problem(file, entry, f"is {fault['input']!r}", f"Write {fault['ctx']['ge']} or more.")
    wanted = _WANTED.get(kind)
    if wanted is None:
        return Problem(file, entry, f"is {fault['input']!r:.60}: {fault['msg']}", "Mend it.")
    return Problem(file, entry, f"is {fault['input']!r:.60}, not {wanted}", f"Write {wanted}.")


def _label(value: Any, where: tuple[Any, ...], *, skip: bool) -> str:
    """Name a place for whoever edits the file: `answer 'b12-foods': short 2: say`, `[goodbye]: ask 1`."""
    words: list[str] = []
    for depth, step in enumerate(where):
        inner = value[step] if _holds(value, step) else None
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


def _holds(value: Any, step: Any) -> bool:
    if isinstance(step, int):
        return isinstance(value, list) and step < len(value)
    return isinstance(value, dict) and step in value


def _entry(value: Any, fault: Any) -> tuple[Any, ...]:
    """Return the path of what has to be left out: the outermost entry of a list that holds the fault, else its own key."""
    where = tuple(fault["loc"])
    for depth, step in enumerate(where):
        if isinstance(step, int) and isinstance(value, list) and step < len(value) and isinstance(value[step], dict):
            return where[: depth + 1]
        value = value[step] if _holds(value, step) else None
    return where


def _depth(path: tuple[Any, ...]) -> tuple[tuple[bool, Any], ...]:
    """Order paths so that the last of a list is taken out first."""
    return tuple((isinstance(step, int), step) for step in path)


def _take_out(value: Any, path: tuple[Any, ...]) -> None:
    for step in path[:-1]:
        if not _holds(value, step):
            return
        value = value[step]
    if path and _holds(value, path[-1]):
        del value[path[-1]]


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


def _meant(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1)
    return f"Did you mean {close[0]!r}?" if close else f"Take it out, or use one of: {', '.join(names) or 'none'}."
