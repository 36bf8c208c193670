"""`cramp-helper diff REV`: what will be heard differently."""

from __future__ import annotations

import difflib
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import click

from authoring.fresh import ROOT
from authoring.review import Change, Review, review_since
from workbench.terminal import counted

_TITLES = {
    "answers": "Answers",
    "prompts": "Prompts",
    "safety": "Safety wording",
    "locales": "Locales",
    "samples": "What is understood",
    "store": "Store and compliance",
}
SAMPLES_SHOWN = 40


@click.command()
@click.option("--all-samples", is_flag=True, help="List every changed sample, not only the first ones.")
@click.argument("revision", default="HEAD")
def diff(revision: str, all_samples: bool) -> None:
    """Show what changed since REVISION, as it will be heard, for whoever approves medical content.

    REVISION is a commit, a branch or a tag; without one, the last commit. Compared are the answers with the passages they
    cite, the prompts, the safety wording, what each locale says differently, the samples, and the store's texts. Then comes
    what must be approved: what changed and nobody has approved since.
    """
    review = review_since(ROOT, revision)
    changes = review.changes
    for kind, group in groupby(sorted(changes, key=lambda change: list(_TITLES).index(change.kind)), lambda one: one.kind):
        found = list(group)
        click.secho(f"\n{_TITLES[kind]}", bold=True)
        shown = found if kind != "samples" or all_samples else found[:SAMPLES_SHOWN]
        for change in shown:
            for line in _lines(change):
                click.echo(line)
        if len(shown) < len(found):
            click.echo(f"  and {len(found) - len(shown)} more: --all-samples")
    counts = Counter(change.kind for change in changes)
    told = ", ".join(f"{counts[kind]} in {title.lower()}" for kind, title in _TITLES.items() if counts[kind])
    click.echo(
        f"\n{len(changes)} change{'s' if len(changes) > 1 else ''} since {revision}: {told}"
        if changes
        else f"Nothing changed since {revision}."
    )
    for line in _to_approve(review, revision):
        click.echo(line)
    sys.exit(0)


def _to_approve(review: Review, revision: str) -> Iterator[str]:
    if review.to_approve:
        yield click.style("\nTo be approved: cramp-helper approve", bold=True)
        yield from (f"  {one.item.name}: {one.status.value}" for one in review.to_approve)
    if review.unapproved_before:
        unchanged = counted(review.unapproved_before, "item")
        yield f"\nNot approved either, and not changed since {revision}: {unchanged}. See: cramp-helper approve --list"


def _lines(change: Change) -> Iterator[str]:
    """Return a change as it is read: what went, what came, and where within a longer text."""
    if change.kind == "samples":
        yield from _sample_lines(change)
        return
    yield f"  {change.place}"
    if change.before is not None and change.after is not None:
        yield f"    {_marked(change.before, change.after)}"
    elif change.before is not None:
        yield "    " + click.style(f"- {change.before}", fg="red")
    else:
        yield "    " + click.style(f"+ {change.after}", fg="green")


def _sample_lines(change: Change) -> Iterator[str]:
    if change.before is not None:
        yield "  " + click.style(f"- {change.place}  ({change.before})", fg="red")
    if change.after is not None:
        yield "  " + click.style(f"+ {change.place}  ({change.after})", fg="green")


def _marked(before: str, after: str) -> str:
    """Return one text with what went in [-brackets-] and what came in {+braces+}, word by word."""
    old, new = before.split(), after.split()
    parts = []
    for how, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            parts.append(" ".join(old[start:end]))
            continue
        if start < end:
            parts.append(click.style(f"[-{' '.join(old[start:end])}-]", fg="red"))
        if new_start < new_end:
            parts.append(click.style(f"{{+{' '.join(new[new_start:new_end])}+}}", fg="green"))
    return " ".join(parts)
