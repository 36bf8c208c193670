"""`cramp-helper timing`: how long everything takes to say, and how near the estimate is to a real voice."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import click
from rich.console import Console
from rich.table import Table

from authoring.everything import Spoken, everything
from authoring.fresh import load_content
from workbench.device.timing import estimate_seconds
from workbench.measure.synthesiser import find_synthesiser, measure_seconds

TOLERANCE = 0.15
"""How far the estimate may be from the measured seconds, as a share of them."""


@click.command()
@click.option("--all", "show_all", is_flag=True, help="List every line, not only the ten that are furthest off.")
def timing(show_all: bool) -> None:
    """Hold the estimated speaking times against espeak-ng, for everything that the skill can say.

    Shows for each kind how many lines there are, their seconds, and the median and the worst error of the estimate. Exits 1
    when espeak-ng is not installed, or when an estimate is more than 15% off.
    """
    find_synthesiser()
    content = load_content()
    lines = list(everything(content, content.locale("en-US")))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        measured = list(pool.map(measure_seconds, [line.ssml for line in lines]))
    timed = [(line, estimate_seconds(line.ssml), seconds) for line, seconds in zip(lines, measured, strict=True)]
    console = Console()
    console.print(_kinds(timed))
    furthest = sorted(timed, key=lambda one: -abs(_error(one)))
    console.print(_lines(timed if show_all else furthest[:10], "Every line" if show_all else "The ten furthest off"))
    beyond = sum(abs(_error(one)) > TOLERANCE for one in timed)
    click.echo(f"{len(timed)} lines, {beyond} estimates more than {TOLERANCE:.0%} off")
    sys.exit(1 if beyond else 0)


Timed = tuple[Spoken, float, float]
"""A line, the estimated seconds and the measured ones."""


def _error(timed: Timed) -> float:
    _, estimated, measured = timed
    return estimated / measured - 1 if measured else 0.0


def _kinds(timed: list[Timed]) -> Table:
    table = Table("kind", "lines", "median seconds", "longest", "median error", "worst error", title="Speaking times")
    for kind in dict.fromkeys(line.kind for line, _, _ in timed):
        of_kind = [one for one in timed if one[0].kind == kind]
        seconds, errors = [one[2] for one in of_kind], [abs(_error(one)) for one in of_kind]
        table.add_row(
            kind,
            str(len(of_kind)),
            f"{median(seconds):.1f}",
            f"{max(seconds):.1f}",
            f"{median(errors):.1%}",
            f"{max(errors):.1%}",
        )
    return table


def _lines(timed: list[Timed], title: str) -> Table:
    table = Table("kind", "line", "estimated", "measured", "error", title=title)
    for one in timed:
        line, estimated, measured = one
        table.add_row(line.kind, line.name, f"{estimated:.1f}", f"{measured:.1f}", f"{_error(one):+.1%}")
    return table
