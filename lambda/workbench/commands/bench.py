"""`cramp-helper bench`: how fast it is, side by side with the SDK's hello world and the SDK's own verifier."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import click
from rich.progress import Progress
from rich.table import Table

from authoring.fresh import ROOT, load_content
from authoring.questions import TUNING, read_questions
from skill.alexa.service import Service
from skill.errors import SkillError
from workbench.speed.bench import compare_cold_starts, compare_warm_requests, time_understanding
from workbench.speed.load import measure_rates
from workbench.speed.signed_requests import compare_signed_requests
from workbench.terminal import console, show

COLD, WARM, SIGNED, UNDERSTANDING = 1.25, 1.0, 6.0, 1.0
"""The budgets (design, section 7): times as long as the SDK's hello world to a first answer, and for one more; how many
times as fast as its verifier; and the milliseconds of understanding and deciding."""


@click.command()
@click.option("--quick", is_flag=True, help="Fewer turns: a rough figure in a quarter of the time.")
@click.option("--speakers", is_flag=True, help="Measure the servers of the other speakers instead.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
def bench(quick: bool, speakers: bool, as_json: bool) -> None:
    """Measure speed as ratios in one run, and hold it against the budgets; exit 1 when one is not met.

    Starts gunicorn on this machine's loopback address for a few seconds; nothing leaves the machine.
    """
    if speakers:
        sys.exit(0 if _speakers(100 if quick else 400, as_json) else 1)
    figures: dict[str, Any] = {}
    with Progress(console=console(stderr=True), transient=True, disable=as_json) as progress:

        def step(title: str) -> Callable[[float], None]:
            task = progress.add_task(title, total=1.0)
            return lambda share: progress.update(task, completed=share)

        content = load_content()
        cold = compare_cold_starts(3 if quick else 11, step("Cold start"))
        warm = compare_warm_requests(10 if quick else 40, progress=step("Warm request"))
        signed = compare_signed_requests(Service(content), requests=100 if quick else 400, progress=step("Signed request"))
        questions = [one.question for name in TUNING for one in read_questions(ROOT / "tests" / "questions" / name)]
        median, slowest = time_understanding(content, questions, step("Understanding"))
        rates = measure_rates(requests=400 if quick else 2000, progress=step("Requests a second"))
    figures = {
        "cold_start_ratio": cold.ratio,
        "cold_start_ms": 1000 * cold.ours,
        "warm_ratio": warm.ratio,
        "warm_ms": 1000 * warm.ours,
        "signed_times_faster": signed.times_faster,
        "signed_ms": 1000 * signed.ours,
        "understanding_median_ms": 1000 * median,
        "understanding_slowest_ms": 1000 * slowest,
        "requests_per_second": {rate.connections: rate.per_second for rate in rates.rates},
        "worker_megabytes": rates.megabytes,
    }
    met = cold.ratio <= COLD and warm.ratio <= WARM and signed.times_faster >= SIGNED and 1000 * median < UNDERSTANDING
    if as_json:
        click.echo(json.dumps(figures))
    else:
        _print(figures)
    sys.exit(0 if met else 1)


def _speakers(number: int, as_json: bool) -> bool:
    """Print the median time from words to reply by each server; return whether all are within the budget."""
    try:
        from workbench.speed.speakers import BUDGET, time_speakers
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("wyoming", "mcp", "pydantic"):
            raise
        raise SkillError("bench --speakers needs two extras. Run: pip install -e '.[home-assistant,mcp]'") from None
    asked = [one.question for name in TUNING[:2] for one in read_questions(ROOT / "tests" / "questions" / name)]
    found = time_speakers(load_content(), (asked * (1 + number // len(asked)))[:number])
    if as_json:
        milliseconds = {f"{name}_median_ms": 1000 * one.by_clock for name, one in found.items()}
        processor = {f"{name}_processor_ms": 1000 * one.ours for name, one in found.items()}
        click.echo(json.dumps(milliseconds | processor | {f"{name}_ratio": one.ratio for name, one in found.items()}))
    else:
        table = Table("words to reply, median", "budget", "ours", "of it the processor's", "against a bare server")
        for name, one in found.items():
            took = (f"{1000 * seconds:.2f} ms" for seconds in (one.by_clock, one.ours))
            table.add_row(name, f"{1000 * BUDGET:.0f} ms", *took, f"{one.ratio:.2f} x")
        show(table)
    return max(one.by_clock for one in found.values()) < BUDGET


def _print(figures: dict[str, Any]) -> None:
    table = Table("what", "against", "ratio", "budget", "ours")
    table.add_row(
        "cold start to first answer", "SDK hello world", f"{figures['cold_start_ratio']:.2f} x", f"{COLD:g} x",
        f"{figures['cold_start_ms']:.0f} ms",
    )  # fmt: skip
    table.add_row(
        "warm request", "SDK hello world", f"{figures['warm_ratio']:.2f} x", f"{WARM:g} x", f"{figures['warm_ms']:.2f} ms"
    )
    table.add_row(
        "signed request", "SDK's own verifier", f"{figures['signed_times_faster']:.1f} x faster", f"{SIGNED:g} x faster",
        f"{figures['signed_ms']:.2f} ms",
    )  # fmt: skip
    median = f"{figures['understanding_median_ms']:.2f} ms"
    table.add_row("understanding, median", "-", "-", f"{UNDERSTANDING:g} ms", median)
    for connections, rate in figures["requests_per_second"].items():
        table.add_row(f"gunicorn, 1 worker, {connections} connections", "-", "-", "-", f"{rate:.0f} a second")
    table.add_row("memory of a worker", "-", "-", "-", f"{figures['worker_megabytes']:.0f} MB")
    show(table)
