"""What was scored, as figures, as tables of every road side by side, and as the worst road beside the best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.table import Table

from workbench.measure.tally import ROWS, Figure, Row, Tally, turn_rows, weakest_turns

APART = frozenset({"exact"})
"""Roads on which nearly everything is lost before the skill hears of it: reported, but no measure of it."""


def rows(tally: Tally) -> list[Row]:
    """Return the lines of a report that something counts for."""
    return [row for row in (*ROWS, *turn_rows(tally)) if row.read(tally).total]


def figures(tallies: Mapping[str, Tally]) -> dict[str, Any]:
    """Return road to its figures: count, total and share of each line, and the weakest kinds of turn."""
    return {
        road: {row.name: _figure(row.read(tally)) for row in rows(tally)} | {"weakest turns": weakest_turns(tally)}
        for road, tally in tallies.items()
    }


def side_by_side(title: str, tallies: Mapping[str, Tally]) -> Table:
    """Return a table with a line for each figure and a column for each road."""
    table = Table(title, "of", *tallies)
    for row in rows(next(iter(tallies.values()))):
        read = [row.read(tally) for tally in tallies.values()]
        table.add_row(row.name, str(read[0].total), *(f"{100 * one.share:.1f}" for one in read))
    return table


def worst_beside_best(tallies: Mapping[str, Tally]) -> Iterator[str]:
    """Return a table in Markdown: each figure on the road where it is best, and on the one where it is worst."""
    compared = {road: tally for road, tally in tallies.items() if road not in APART}
    yield "| | of | best road | worst road |"
    yield "|---|---|---|---|"
    for row in ROWS:
        read = [(row.read(tally), road) for road, tally in compared.items()]
        ordered = sorted(read, key=lambda one: one[0].share, reverse=row.more_is_better)
        if read and read[0][0].total:
            yield f"| {row.name} | {read[0][0].total} | {_named(ordered[0])} | {_named(ordered[-1])} |"


def weakest(tallies: Mapping[str, Tally]) -> Iterator[str]:
    """Return a line for each road: the kinds of turn that are least often right."""
    for road, tally in tallies.items():
        kinds: Sequence[str] = weakest_turns(tally)
        if kinds:
            yield f"weakest kinds of turn, {road}: {', '.join(kinds)}"


def _named(read: tuple[Figure, str]) -> str:
    figure, road = read
    return f"{100 * figure.share:.1f} % ({road})"


def _figure(figure: Figure) -> dict[str, Any]:
    return {"count": figure.part, "total": figure.total, "share": round(figure.share, 4)}
