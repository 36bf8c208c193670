"""The certification rehearsal: this skill passes, and the report says how, by command and as a page."""

import re
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner

from authoring.project import Found
from authoring.sources import parse
from workbench.certification.assistants import hosts
from workbench.certification.line import Line, Verdict
from workbench.certification.page import report_page
from workbench.certification.rehearsal import BY_HAND, PARTS, Report, certify
from workbench.certification.subject import Subject
from workbench.commands.check import check
from workbench.device.assembly import ROOT

CONTENT = parse(ROOT / "content")


@pytest.fixture(scope="module")
def report(subject: Subject) -> Report:
    return certify(subject)


def test_this_skill_passes(report: Report) -> None:
    assert [(line.title, line.faults) for line in report.lines if line.verdict is Verdict.FAIL] == []


def test_the_parts_come_in_amazons_order(report: Report) -> None:
    parts = list(dict.fromkeys(line.part for line in report.lines))

    assert parts == [*PARTS, BY_HAND]


def test_every_line_has_a_rule_number(report: Report) -> None:
    assert [line.title for line in report.lines if not re.match(r"R\d+", line.rules)] == []


def test_what_only_a_person_can_check_is_listed(report: Report) -> None:
    by_hand = [line for line in report.lines if line.part == BY_HAND]

    assert by_hand
    assert {line.verdict for line in by_hand} == {Verdict.PERSON}


def test_the_page_needs_nothing_else_and_holds_every_line(report: Report) -> None:
    page = report_page(report, "Cramp Helper", date(2026, 1, 31))

    assert page.count("<tr><td>") == len(report.lines)
    assert not re.search(r"<(?:script|link|img|iframe)|url\(|src=|href=|@import", page)
    assert "2026-01-31" in page


def test_what_a_fault_quotes_is_escaped_on_the_page() -> None:
    line = Line("1 Policy", "R1", "A <b>title</b>", Verdict.FAIL, "did", ("<script>alert(1)</script>",))

    page = report_page(Report((line,)), "A & B", date(2026, 1, 31))

    assert "<script>" not in page
    assert "<b>" not in page
    assert "A &amp; B" in page


def test_a_failed_line_exits_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line("1 Policy", "R1", "A title", Verdict.FAIL, "did", ("a fault",))
    monkeypatch.setattr("workbench.certification.rehearsal.certify", lambda subject, progress: Report((line,)))
    monkeypatch.setattr("workbench.commands.check.find_project_problems", lambda project, tell: Found([], CONTENT))

    result = CliRunner().invoke(check, ["--certify"])

    assert result.exit_code == 1
    assert "1 failed" in result.output


def test_the_command_writes_the_page(monkeypatch: pytest.MonkeyPatch, report: Report, tmp_path: Any) -> None:
    monkeypatch.setattr("workbench.certification.rehearsal.certify", lambda subject, progress: report)
    monkeypatch.setattr("workbench.commands.check.find_project_problems", lambda project, tell: Found([], CONTENT))

    result = CliRunner().invoke(check, ["--html", str(tmp_path / "report.html")])

    assert result.exit_code == 0
    assert "Certification rehearsal of Cramp Helper" in (tmp_path / "report.html").read_text()


def test_a_folder_of_content_alone_cannot_be_certified(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr("workbench.commands.check.find_project_problems", lambda project, tell: Found([], CONTENT))

    result = CliRunner().invoke(check, ["--certify", str(tmp_path)])

    assert result.exit_code == 1
    assert "nothing to certify" in str(result.exception)


def test_what_a_library_logs_of_our_tries_is_kept_out_of_the_report(
    subject: Subject, caplog: pytest.LogCaptureFixture
) -> None:
    assert hosts(subject).done == "asked as four hosts"
    assert caplog.records == []
