"""The two commands: what they say without their extra, and that Alexa's way never loads them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LAMBDA = Path(__file__).resolve().parents[2] / "lambda"


def _run(program):
    environment = {**os.environ, "PYTHONPATH": str(LAMBDA)}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603  our own


@pytest.mark.parametrize(("verb", "library"), [("home-assistant", "wyoming"), ("mcp", "mcp")])
def test_without_its_extra_a_command_says_what_to_install(verb, library):
    program = f"""
import sys
sys.modules[{library!r}] = None
sys.argv = ["cramp-helper", {verb!r}]
from workbench.__main__ import main
main()
"""
    result = _run(program)

    assert result.returncode == 1
    assert f"pip install -e '.[{verb}]'" in result.stderr
    assert "Traceback" not in result.stderr


def test_neither_alexas_way_nor_the_console_command_loads_another_speaker():
    program = """
import sys, click, lambda_function
from workbench.__main__ import cramp_helper
for verb in cramp_helper.list_commands(click.Context(cramp_helper)):
    cramp_helper.get_command(click.Context(cramp_helper), verb)
print(sorted({"speakers", "wyoming", "mcp", "uvicorn"} & set(sys.modules)))
"""
    assert _run(program).stdout.strip() == "[]"


def test_a_taken_port_is_said_to_be_taken():
    program = """
import socket, sys
taken = socket.create_server(("127.0.0.1", 0))
sys.argv = ["cramp-helper", "home-assistant", "--port", str(taken.getsockname()[1])]
from workbench.__main__ import main
main()
"""
    result = _run(program)

    assert result.returncode == 1
    assert "cannot listen on 127.0.0.1" in result.stderr


def test_nothing_is_announced_that_only_this_computer_reaches():
    result = _run("""
import sys
sys.argv = ["cramp-helper", "home-assistant", "--zeroconf"]
from workbench.__main__ import main
main()
""")

    assert result.returncode == 1
    assert "--host 0.0.0.0" in result.stderr
