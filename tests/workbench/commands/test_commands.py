"""`cramp-helper` as it is used: arguments and lines, JSON and text, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from skill.errors import ContentError, Problem, SkillError
from workbench import __main__ as console
from workbench.__main__ import cramp_helper, main
from workbench.device.assembly import make_device

FIELDS = {
    "heard", "route", "intent", "slots", "outcome", "answer", "sources", "gap", "caution", "speech", "ssml", "reprompt",
    "card", "ends_session", "seconds",
}  # fmt: skip
"""What the contract of `ask --json` names (design, section 4.3)."""
DISCLAIMER = "This content is for informational purposes only and should not replace professional medical advice."


def _run(*arguments: str, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(cramp_helper, list(arguments), input=typed)


def test_a_question_as_an_argument_is_answered_disclaimed_and_followed_by_one_question() -> None:
    result = _run("ask", "can B12 cause cramps")

    assert result.exit_code == 0
    answer, _, question = result.output.partition(DISCLAIMER)
    assert answer.startswith("Too little B twelve can cause leg cramps")
    assert question.count("?") == 1


def test_when_to_see_a_doctor_is_answered_first() -> None:
    assert _run("ask", "when should I see a doctor").output.startswith("See a doctor if")


def test_arguments_share_one_session() -> None:
    first, second = _run("ask", "does low b12 cause cramps", "how is that treated").output.splitlines()

    assert DISCLAIMER in first
    assert DISCLAIMER not in second
    assert "treated" in second or "tablets" in second


def test_lines_share_one_session_and_a_blank_line_starts_another() -> None:
    lines = _run("ask", typed="what causes leg cramps\nwhich foods have b12\n\nwhich foods have b12\n").output.splitlines()

    assert [DISCLAIMER in line for line in lines] == [True, False, True]


def test_json_has_every_field_of_the_contract() -> None:
    turns = [json.loads(line) for line in _run("ask", "--json", "can b12 cause cramps", "stop").output.splitlines()]

    assert [set(turn) for turn in turns] == [FIELDS, FIELDS]
    answer, goodbye = turns
    assert (answer["route"], answer["intent"], answer["outcome"], answer["answer"]) == (
        "sample", "CausesIntent", "answered", "b12-causes",
    )  # fmt: skip
    assert answer["slots"]["topic"]["id"] == "b12"
    assert "disclaimer/1" in answer["sources"]
    assert answer["card"]["title"]
    assert answer["seconds"] > 5
    assert answer["ends_session"] is False
    assert (goodbye["outcome"], goodbye["answer"], goodbye["card"], goodbye["ends_session"]) == (
        "control",
        None,
        None,
        True,
    )


@pytest.mark.parametrize(
    ("said", "route", "outcome"),
    [
        ("can b12 cause cramps", "sample", "answered"),
        ("why on earth would low b12 be making my legs cramp", "whole", "answered"),
        ("qwerty", "whole", "declined"),
        ("my chest hurts", "whole", "emergency"),
        ("help", "sample", "control"),
    ],
)
def test_json_names_route_and_outcome(said: str, route: str, outcome: str) -> None:
    turn = json.loads(_run("ask", "--json", said).output)

    assert (turn["route"], turn["outcome"]) == (route, outcome)


def test_a_locale_changes_whom_to_call() -> None:
    assert "999" in _run("ask", "--locale", "en-GB", "my chest hurts").output


def test_lines_that_are_no_utf_8_are_heard_as_noise() -> None:
    result = _run("ask", "--json", typed=b"\xff\xfe\x00\n")

    assert result.exit_code == 0
    assert json.loads(result.output)["outcome"] == "declined"


def test_five_hundred_lines_take_little_longer_than_as_many_turns() -> None:
    questions = ["can b12 cause cramps", "and how is that treated", "how much should i take", "yes", ""] * 100
    device = make_device()
    began = time.perf_counter()
    for question in filter(None, questions):
        device.say(question)
    spoken = time.perf_counter()

    result = _run("ask", "--json", typed="\n".join(questions))

    assert result.exit_code == 0
    assert len(result.output.splitlines()) == 400
    assert time.perf_counter() - spoken < 4 * (spoken - began)


def test_an_unknown_verb_is_wrong_usage() -> None:
    assert _run("sing").exit_code == 2


def test_an_unknown_option_is_wrong_usage() -> None:
    assert _run("ask", "--loud", "hello").exit_code == 2


def test_a_file_that_is_not_there_is_wrong_usage() -> None:
    assert _run("evaluate", "no-such-file.tsv").exit_code == 2


def test_nothing_asked_at_a_terminal_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.commands.ask.sys.stdin", type("Terminal", (), {"isatty": lambda self: True})())

    with pytest.raises(SystemExit) as ended:
        cramp_helper(["ask"])

    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ContentError([Problem("content/x.toml", "entry", "is wrong", "Mend it.")]), "content/x.toml: entry: is wrong"),
        (SkillError("that cannot be done"), "that cannot be done"),
    ],
    ids=["content", "other"],
)
def test_a_problem_is_named_and_exits_1(
    error: SkillError, expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(console, "cramp_helper", fail)

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 1
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "last"),
    [
        (["ask", "why"], "Until this is mended, 'cramp-helper ask' cannot answer anything.\n"),
        (["timing"], "1 problem\n"),
    ],
    ids=["one that answers", "one that does not"],
)
def test_that_nothing_can_be_answered_is_said_last(
    command: list[str], last: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ContentError([Problem("content/x.toml", "entry", "is wrong", "Mend it.")])

    monkeypatch.setattr(cramp_helper.get_command(click.Context(cramp_helper), command[0]), "callback", fail)
    monkeypatch.setattr(sys, "argv", ["cramp-helper", *command])

    with pytest.raises(SystemExit):
        main()

    assert capsys.readouterr().err.endswith(last)


def test_check_finds_a_project_in_order() -> None:
    result = _run("check")

    assert result.exit_code == 0
    assert result.output.startswith("All good.\n")


@pytest.mark.parametrize("verb", sorted(cramp_helper.commands))
def test_every_verb_explains_itself(verb: str) -> None:
    result = _run(verb, "--help")

    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert "\\b" not in result.output  # click's mark of lines that stay as they are, written so that it is one


def test_talk_goes_on_until_the_session_ends() -> None:
    result = _run("talk", typed="yes\nyes\n")

    assert result.exit_code == 0
    assert "Do you have a cramp right now?" in result.output
    assert "Rest the leg." in result.output


def test_silence_in_talk_is_the_reprompt_and_then_the_end() -> None:
    result = _run("talk", "what", "causes", "leg", "cramps", typed="\n\n")

    assert "eight seconds later" in result.output
    assert "the session is over" in result.output


def test_it_runs_as_a_module_too() -> None:
    lambda_folder = Path(__file__).resolve().parents[3] / "lambda"

    result = subprocess.run(
        [sys.executable, "-m", "workbench", "ask", "what causes leg cramps"],
        capture_output=True,
        text=True,
        cwd=lambda_folder,
        check=True,
    )

    assert "dehydration" in result.stdout
