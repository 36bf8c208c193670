"""The certification report in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from workbench.certification.line import Line, Verdict
from workbench.certification.rehearsal import Report

_MARKS = {Verdict.PASS: "[green]pass[/]", Verdict.FAIL: "[bold red]FAIL[/]", Verdict.PERSON: "[yellow]by hand[/]"}


def print_report(report: Report, console: Console) -> None:
    """Print every line, part by part, and the count of each verdict."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for heading in ("rule", "test", "", "what was done"):
        table.add_column(heading, no_wrap=heading == "", overflow="fold")
    part = ""
    for line in report.lines:
        if line.part != part:
            part = line.part
            table.add_row("", f"\n[bold]{escape(part)}[/]", "", "")
        table.add_row(line.rules, escape(line.title), _MARKS[line.verdict], _done(line))
    console.print(table)
    console.print(summary(report))


def summary(report: Report) -> str:
    """Return the counts in one sentence."""
    passed, failed, person = (report.count(verdict) for verdict in (Verdict.PASS, Verdict.FAIL, Verdict.PERSON))
    return f"{passed} passed, {failed} failed, {person} only a person can check"


def _done(line: Line) -> str:
    return "\n".join([escape(line.done), *(f"[red]{escape(fault)}[/]" for fault in line.faults)])
