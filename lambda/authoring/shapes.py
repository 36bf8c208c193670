"""The shape of every file of `content/`: which entries it holds, with which keys, of which kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.sources import place
from skill.errors import Problem

_LINES = [{"say": str, "from": [str]}]
_PROMPT = {"say?": [str], "ask?": [str], "reprompt?": [str], "from?": [str]}

SHAPES: Mapping[str, Any] = {
    "article": {"title": str, "passage": [{"id": str, "section": str, "text": str, "silent?": bool}]},
    "topics": {
        "topic": [{"id": str, "name": str, "said": [str], "kind": str, "default": str, "about?": str, "signs?": [str]}]
    },
    "answers": {
        "*": {
            "answer": [
                {
                    "id": str,
                    "for": [str],
                    "with?": str,
                    "title": str,
                    "offer": str,
                    "short": _LINES,
                    "more?": _LINES,
                    "next?": [str],
                }
            ]
        }
    },
    "words": {"word": [{"word": str, "answer": str}]},
    "claims": {"claim": [{"name": str, "words": [str], "why": str}]},
    "steps?": {
        "first": {"lines": _LINES},
        "step": [{"title": str, "lines": _LINES}],
        "eased": {"lines": _LINES},
        "still": {"lines": _LINES},
    },
    "prompts": {
        "suggestions": {"answers": [str]},
        "cramp?": {"offer": str, "title": str, "topic": str, "covers": [str]},
        "*": _PROMPT,
    },
    "safety": {"*": {"say": [str]}},
    "red_flags": {
        "negations": [str],
        "negation_reach": int,
        "sayings": [str],
        "ideas": {"*": [str]},
        "flag": [
            {
                "id": str,
                "name": str,
                "number": str,
                "said": [str],
                "samples": [str],
                "all": [[str]],
                "near": int,
            }
        ],
    },
    "locales": {"*": {"emergency": str, "crisis": str, "poison": str, "words?": {"*": str}, "avoid?": [str]}},
    "publisher?": {
        "name": str,
        "contact": str,
        "privacy": str,
        "terms": str,
        "countries": [str],
        "endpoint?": str,
        "certificate?": str,
    },
    "store?": {
        "name": str,
        "category": str,
        "summary": str,
        "keywords": [str],
        "description": [str],
        "testing": [str],
        "phrases": {"*": [str]},
    },
    "legal?": dict,
    "intents": {"aspects": {"*": str}, "controls": {"*": str}, "words": {"*": [str]}},
    "folding": {
        "contractions": {"*": str},
        "fillers": {"noise": [str], "manners": [str]},
        "fold": [{"to": str, "from": [str]}],
    },
    "aspects": {"aspect": [{"id": str, "cues": [str], "*": object}]},
    "concepts": {"concepts": {"*": [str]}},
    "controls": {"controls": {"*": [str]}},
    "acts": {part: {"*": [str]} for part in ("openings", "closings", "picks", "rest")},
    "ordinary": {"words": str},
    "refusals": {"refusal": [{"id": str, "name": str, "said": [str], "offer": [str], "*": object}]},
    "rules": {
        "main": str,
        "happening": {part: [str] for part in ("all", "any", "topics", "aspects", "none", "where")} | {"*": object},
        "echoes": dict,
        "*": object,
    },
    "weights?": dict,
    "cramp_weights?": dict,
    "danger?": dict,
    "screen?": dict,
}
"""File (or folder) to its shape. `?` marks what may be absent, `*` any other name, `[x]` a list of x."""

BROKEN = "broken"
"""Where the sound content keeps the ids of entries that were left out, so that naming them is no second problem."""

_ALL_PARTS = ("say", "ask", "reprompt")
REQUIRED_PROMPTS: Mapping[str, tuple[str, ...]] = (
    dict.fromkeys("welcome welcome-back ready help menu slower faster nothing-said".split(), _ALL_PARTS)
    | dict.fromkeys("anything-else offer more choice".split(), ("ask", "reprompt"))
    | dict.fromkeys(
        "goodbye all-right nothing-more misunderstood no-hurry louder "
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


def find_shape_problems(raw: Mapping[str, Any]) -> tuple[list[Problem], dict[str, Any]]:
    """Return the problems of shape, and the content without the entries that have them."""
    problems: list[Problem] = []
    sound = _check(raw, SHAPES, "", "content", problems)
    problems += _missing_prompts(sound)
    sound[BROKEN] = _names(raw) - _names(sound)
    return problems, sound


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


def _check(value: Any, shape: Any, file: str, entry: str, problems: list[Problem]) -> Any:
    """Return the sound part of a value; None where nothing is."""
    if isinstance(shape, dict):
        return _check_table(value, shape, file, entry, problems)
    if isinstance(shape, list):
        return _check_list(value, shape[0], file, entry, problems)
    if not isinstance(value, shape) or (isinstance(value, bool) and shape is int):
        wanted = {str: "text in quotes", int: "a whole number", dict: "a table", bool: "true or false"}[shape]
        _report(problems, file, entry, f"is {value!r:.60}, not {wanted}", f"Write {wanted}.")
        return None
    if shape is str and not value.strip():
        _report(problems, file, entry, "is empty", "Write something, or take the entry out.")
        return None
    return value


def _check_table(value: Any, shape: Mapping[str, Any], file: str, entry: str, problems: list[Problem]) -> Any:
    if not isinstance(value, dict):
        _report(problems, file, entry, f"is {value!r:.60}, not a table", "Write it as a table.")
        return {}
    sound: dict[str, Any] = {}
    known = {key.rstrip("?") for key in shape if key != "*"}
    for key in shape:
        name = key.rstrip("?")
        if key != "*" and not key.endswith("?") and name not in value:
            _report(problems, file or place(name), entry, f"{name!r} is missing", f"Add {name!r}.")
    for key, item in value.items():
        inner = shape.get(key, shape.get(f"{key}?", shape.get("*")))
        where = file or place(key)
        if where == place("answers") and entry != "content":
            where = place("answers", key)
        if inner is None:
            close = ", ".join(sorted(known)) or "none"
            _report(problems, where, entry, f"{key!r} is not a known key", f"Take it out, or use one of: {close}.")
            continue
        label = _label(entry, key, file)
        checked = _check(item, inner, where, label, problems)
        if checked is not None:
            sound[key] = checked
    return sound


def _label(entry: str, key: str, file: str) -> str:
    if entry == "content":
        return f"[{key}]"
    return f"{entry}: {key}" if entry.startswith(("answer", "passage", "topic", "flag", "word", "claim")) else f"[{key}]"


def _check_list(value: Any, shape: Any, file: str, entry: str, problems: list[Problem]) -> Any:
    if not isinstance(value, list):
        _report(problems, file, entry, f"is {value!r:.60}, not a list", "Write it in square brackets.")
        return None
    if not value and shape is not str and not isinstance(shape, list):
        _report(problems, file, entry, "is an empty list", "Add an entry, or take the key out.")
        return None
    sound = []
    for index, item in enumerate(value):
        label = entry
        if isinstance(shape, dict) and isinstance(item, dict):
            kind = entry.strip("[]")
            name = item.get("id") or item.get("word") or item.get("name") or item.get("title")
            label = f"{kind} {name!r}" if name and "say" not in shape else f"{entry} {index + 1}"
        before = len(problems)
        checked = _check(item, shape, file, label, problems)
        if len(problems) == before:
            sound.append(checked)
    return sound


def _report(problems: list[Problem], file: str, entry: str, problem: str, remedy: str) -> None:
    problems.append(Problem(file or "content", entry, problem, remedy))
