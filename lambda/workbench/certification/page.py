"""The certification report as one HTML file that needs nothing else, to attach to a submission."""

from __future__ import annotations

from datetime import date
from html import escape
from itertools import groupby

from workbench.certification.line import Line, Verdict
from workbench.certification.rehearsal import Report
from workbench.certification.terminal import summary

_STYLE = """
:root { color-scheme: light dark }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
table { width: 100%; border-collapse: collapse; margin-bottom: 2rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8886 }
th:nth-child(1), td:nth-child(1) { width: 9rem }
th:nth-child(3), td:nth-child(3) { width: 6rem; font-weight: 600 }
.pass { color: #18794e } .fail { color: #c11 } .person { color: #946300 }
@media (prefers-color-scheme: dark) { .pass { color: #5cc98f } .fail { color: #ff8585 } .person { color: #e8b54a } }
@media print { body { max-width: none; margin: 0 } }
"""
_MARKS = {Verdict.PASS: ("pass", "pass"), Verdict.FAIL: ("fail", "FAIL"), Verdict.PERSON: ("person", "by hand")}


def report_page(report: Report, name: str, made: date) -> str:
    """Return the whole page."""
    parts = "".join(_part(part, list(lines)) for part, lines in groupby(report.lines, key=lambda line: line.part))
    title = f"Certification rehearsal of {escape(name)}"
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
        f"<p>Made on {made.isoformat()}. {summary(report)}.</p>\n{parts}</main>\n</html>\n"
    )


def _part(part: str, lines: list[Line]) -> str:
    rows = "".join(_row(line) for line in lines)
    heading = "".join(f'<th scope="col">{name}</th>' for name in ("Rule", "Test", "Result", "What was done"))
    return f"<h2>{escape(part)}</h2>\n<table>\n<thead><tr>{heading}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _row(line: Line) -> str:
    kind, mark = _MARKS[line.verdict]
    faults = "".join(f"<li>{escape(fault)}</li>" for fault in line.faults)
    done = escape(line.done) + (f"<ul>{faults}</ul>" if faults else "")
    cells = f'<td>{escape(line.rules)}</td><td>{escape(line.title)}</td><td class="{kind}">{mark}</td><td>{done}</td>'
    return f"<tr>{cells}</tr>\n"
