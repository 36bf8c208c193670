"""The recorded request envelopes, and a thousand ways in which they can be broken."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "envelopes"
SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
"""The skill that the recorded envelopes are for."""

_JUNK = '[null, "", "SOMETHING_NEW", 0, -1, 1.5, true, [], {}, [null], {"type": null}, ["a", 1], "<&>\'", "LONG"]'


def recorded() -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def mutants(count: int, seed: int = 12) -> Iterator[tuple[str, Any]]:
    """Return broken envelopes, each with how it was broken; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311  no secret: the same every time
    originals = recorded()
    names = sorted(originals)
    for number in range(count):
        name = chance.choice(names)
        envelope: Any = copy.deepcopy(originals[name])
        done = [_break(envelope, chance) for _ in range(chance.randint(1, 3))]
        yield f"{number} {name}: {', '.join(done)}", envelope


def _break(envelope: dict[str, Any], chance: random.Random) -> str:
    places = list(_places(envelope, ()))
    path = chance.choice(places)
    holder = envelope
    for key in path[:-1]:
        holder = holder[key]
    last = path[-1]
    where = ".".join(map(str, path))
    how = chance.choice(("drop", "junk", "junk", "authorities", "list"))
    if how == "drop":
        del holder[last]
        return f"without {where}"
    if how == "authorities" and "resolutionsPerAuthority" in path:
        at = path.index("resolutionsPerAuthority")
        found = envelope
        for key in path[:at]:
            found = found[key]
        found["resolutionsPerAuthority"] = [
            {"authority": "other", "status": {"code": "NEW"}},
            *found["resolutionsPerAuthority"],
            None,
        ]
        return "several authorities"
    if how == "list" and "slots" in path and path.index("slots") + 1 < len(path):
        slots = envelope["request"]["intent"]["slots"]
        name = path[path.index("slots") + 1]
        value = {"type": "Simple", "value": chance.choice(("statins", "b twelve", "", None, 7))}
        slots[name] = {"name": name, "slotValue": {"type": "List", "values": [value, None, value]}}
        return f"a list in {name}"
    holder[last] = chance.choice(json.loads(_JUNK.replace("LONG", "x" * 5000)))
    return f"{where} is {str(holder[last])[:20]!r}"


def _places(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from _places(item, (*path, key))
