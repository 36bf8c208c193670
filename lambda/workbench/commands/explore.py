"""`cramp-helper explore`: the session rules, proven turn by turn."""

from __future__ import annotations

import sys
import time
from collections import Counter

import click
from rich.table import Table

from authoring.fresh import load_content
from skill.alexa.service import Service
from workbench.device.assembly import load_matcher
from workbench.explore.exploration import Explorer, Findings
from workbench.terminal import show, working

SHOWN = 6
"""Violations of each rule that are printed."""


@click.command()
@click.option("--turns", default=20_000, show_default=True, help="Turns to take breadth first.")
@click.option("--walks", default=200, show_default=True, help="Long walks to take after that.")
def explore(turns: int, walks: int) -> None:
    """Say everything in every state of the conversation, and check each turn.

    Begins with a new session and goes on breadth first: from every state, every intent, every control, questions of each
    aspect, red flags, strangers, and whatever was just offered, said back in its own words. Then takes long walks. Every
    turn is held against every rule. Exits 1 for a violation.
    """
    started = time.perf_counter()
    with working(f"Taking {turns} turns and {walks} walks"):
        findings = Explorer(Service(load_content()), load_matcher("en-US")).explore(turns, walks)
    _print(findings, time.perf_counter() - started)
    sys.exit(1 if findings.violations else 0)


def _print(findings: Findings, seconds: float) -> None:
    broken = Counter(violation.rule for violation in findings.violations)
    table = Table("rule", "turns checked", "violations")
    for rule, checks in findings.checks.items():
        table.add_row(rule, str(checks), str(broken[rule]))
    show(table)
    for rule in broken:
        for violation in [one for one in findings.violations if one.rule == rule][:SHOWN]:
            click.echo(str(violation))
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in findings.outcomes.most_common())
    click.echo(f"{findings.turns} distinct turns from {findings.states} states, up to {findings.depth} deep: {outcomes}")
    click.echo(f"{len(findings.violations)} violations in {seconds:.0f} seconds")
