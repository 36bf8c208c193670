"""`cramp-helper timing`: how long everything takes to say, and how near the estimate is to a real voice."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import click
from rich.table import Table

from authoring.everything import Spoken, everything
from authoring.fresh import load_content
from workbench.device.timing import estimate_seconds
from workbench.measure.synthesiser import find_synthesiser, measure_seconds
from workbench.terminal import counted, show, working

TOLERANCE = 0.15
"""How far the estimate may be from the measured seconds, as a share of them."""
UNHEARD = 0.15
"""Seconds that are no error, however short the line ("Okay." takes half a second)."""
WHOLE, ALONE, LONGEST = 13, 7, 20
"""Seconds of a whole first reply and of its answer alone, in the median, and of the longest first reply."""


Timed = tuple[Spoken, float, float]
"""A line, the estimated seconds and the measured ones."""


@click.command()
@click.option("--all", "show_all", is_flag=True, help="List every line, not only the ten that are furthest off.")
def timing(show_all: bool) -> None:
    """Hold the estimated speaking times against espeak-ng, for everything that the skill can say.

    Shows for each kind how many lines there are, their seconds, and the median and the worst error of the estimate. Exits 1
    when espeak-ng is not installed, when an estimate is more than 15% (and 0.15 seconds) off, or when what is heard is over
    budget: a whole first reply (with disclaimer and offer), an answer alone, the longest.
    """
    find_synthesiser()
    content = load_content()
    lines = list(everything(content, content.locale("en-US")))
    with working(f"Saying {counted(len(lines), 'line')}"), ThreadPoolExecutor(os.cpu_count()) as pool:
        measured = list(pool.map(measure_seconds, [line.ssml for line in lines]))
    timed = [(line, estimate_seconds(line.ssml), seconds) for line, seconds in zip(lines, measured, strict=True)]
    show(_kinds(timed))
    furthest = sorted(timed, key=lambda one: -abs(_error(one)))
    show(_lines(timed if show_all else furthest[:10], "Every line" if show_all else "The ten furthest off"))
    beyond = sum(abs(_error(one)) > TOLERANCE and abs(one[1] - one[2]) > UNHEARD for one in timed)
    click.echo(f"{len(timed)} lines, {beyond} estimates more than {TOLERANCE:.0%} off")
    over = list(_over_budget(timed))
    for budget in over:
        click.echo(budget, err=True)
    sys.exit(1 if beyond or over else 0)


def _over_budget(timed: list[Timed]) -> Iterator[str]:
    """Return what takes longer than a listener in pain should wait; the measured seconds count."""
    whole = [seconds for line, _, seconds in timed if line.kind == "whole"]
    alone = [seconds for line, _, seconds in timed if line.kind == "short"]
    for what, seconds, most in (
        ("the median of whole first replies", median(whole), WHOLE),
        ("the median of answers alone", median(alone), ALONE),
        ("the longest first reply", max(whole), LONGEST),
    ):
        if seconds > most:
            yield f"{what} takes {seconds:.1f} seconds; {most} is the most"


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
