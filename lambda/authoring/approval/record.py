"""Who approved what: `content/approvals.toml`, one line an item, so that a diff of it can be read.

```toml
"answer low-b12-causes" = { said = "5d41402abc4b2a76", passages = "9b74c9897bac770f", on = 2026-01-31, by = "..." }
```
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from authoring.approval.items import Item, items_of

FILE = "approvals.toml"
NAMED = 5
"""How many items a line of a report names."""
HEAD = """\
# Who approved what is heard. `cramp-helper approve` writes this file, one line an item; a line that is taken out is an
# approval withdrawn. The fingerprints are of what is said and of the passages it stands on: when either changes, the
# approval lapses.
"""
UNREVIEWED = "# NOT YET REVIEWED BY A MEDICAL EDITOR: nothing in this content has been approved by anybody.\n"


class Status(Enum):
    """How an item stands."""

    APPROVED = "approved"
    NEVER = "never approved"
    REWORDED = "reworded since it was approved"
    PASSAGE = "a passage it stands on has changed since it was approved"


@dataclass(frozen=True, slots=True)
class Standing:
    """An item, and whether what was approved of it is what is heard."""

    item: Item
    status: Status
    by: str = ""
    on: date | None = None


def standings(raw: dict[str, Any]) -> list[Standing]:
    """Return how everything stands that has to be approved in parsed content."""
    approved = raw.get("approvals", {}).get("approved", {})
    return [_standing(item, approved.get(item.name)) for item in items_of(raw)]


def waiting(raw: dict[str, Any]) -> list[Standing]:
    """Return what is heard and not approved as it stands."""
    return [one for one in standings(raw) if one.status is not Status.APPROVED]


def told(waiting: list[Standing]) -> str:
    """Say how much is not approved, and name what has changed since it was."""
    counts = Counter(one.status for one in waiting)
    parts = []
    for status in Status:
        if counts[status]:
            names = [one.item.name for one in waiting if one.status is status]
            more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
            parts.append(f"{status.value}: {', '.join(names[:NAMED])}{more}")
    return "; ".join(parts)


def approve(content: Path, raw: dict[str, Any], items: Iterable[Item], by: str, on: date) -> None:
    """Write down that a person approved some items of a content folder; approvals of what is no longer there go."""
    lines = dict(raw.get("approvals", {}).get("approved", {}))
    lines |= {item.name: {"said": item.said, "passages": item.passages, "on": on, "by": by} for item in items}
    names = [item.name for item in items_of(raw)]
    (content / FILE).write_text(to_text({name: lines[name] for name in names if name in lines}), encoding="utf-8")


def to_text(approved: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the file of some approvals."""
    lines = [
        f"{_quoted(name)} = {{ said = {_quoted(one['said'])}, passages = {_quoted(one['passages'])}, "
        f"on = {one['on'].isoformat()}, by = {_quoted(one['by'])} }}\n"
        for name, one in approved.items()
    ]
    return "".join([HEAD, *([] if lines else [UNREVIEWED]), "\n[approved]\n", *lines])


def _standing(item: Item, approval: Mapping[str, Any] | None) -> Standing:
    if approval is None:
        return Standing(item, Status.NEVER)
    status = Status.APPROVED
    if approval["passages"] != item.passages:
        status = Status.PASSAGE
    if approval["said"] != item.said:
        status = Status.REWORDED
    return Standing(item, status, approval["by"], approval["on"])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a basic string of TOML is one of JSON, but for characters no name has
