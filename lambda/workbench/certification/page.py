"""The certification report as one HTML file that needs nothing else, to attach to a submission, on a phone or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby

from workbench.certification.line import Line, Verdict
from workbench.certification.rehearsal import Report
from workbench.certification.terminal import FAILED, LEFT, summary, with_verdict

_STYLE = """
:root { color-scheme: light dark }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: break-word }
table { width: 100%; border-collapse: collapse; margin-bottom: 2rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8886 }
th:nth-child(1), td:nth-child(1) { width: 9rem }
th:nth-child(3), td:nth-child(3) { width: 6rem; font-weight: 600 }
td:nth-child(1), td:nth-child(2), td:nth-child(4) { overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1.2rem }
.sum { font-size: 1.2rem; font-weight: 600 }
.todo { list-style: none; padding: 0 } .todo li { padding: .4rem 0 .4rem 1.8rem; text-indent: -1.8rem }
.todo li::before { content: "\\2610"; display: inline-block; width: 1.8rem; text-indent: 0 }
.todo small { display: block; text-indent: 0 }
.pass { color: #18794e } .fail { color: #c11 } .person { color: #946300 }
@media (prefers-color-scheme: dark) { .pass { color: #5cc98f } .fail { color: #ff8585 } .person { color: #e8b54a } }
@media (max-width: 45rem) {
  body { margin: 1rem auto }
  table, tbody { display: block } thead { position: absolute; left: -100vw; width: 1px; height: 1px; overflow: hidden }
  tr { display: grid; grid-template-columns: 1fr auto; gap: 0 .6rem; padding: .6rem 0; border-bottom: 1px solid #8886 }
  td, td:nth-child(n) { border: 0; padding: 0; width: auto }
  td:nth-child(1) { order: 3; grid-column: 1 / 3; font-size: .85rem } td:nth-child(2) { font-weight: 600 }
  td:nth-child(4) { order: 2; grid-column: 1 / 3 }
}
@media print {
  @page { margin: 15mm }
  :root { color-scheme: light }
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; color: #000; background: #fff }
  .pass, .fail, .person { color: #000 }
  tr, li { break-inside: avoid } h2 { break-after: avoid } thead { display: table-header-group }
}
"""
_MARKS = {Verdict.PASS: ("pass", "pass"), Verdict.FAIL: ("fail", "FAIL"), Verdict.PERSON: ("person", "by hand")}


def report_page(report: Report, name: str, made: date) -> str:
    """Return the whole page: the counts, what fails, what is left for a person, then every test with what was done."""
    title = f"Certification rehearsal of {escape(name)}"
    parts = "".join(_part(part, list(lines)) for part, lines in groupby(report.lines, key=lambda line: line.part))
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
        f'<p class="sum">{summary(report)}.</p>\n<p>Made on {made.isoformat()}.</p>\n'
        f"{_list(FAILED, with_verdict(report, Verdict.FAIL))}{_list(LEFT, with_verdict(report, Verdict.PERSON))}"
        f"<h2>Every test</h2>\n{parts}</main>\n</html>\n"
    )


def _list(heading: str, lines: Sequence[Line]) -> str:
    """Return lines to be worked off, with a box to tick."""
    if not lines:
        return ""
    items = "".join(f"<li>{escape(line.title)} <small>{_what(line)}</small></li>\n" for line in lines)
    return f'<h2>{escape(heading)}</h2>\n<ul class="todo">\n{items}</ul>\n'


def _what(line: Line) -> str:
    return escape(f"{line.rules}: {'; '.join(line.faults) or line.done}")


def _part(part: str, lines: list[Line]) -> str:
    rows = "".join(_row(line) for line in lines)
    heading = "".join(f'<th scope="col">{name}</th>' for name in ("Rule", "Test", "Result", "What was done"))
    return f"<h3>{escape(part)}</h3>\n<table>\n<thead><tr>{heading}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _row(line: Line) -> str:
    kind, mark = _MARKS[line.verdict]
    faults = "".join(f"<li>{escape(fault)}</li>" for fault in line.faults)
    done = escape(line.done) + (f"<ul>{faults}</ul>" if faults else "")
    cells = f'<td>{escape(line.rules)}</td><td>{escape(line.title)}</td><td class="{kind}">{mark}</td><td>{done}</td>'
    return f"<tr>{cells}</tr>\n"
