"""Colours and progress are for people at a terminal; pipes get plain, whole lines."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

from workbench import terminal

LONG = "a cell of many words that no terminal is wide enough for, " * 5


def test_a_table_in_a_pipe_is_whole_and_has_no_frame(capsys: pytest.CaptureFixture[str]) -> None:
    table = Table("what", "how much", title="A title")
    table.add_row("[green]one[/]", LONG)

    terminal.show(table)

    assert capsys.readouterr().out.splitlines() == ["A title", "what\thow much", f"one\t{LONG}"]


def test_progress_is_for_a_terminal_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shown = io.StringIO()

    def work() -> None:
        with terminal.working("Learning") as tell:
            tell("which answer is wanted")

    work()
    monkeypatch.setattr(terminal, "console", lambda *, stderr: Console(file=shown, force_terminal=True, width=100))
    work()

    assert capsys.readouterr() == ("", "")
    assert "Learning: which answer is wanted" in shown.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_who_wants_no_colours_gets_none_at_a_terminal(no_color: str, coloured: bool, tmp_path: Path) -> None:
    missed = tmp_path / "missed.tsv"
    missed.write_text("2026-01-31\tdeclined\twho painted this\n", encoding="utf-8")
    ours, theirs = os.openpty()

    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "workbench", "misses", str(missed)],
        env=os.environ | {"NO_COLOR": no_color, "TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=theirs,
        check=True,
    )
    os.close(theirs)
    said = os.read(ours, 10_000).decode()
    os.close(ours)

    assert "who painted this" in said
    assert ("\x1b[" in said) is coloured
