"""`cramp-helper approve`: a person reads what will be heard beside the passages it stands on, and says that it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from textwrap import wrap

import click

from authoring.approval.items import Item, Sentence
from authoring.approval.record import Standing, Status, standings
from authoring.approval.record import approve as write_down
from authoring.checks.direction import find_direction_problems
from authoring.checks.problems import find_problems
from authoring.fresh import ROOT
from authoring.sources import parse, read_table
from skill.errors import ContentError, SkillError
from workbench.terminal import counted

BLIND = """\
Read each sentence against its passages, as somebody hears it alone. The checks have held figures, claim words and
directions (not, too little, more often, must, who does what) against the passages. They cannot see a sense that other words
turn round, what was left out, or whether a passage is well understood. That is what you approve."""
WIDTH = 100


@click.command()
@click.option("--list", "listing", is_flag=True, help="Only list what is not approved as it stands, and why.")
@click.option("--by", "name", help="Who approves; asked for when it is left out.")
@click.option("--yes", is_flag=True, help="Write the approvals down without asking for each: for what was read on paper.")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="Another project's folder.",
)
@click.argument("items", nargs=-1)
def approve(items: tuple[str, ...], listing: bool, name: str | None, yes: bool, project: Path | None) -> None:
    """Approve what is said, sentence by sentence, beside the passages that it stands on.

    ITEMS are names as --list gives them, or patterns: 'answer *-doctor', 'safety *'. Without any, all that is not approved
    as it stands is shown, one after the other; answer y, n or q. Every yes is written to content/approvals.toml at once,
    with today's date, your name and fingerprints of the words and their passages.

    With --yes, the items must be named ('*' for all): nothing is approved by leaving a word out.
    """
    content = (project or ROOT) / "content"
    raw = parse(content)
    turned = find_direction_problems(raw)
    problems = [one for one in find_problems(raw) if one not in turned]
    if problems:
        raise ContentError(problems)
    chosen = _chosen(standings(raw), items)
    if listing:
        for one in chosen:
            click.echo(f"{one.item.name}: {one.status.value}")
        click.echo(f"{counted(len(chosen), 'item')} to approve" if chosen else "All that is said is approved.")
        return
    if not chosen:
        click.echo("All of that is approved as it stands.")
        return
    if yes and not items:
        raise click.UsageError("--yes needs the items by name, or '*' for all.")
    by = _signed(name)
    doubts = {
        item.name: [one.problem for one in turned if (one.file, one.entry.partition(": ")[0]) == (item.file, item.entry)]
        for item in (one.item for one in chosen)
    }
    agreed = _undoubted(chosen, doubts) if yes else _asked(chosen, doubts)
    count = 0
    for one in agreed:
        write_down(content, raw, [one.item], by, date.today())
        raw["approvals"] = read_table(content, "approvals")
        count += 1
    left = sum(one.status is not Status.APPROVED for one in standings(raw))
    click.echo(f"{counted(count, 'item')} approved by {by}; {left} left")


def _chosen(all_of_them: list[Standing], patterns: Iterable[str]) -> list[Standing]:
    """Return what is waiting, of what was named; raises `SkillError` for a name of nothing."""
    patterns = tuple(patterns)
    for pattern in patterns:
        if not any(fnmatchcase(one.item.name, pattern) for one in all_of_them):
            raise SkillError(f"nothing that is said is called {pattern!r}. See: cramp-helper approve --list")
    named = [one for one in all_of_them if not patterns or any(fnmatchcase(one.item.name, pattern) for pattern in patterns)]
    return [one for one in named if one.status is not Status.APPROVED]


def _signed(name: str | None) -> str:
    by = " ".join((click.prompt("Your name, as it is to stand beside what you approve") if name is None else name).split())
    if not by or not by.isprintable():
        raise click.UsageError("An approval needs a name: --by NAME.")
    return by


def _undoubted(chosen: list[Standing], doubts: Mapping[str, list[str]]) -> Iterator[Standing]:
    """Return what no check doubts; what one does is for somebody who reads it here."""
    for one in chosen:
        if doubts[one.item.name]:
            click.echo(f"left out: {one.item.name}: {doubts[one.item.name][0]}. Approve it without --yes.", err=True)
        else:
            yield one


def _asked(chosen: list[Standing], doubts: Mapping[str, list[str]]) -> Iterator[Standing]:
    """Show each item and return those that are found right; ends at q, or where the input does."""
    click.echo(f"\n{BLIND}\n")
    for number, one in enumerate(chosen, start=1):
        click.secho(f"{number} of {len(chosen)}  {one.item.name}", bold=True, nl=False)
        click.echo(f"  ({one.item.file}; {one.status.value})")
        for line in shown(one.item):
            click.echo(line)
        for doubt in doubts[one.item.name]:
            click.secho(f"  The check: {doubt}.", fg="red")
        try:
            answer = click.prompt("Is that right?", type=click.Choice(["y", "n", "q"]), default="n", show_default=False)
        except click.Abort:
            return
        if answer == "q":
            return
        if answer == "y":
            yield one


def shown(item: Item) -> Iterator[str]:
    """Return an item as it is read: what is heard, and under it every passage that it stands on."""
    for sentence in item.sentences:
        yield from _folded(f"  {sentence.part}: ", sentence.heard)
        yield from _passages(sentence)


def _passages(sentence: Sentence) -> Iterator[str]:
    for name, text in sentence.passages:
        yield from _folded(f"      {name}: ", text)


def _folded(label: str, text: str) -> list[str]:
    return wrap(label + text, WIDTH, subsequent_indent=" " * (len(label) - len(label.lstrip()) + 4))
