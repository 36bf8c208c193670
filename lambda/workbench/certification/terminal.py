"""The certification report in a terminal: the counts, what fails, what is left for a person, then what was tested."""

from __future__ import annotations

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from workbench.certification.line import Line, Verdict
from workbench.certification.rehearsal import Report

_MARKS = {Verdict.PASS: "[green]pass[/]", Verdict.FAIL: "[bold red]FAIL[/]", Verdict.PERSON: "[yellow]by hand[/]"}
_PLAIN = {Verdict.PASS: "pass", Verdict.FAIL: "FAIL", Verdict.PERSON: "by hand"}
FAILED, LEFT = "Failing", "Left for a person"
"""What stands over the lines of these verdicts, which come first."""


def print_report(report: Report, console: Console) -> None:
    """Print the counts, then every line, what fails first; in a pipe each line whole, its parts between tabs."""
    groups = [(FAILED, with_verdict(report, Verdict.FAIL)), (LEFT, with_verdict(report, Verdict.PERSON))]
    passed = with_verdict(report, Verdict.PASS)
    groups += [(part, [line for line in passed if line.part == part]) for part in dict.fromkeys(one.part for one in passed)]
    if not console.is_terminal:
        click.echo(summary(report))
        for line in (line for _, lines in groups for line in lines):
            click.echo("\t".join((_PLAIN[line.verdict], line.rules, line.title, "; ".join((line.done, *line.faults)))))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    for heading in ("rule", "test", "", "what was done"):
        table.add_column(heading, no_wrap=heading == "", overflow="fold")
    for heading, lines in groups:
        if lines:
            table.add_row("", f"\n[bold]{escape(heading)}[/]", "", "")
        for line in lines:
            table.add_row(line.rules, escape(line.title), _MARKS[line.verdict], _done(line))
    console.print(f"[bold]{summary(report)}[/]\n")
    console.print(table)
    console.print(f"\n{summary(report)}")


def with_verdict(report: Report, verdict: Verdict) -> list[Line]:
    """Return the lines of one verdict."""
    return [line for line in report.lines if line.verdict is verdict]


def summary(report: Report) -> str:
    """Return the counts in one sentence."""
    passed, failed, person = (report.count(verdict) for verdict in (Verdict.PASS, Verdict.FAIL, Verdict.PERSON))
    return f"{passed} passed, {failed} failed, {person} only a person can check"


def _done(line: Line) -> str:
    return "\n".join([escape(line.done), *(f"[red]{escape(fault)}[/]" for fault in line.faults)])
