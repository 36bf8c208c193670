"""Colours and progress are for people at a terminal; pipes get plain, whole lines."""

import io
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console
from rich.table import Table

from workbench import terminal
from workbench.__main__ import cramp_helper, main

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


@pytest.mark.parametrize("command", ["ask", "talk", "evaluate", "mcp"])
def test_a_locale_that_alexa_lacks_is_wrong_usage(command: str) -> None:
    result = CliRunner().invoke(cramp_helper, [command, "--locale", "en-ZA", "why"])

    assert result.exit_code == 2
    assert "'en-ZA' is no locale that Alexa has (R10.10). Use one of: en-AU, en-CA" in result.output


@pytest.mark.parametrize(
    "arguments", [["build"], ["check", "--certify", "--html"]], ids=["a folder to build in", "a file for the report"]
)
def test_a_place_that_cannot_be_written_is_said_before_long_work(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    option = [] if "--html" in arguments else ["--output"]
    monkeypatch.setattr(sys, "argv", ["cramp-helper", *arguments, *option, str(file / "inside")])
    for command in ("build", "check"):
        begun = f"workbench.commands.{command}.find_project_problems"
        monkeypatch.setattr(begun, lambda *_: pytest.fail("work was begun"))

    with pytest.raises(SystemExit) as ended:
        main()

    said = capsys.readouterr().err
    assert ended.value.code == 1
    assert "cannot be written or read: Not a directory. Choose another place." in said
    assert len(said.splitlines()) == 1


def test_the_help_cuts_no_sentence_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    said = CliRunner().invoke(cramp_helper, ["--help"]).output

    listed = said.partition("Commands:")[2]
    assert listed
    assert "..." not in listed
    assert "Build skill.json from content/article/store.toml, content/listing/publisher.toml and" in " ".join(said.split())


def test_a_mistyped_command_is_told_what_was_meant() -> None:
    result = CliRunner().invoke(cramp_helper, ["bild"])

    assert result.exit_code == 2
    assert "No such command 'bild'. Did you mean 'build'?" in result.output


def test_a_taken_port_is_said_before_anybody_is_sent_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = CliRunner().invoke(cramp_helper, ["mcp", "--http", "--port", str(taken.getsockname()[1])])

    assert result.exit_code == 1
    assert "Choose another: --port" in str(result.exception)
    assert "can reach" not in result.output


def test_what_only_measuring_needs_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = tmp_path / "asked.tsv"
    asked.write_text("kind\tbefore\tquestion\texpected\ncontrol\t\tstop\tcontrol\n")
    monkeypatch.setattr("workbench.commands.evaluate.find_spec", lambda _: None)

    every = CliRunner().invoke(cramp_helper, ["evaluate", "--processes", "1", str(asked)])
    one = CliRunner().invoke(cramp_helper, ["evaluate", "--road", "sure", str(asked)])

    assert "left out: near, for want of rapidfuzz; install it in" in every.stderr
    assert "left out: guess and sure, for want of scikit-learn; install it in" in every.stderr
    assert "whole\tcarrier\twords\texact" in every.stdout
    assert "the road 'sure' needs scikit-learn" in str(one.exception)
