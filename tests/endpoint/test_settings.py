"""What the environment says of the server, and what is said of a setting that cannot be meant."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from endpoint.errors import WrongSetting
from endpoint.settings import address, worker_count

LAMBDA = Path(__file__).resolve().parents[2] / "lambda"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "127.0.0.1:8000"),
        ({"BIND": ""}, "127.0.0.1:8000"),
        ({"BIND": "  "}, "127.0.0.1:8000"),
        ({"BIND": " 0.0.0.0:80 "}, "0.0.0.0:80"),
        ({"BIND": "[::1]:8000"}, "[::1]:8000"),
        ({"BIND": "unix:/run/skill.sock"}, "unix:/run/skill.sock"),
        ({"PORT": " 9000 "}, "0.0.0.0:9000"),
        ({"PORT": "9000", "BIND": "127.0.0.1:1"}, "127.0.0.1:1"),
        ({"PORT": "9000", "BIND": ""}, "0.0.0.0:9000"),
    ],
)
def test_where_to_listen(environ: dict[str, str], expected: str) -> None:
    assert address(environ) == expected


@pytest.mark.parametrize("workers", ["", " ", "3 "])
def test_how_many_workers(workers: str) -> None:
    assert worker_count({"WEB_CONCURRENCY": workers}, 2) == (3 if workers.strip() else 2)


@pytest.mark.parametrize("wrong", [{"BIND": "here"}, {"BIND": "127.0.0.1:x"}, {"PORT": "70000"}, {"PORT": "http"}])
def test_an_address_that_cannot_be_meant_is_refused_by_name(wrong: dict[str, str]) -> None:
    ((name, value),) = wrong.items()

    with pytest.raises(WrongSetting, match=f"{name} is '{value}'. Give "):
        address(wrong)


@pytest.mark.parametrize("wrong", ["0", "-1", "many", "1.5", "99999"])
def test_a_number_of_workers_that_cannot_be_meant_is_refused(wrong: str) -> None:
    with pytest.raises(WrongSetting, match="WEB_CONCURRENCY is"):
        worker_count({"WEB_CONCURRENCY": wrong}, 2)


def settings(tmp_path: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Ask gunicorn to read its settings, with a home that cannot hold anything."""
    return subprocess.run(
        [sys.executable, "-m", "gunicorn", "--print-config", "flask_app:create_app()"],
        cwd=LAMBDA,
        env=os.environ | {"PYTHONPATH": str(LAMBDA), "HOME": str(tmp_path / "none")} | environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_wrong_setting_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    run = settings(tmp_path, PORT="eighty")

    assert run.returncode == 1
    assert run.stderr.strip() == (
        "The server was not started: PORT is 'eighty'. Give a number from 1 to 65535, or none and an address in BIND."
    )


def test_no_control_socket_is_opened(tmp_path: Path) -> None:
    run = settings(tmp_path, BIND="", PORT="8123")

    assert run.returncode == 0, run.stderr
    assert "control_socket_disable" not in run.stdout or re.search(r"control_socket_disable +=  *True", run.stdout)
    assert "['0.0.0.0:8123']" in run.stdout or "0.0.0.0:8123" in run.stdout
