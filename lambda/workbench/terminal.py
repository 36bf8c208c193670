"""How the console command puts things: colours and progress for people at a terminal, plain lines for pipes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from authoring.locales import LOCALES, remedy_for

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Tell = Callable[[str], None]
"""Is told what is being done, a few words at a time."""

INSTALL_DEV = "install it in the folder of Cramp Helper's code: pip install -e '.[dev]'"
"""What to do about a tool that only those who learn or measure have; the project worked on may be another."""


def known_locale(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return the value of an option that names a locale; raises `BadParameter` for one that Alexa does not have."""
    if value in LOCALES:
        return value
    raise click.BadParameter(f"{value!r} is no locale that Alexa has (R10.10). {remedy_for(value)}", ctx, param)


def counted(number: int, noun: str) -> str:
    """Return a number of things: `1 problem`, `3 problems`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plain() -> bool:
    """Tell whether somebody wants no colours (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def console(*, stderr: bool = False) -> Console:
    """Return where to print what is more than a line; without colours for who wants none."""
    from rich.console import Console  # here, because most commands print lines, and do without

    return Console(stderr=stderr, color_system=None if plain() else "auto", highlight=False)


def show(table: Table) -> None:
    """Print a table: drawn at a terminal; in a pipe a line for each row, cells between tabs, whole."""
    out = console()
    if out.is_terminal:
        out.print(table)
        return
    if table.title:
        click.echo(_cell(table.title))
    click.echo("\t".join(_cell(column.header) for column in table.columns))
    for cells in zip(*(column.cells for column in table.columns), strict=True):
        click.echo("\t".join(map(_cell, cells)))


def _cell(cell: object) -> str:
    from rich.text import Text

    return Text.from_markup(str(cell)).plain.replace("\n", "; ")


@contextmanager
def working(title: str) -> Iterator[Tell]:
    """Show at a terminal what is being done while it is; what is yielded takes a few words more. In pipes, nothing."""
    out = console(stderr=True)
    if not out.is_terminal:
        yield lambda _: None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        task = progress.add_task(title, total=None)
        yield lambda told: progress.update(task, description=f"{title}: {told}")
