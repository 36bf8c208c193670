"""`cramp-helper soak`: many signed requests while certificate downloads fail and a worker is killed."""

from __future__ import annotations

import sys

import click
from rich.progress import Progress
from rich.table import Table

from authoring.fresh import load_content
from skill.alexa.service import Service
from workbench.speed.soak import soak as run_soak
from workbench.terminal import console, show


@click.command()
@click.option(
    "--requests", default=10_000, show_default=True, type=click.IntRange(100, 1_000_000), help="How many to send."
)
@click.option("--clients", default=4, show_default=True, type=click.IntRange(1, 32), help="How many send at once.")
@click.option("--workers", default=3, show_default=True, type=click.IntRange(1, 8), help="How many gunicorn workers.")
def soak(requests: int, clients: int, workers: int) -> None:
    """Send signed requests to gunicorn on loopback while things go wrong; exit 1 unless every answer was right.

    Certificate downloads fail, hang or return garbage at random, forgeries are mixed in, and a worker is killed.
    """
    with Progress(console=console(stderr=True), transient=True) as progress:
        task = progress.add_task("Soaking", total=1.0)
        result = run_soak(
            Service(load_content()).respond,
            requests=requests,
            clients=clients,
            workers=workers,
            progress=lambda share: progress.update(task, completed=share),
        )
    table = Table("what", "how many")
    table.add_row("requests sent", str(result.requests))
    table.add_row("right answers", str(result.right))
    table.add_row("wrong, refused, failed", f"{result.wrong}, {result.refused}, {result.failed}")
    table.add_row("sent again, after a worker was killed", str(result.sent_again))
    table.add_row("workers replaced", str(result.workers_replaced))
    table.add_row("forgeries refused", f"{result.forgeries_refused} of {result.forgeries}")
    table.add_row("memory of a worker, before and after", f"{result.megabytes_before:.1f}, {result.megabytes_after:.1f} MB")
    table.add_row("seconds", f"{result.seconds:.1f}")
    show(table)
    sys.exit(0 if result.clean else 1)
