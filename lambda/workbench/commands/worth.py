"""`cramp-helper worth`: what the entries of the lists change."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click
from rich.progress import Progress
from rich.table import Table

from authoring.fresh import ROOT, load_content
from authoring.sources import parse
from skill.content import content_folder
from workbench.measure.sets import EVERYTHING, HELD_OUT, LEARNED, find_files, part_of, read_pieces
from workbench.measure.worth import Trial, entries_of, find_worth
from workbench.terminal import console, show


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print every entry with what it changes as one JSON object.")
@click.option("--held-out", is_flag=True, help="Judge by what was kept out of learning; then only totals are shown.")
@click.option("--list", "lists", multiple=True, metavar="NAME", help="Only lists whose name begins so: 'aspects', 'acts'.")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
def worth(as_json: bool, held_out: bool, lists: tuple[str, ...], files: tuple[Path, ...]) -> None:
    """Leave out entries of the lists that are listened for, and report those that change no verdict.

    Judged by the questions and conversations of FILES or folders; without any, by all that may be learned from. What
    changes nothing there can go, if the totals of `cramp-helper evaluate --held-out` stay as they are.
    """
    part = HELD_OUT if held_out else LEARNED
    found = [file for file in find_files(files or [ROOT / name for name in EVERYTHING]) if part_of(file) == part]
    raw = parse(content_folder())
    entries = [entry for entry in entries_of(raw) if not lists or entry.list_name.startswith(lists)]
    with Progress(console=console(stderr=True), transient=True, disable=as_json) as progress:
        progress.add_task("Reading what is said", total=None)
        trial = Trial(raw, load_content(), read_pieces(found))
        task = progress.add_task("Leaving out", total=len(entries))
        result = find_worth(trial, entries, lambda size: progress.advance(task, size))
    if as_json and not held_out:
        something = [[entry.list_name, entry.text, gain] for entry, gain in result.something]
        nothing = [[list(entry.path), entry.text] for entry in result.nothing]
        click.echo(json.dumps({"nothing": nothing, "something": something}))
        return
    table = Table("list", "entries", "change nothing", "help", "do harm")
    for name in dict.fromkeys(entry.list_name for entry in entries):
        gains = Counter((gain > 0) - (gain < 0) for entry, gain in result.something if entry.list_name == name)
        idle = sum(entry.list_name == name for entry in result.nothing)
        total = sum(entry.list_name == name for entry in entries)
        table.add_row(name, str(total), str(idle), str(gains[1]), str(gains[-1]))
    show(table)
    if not held_out:
        for entry in result.nothing:
            click.echo(f"nothing\t{entry.list_name}\t{entry.text}")
        for entry, gain in result.something:
            click.echo(f"{gain:+d}\t{entry.list_name}\t{entry.text}")
