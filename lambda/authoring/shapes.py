"""Hold parsed content against `tables`: each fault is one problem, and what is sound goes on to the later checks."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from authoring.shape_faults import as_problem, holds, meant_file
from authoring.sources import Sources, origin, place
from authoring.tables import OPTIONAL, TABLES
from skill.errors import Problem

BROKEN = "broken"
"""Where the sound content keeps the ids of entries that were left out, so that naming them is no second problem."""
WITHOUT_ANSWERS = "without answers"
"""Whether an answer is among them: what it would have cited is not missing."""

_ALL_PARTS = ("say", "ask", "reprompt")
REQUIRED_PROMPTS: Mapping[str, tuple[str, ...]] = (
    dict.fromkeys("welcome welcome-back ready help menu slower faster nothing-said".split(), _ALL_PARTS)
    | dict.fromkeys("anything-else offer more choice".split(), ("ask", "reprompt"))
    | dict.fromkeys(
        "goodbye all-right nothing-more misunderstood parting-sorry calm noted no-hurry louder recap "
        "gap declined-gap declined-near declined-far declined-unlinked declined-missed "
        "declined-all-said declined-no-reason declined-no-proof declined-unlisted second-miss third-miss last-miss "
        "which-topic sorry source doubt disclaimer thanks no-hard-word not-plainly language".split(),
        ("say",),
    )
)
"""Prompts that some turn says, each with the parts that it needs."""
REQUIRED_WITH_STEPS: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    "eased step last-step resume".split(), ("ask", "reprompt")
) | dict.fromkeys(
    "wait first-step step-how step-cannot step-helper step-fear step-worse step-lasting step-back step-place "
    "step-wait step-last step-here step-partly".split(),
    ("say",),
)
"""Those that are said only where there is a path of steps."""
KNOWN_PROMPTS = frozenset(
    (
        *REQUIRED_PROMPTS,
        *REQUIRED_WITH_STEPS,
        *"suggestions cramp rest rest-named gap-how declined-gap-how declined-gap-plain not-a-doctor worry no-calls soon "
        "confirm affirm either is-it-cramp source-again".split(),
    )
)
"""All that some turn says, the rest of them only where they are written."""
OF_A_KIND = ("soon-", "step-", "gap-", "refused-")
"""How the names of prompts begin of which there are as many as danger signs, steps, gaps or refusals want."""


def is_of_steps(prompt: str) -> bool:
    """Tell whether a prompt is said only where there is a path of steps, by its name."""
    return prompt in REQUIRED_WITH_STEPS or prompt.startswith("step-") or prompt in ("cramp", "is-it-cramp")


def find_shape_problems(raw: dict[str, Any]) -> tuple[list[Problem], dict[str, Any]]:
    """Return the problems of shape, and the content without the entries that have them."""
    known = {**TABLES, **OPTIONAL}
    problems = find_missing(raw)
    sound = Sources()
    if isinstance(raw, Sources):
        sound.origins = raw.origins
    for name, value in raw.items():
        if name not in known:
            files = raw.files[name] if isinstance(raw, Sources) else [place(name)]
            problems += [Problem(file, "the file", "is not known", meant_file(name, known)) for file in files]
            continue
        found, sound[name] = _check(raw, name, value)
        problems += found
    problems += _missing_prompts(raw, sound)
    sound[BROKEN] = _names(raw) - _names(sound) if problems else frozenset()
    sound[WITHOUT_ANSWERS] = raw.get("answers") != sound.get("answers")
    return problems, sound


def find_missing(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every file that has to be there and is not: without it, nothing else can be judged."""
    found = []
    for name in TABLES:
        if name not in raw:
            file, what = place(name), ("the file", "is missing")
            if name == "answers":
                file, what = file.removesuffix(".toml") + "/", ("the folder", "holds no file that ends in .toml")
            found.append(Problem(file, *what, "Write it, as in the project that this one came from."))
    return found


def find_table_problems(value: Any, table: Any, file: str) -> list[Problem]:
    """Return the problems of one file that is no part of the content."""
    try:
        TypeAdapter(table).validate_python(value)
    except ValidationError as error:
        return [as_problem(value, table, file, fault) for fault in error.errors(include_url=False)]
    return []


def _missing_prompts(raw: Mapping[str, Any], sound: Mapping[str, Any]) -> Iterator[Problem]:
    required = {**REQUIRED_PROMPTS, **(REQUIRED_WITH_STEPS if "steps" in sound else {})}
    for name, parts in required.items():
        written, prompt = raw.get("prompts", {}).get(name), sound.get("prompts", {}).get(name)
        if written is None:
            yield Problem(place("prompts"), f"[{name}]", "is missing", "Add it; the skill says it in some turn.")
        if written is None or prompt is None:
            continue
        for part in parts:
            if not prompt.get(part) and not written.get(part):
                file = origin(raw, ("prompts", name, part))
                yield Problem(file, f"[{name}]", f"has no {part!r}", "Add a wording of it.")


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
        as_problem(value, table, origin(raw, (name, *fault["loc"])), fault, skip=name == "answers") for fault in faults
    ]
    for path in sorted({_entry(value, fault) for fault in faults}, key=_depth, reverse=True):
        _take_out(sound, path)
    return list(dict.fromkeys(problems)), sound


def _entry(value: Any, fault: Any) -> tuple[Any, ...]:
    """Return the path of what has to be left out: the outermost entry of a list that holds the fault, else its own key."""
    where = tuple(fault["loc"])
    for depth, step in enumerate(where):
        if isinstance(step, int) and isinstance(value, list) and step < len(value) and isinstance(value[step], dict):
            return where[: depth + 1]
        value = value[step] if holds(value, step) else None
    return where


def _depth(path: tuple[Any, ...]) -> tuple[tuple[bool, Any], ...]:
    """Order paths so that the last of a list is taken out first."""
    return tuple((isinstance(step, int), step) for step in path)


def _take_out(value: Any, path: tuple[Any, ...]) -> None:
    for step in path[:-1]:
        if not holds(value, step):
            return
        value = value[step]
    if path and holds(value, path[-1]):
        del value[path[-1]]
