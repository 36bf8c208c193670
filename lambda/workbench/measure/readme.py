"""The README's block of scores: written by `cramp-helper evaluate --held-out --readme`, and by nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from skill.errors import ContentError, Problem
from workbench.measure.report import APART, worst_beside_best
from workbench.measure.tally import Tally

BEGIN, END = "<!-- scores -->", "<!-- end of scores -->"
ROW = re.compile(r"^\| [^|]+ \| \d+ \| \d+\.\d % \([a-z]+\) \| \d+\.\d % \([a-z]+\) \|$")
"""A line of the table: what is counted, of how many, on the road where it is best, and where it is worst."""
_BLOCK = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)


def block(tallies: Mapping[str, Tally], road: str | None = None) -> str:
    """Return the block of some roads' figures; `road` names the only one that was measured."""
    told = f"one road, `{road}`, alone" if road else f"{len([one for one in tallies if one not in APART])} roads"
    return "\n".join(
        (
            BEGIN,
            *worst_beside_best(tallies),
            "",
            f"Measured by {told}: `cramp-helper evaluate --held-out --readme` writes this.",
            END,
        )
    )


def write_block(file: Path, text: str) -> None:
    """Put a block in the place of the one in a file. Raises `ContentError` where the file has none."""
    before = file.read_text(encoding="utf-8")
    if not _BLOCK.search(before):
        raise ContentError([Problem(file.name, "the scores", f"have no block {BEGIN} ... {END}", "Add one, empty.")])
    file.write_text(_BLOCK.sub(lambda _: text, before, count=1), encoding="utf-8")
