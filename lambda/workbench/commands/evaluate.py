"""`cramp-helper evaluate`: score sets of questions and conversations, by every road that words may take."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import click
from rich.progress import Progress, TaskID

from authoring.checks.tasks import OWN_QUESTIONS
from authoring.fresh import ROOT
from skill.errors import SkillError
from workbench.device.cloud import ROADS
from workbench.measure import report
from workbench.measure.noise import disturb
from workbench.measure.readme import block, write_block
from workbench.measure.scoring import Failure, Scores, score
from workbench.measure.sets import EVERYTHING, HELD_OUT, LEARNED, find_files, part_of, read_pieces
from workbench.measure.spoken_report import report_spoken
from workbench.measure.tally import Tally
from workbench.terminal import INSTALL_DEV, console, known_locale, show

MOST = 2
"""Processes at most: what is measured is not how fast a machine can be filled."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
@click.option("--road", type=click.Choice(list(ROADS)), help="Only one road, instead of all side by side.")
@click.option("--held-out", is_flag=True, help="Only what was kept out of learning.")
@click.option("--noise", is_flag=True, help="Disturb every question as speech recognition would.")
@click.option("--spoken", is_flag=True, help="Have some spoken by voices in noise, and heard by a recogniser.")
@click.option(
    "--locale", default="en-US", show_default=True, metavar="LOCALE", callback=known_locale, help="Locale of the device."
)
@click.option("--table", is_flag=True, help="Print the worst road beside the best, as the README shows them.")
@click.option("--readme", "into_readme", is_flag=True, help="Write that table into the README's block of scores.")
@click.option("--wrong", "show_wrong", is_flag=True, help="List what went wrong, of what may be learned from.")
@click.option("--processes", default=min(MOST, os.cpu_count() or 1), show_default=True, type=click.IntRange(1, MOST))
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
def evaluate(
    as_json: bool,
    road: str | None,
    held_out: bool,
    noise: bool,
    spoken: bool,
    locale: str,
    table: bool,
    into_readme: bool,
    show_wrong: bool,
    processes: int,
    files: tuple[Path, ...],
) -> None:
    """Score FILES, or all files of folders; without any, all sets of the project.

    Nobody outside Amazon knows how words that are no sample reach a skill, so every way is a road of its own, and they are
    reported side by side. Files with four columns (kind, before, question, expected) hold questions; those with dialogue,
    say, wanted and turn hold whole conversations. Of what was kept out of learning only totals are shown.

    The README's figures are those of --held-out --readme.
    """
    if spoken:
        report_spoken(files, locale, as_json=as_json, show_wrong=show_wrong)
        return
    began = time.monotonic()
    found = find_files(files or [ROOT / name for name in EVERYTHING if (ROOT / name).is_dir()])
    if not found:
        raise SkillError(f"{ROOT} holds no questions: write some into {OWN_QUESTIONS}, or name a file.")
    if held_out:
        found = [file for file in found if part_of(file) == HELD_OUT]
    pieces = read_pieces(found)
    if noise:
        pieces = [replace(piece, questions=tuple(disturb(piece.questions))) for piece in pieces]
    roads = _passable(road, [one for one in ROADS if not into_readme or one not in report.APART])
    # Without a thread that draws by itself, because processes begin as copies of this one.
    with Progress(console=console(stderr=True), transient=True, disable=as_json, auto_refresh=False) as progress:
        task = progress.add_task(f"Asking {len(found)} files by {len(roads)} roads", total=sum(one.size for one in pieces))
        scores = score(pieces, locale, roads, processes, lambda size: _advance(progress, task, size))
    if into_readme:
        scored = dict(_parts(scores, roads))
        write_block(ROOT / "README.md", block(scored.get(HELD_OUT) or scored[LEARNED], road))
    if as_json:
        click.echo(json.dumps({part: report.figures(tallies) for part, tallies in _parts(scores, roads)}))
        return
    for part, tallies in _parts(scores, roads):
        if tallies and table:
            click.echo("\n".join(report.worst_beside_best(tallies)))
        elif tallies:
            show(report.side_by_side(part, tallies))
            click.echo("\n".join(report.weakest(tallies)))
    console(stderr=True).print(f"{sum(one.size for one in pieces)} questions and turns in {time.monotonic() - began:.0f} s")
    if show_wrong:
        for line in _wrong(scores.failures):
            click.echo(line)


def _wrong(failures: Iterable[Failure]) -> Iterator[str]:
    """Return a line for each failure, the roads by which it is the same behind it."""
    roads: dict[Failure, list[str]] = {}
    for one in failures:
        roads.setdefault(one._replace(road=""), []).append(one.road)
    for one, by in roads.items():
        yield "\t".join((one.verdict, one.kind, " | ".join(one.said), one.got, one.wanted, " ".join(dict.fromkeys(by))))


NEEDS = {"near": ("rapidfuzz", "rapidfuzz"), "classified": ("sklearn", "scikit-learn")}
"""Routes that only measuring has, each with the module that it needs and what that is installed as."""


def _passable(road: str | None, roads: Sequence[str]) -> tuple[str, ...]:
    """Return the road that was named, or all; those that need what is not installed are left out, and that is said."""
    chosen = [road] if road else list(roads)
    for route, (module, package) in NEEDS.items():
        lacking = [one for one in chosen if route in ROADS[one] and find_spec(module) is None]
        if not lacking:
            continue
        if road:
            raise SkillError(f"the road {road!r} needs {package}; {INSTALL_DEV}")
        click.echo(f"left out: {' and '.join(lacking)}, for want of {package}; {INSTALL_DEV}", err=True)
        chosen = [one for one in chosen if one not in lacking]
    return tuple(chosen)


def _parts(scores: Scores, roads: Sequence[str]) -> Iterator[tuple[str, dict[str, Tally]]]:
    """Return the two parts, each with what was counted by the roads."""
    for part in (LEARNED, HELD_OUT):
        yield part, {road: scores.tallies[part, road] for road in roads if (part, road) in scores.tallies}


def _advance(progress: Progress, task: TaskID, size: int) -> None:
    progress.advance(task, size)
    progress.refresh()
