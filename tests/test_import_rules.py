"""Imports run one way, and the Lambda path needs nothing but the SDK and the standard library."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from authoring.fresh import load_content

ROOT = Path(__file__).resolve().parents[1]
LAMBDA = ROOT / "lambda"
SKILL = sorted((LAMBDA / "skill").rglob("*.py"))
EDGES = {"handlers.py", "service.py"}
"""The only modules of the skill that speak the SDK."""
CLOCKED = {"misses.py": {"datetime"}}
"""Who may look at the clock all the same: the log of what was not understood, which the skill is only watched by."""
ALLOWED = {"ask_sdk_core", "ask_sdk_model", "ask_sdk_runtime", "dateutil", "six", "skill", "lambda_function", "authoring"}
"""Top-level packages that the Lambda path may load: the SDK's core, what it needs itself, and ours.

`authoring` is only there in a checkout, where it sees whether the content was edited; no package holds it.
"""


def _imports(path: Path) -> set[str]:
    """Return the full names of all modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def _tops(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in _imports(path)}


@pytest.mark.parametrize("path", SKILL, ids=[path.stem for path in SKILL])
def test_the_pure_core_imports_only_itself_and_the_standard_library(path: Path) -> None:
    others = {top for top in _tops(path) if top != "skill" and top not in sys.stdlib_module_names}

    assert others <= ({"ask_sdk_core", "ask_sdk_model"} if path.name in EDGES else set())


@pytest.mark.parametrize("path", SKILL, ids=[path.stem for path in SKILL])
def test_nothing_reads_the_clock_the_environment_or_the_network(path: Path) -> None:
    read = {"time", "datetime", "os", "random", "subprocess", "socket", "urllib"}

    assert not _tops(path) & (read - CLOCKED.get(path.name, set()))


@pytest.mark.parametrize("path", SKILL, ids=[path.stem for path in SKILL])
def test_nothing_of_the_skill_reads_the_files_that_authors_edit(path: Path) -> None:
    assert "tomllib" not in _tops(path)


def test_imports_run_one_way() -> None:
    """The contracts of pyproject.toml hold: the rooms of the skill in the order of a question, and nothing back."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--config", str(ROOT / "pyproject.toml")]
    result = subprocess.run(  # noqa: S603  our own
        command, capture_output=True, text=True, check=False, cwd=ROOT, env={"PYTHONPATH": str(LAMBDA)}
    )

    assert result.returncode == 0, result.stdout


def _modules(statement: str) -> set[str]:
    """Return the top-level modules of a new process that has run a statement."""
    program = f"import json, sys; {statement}; print(json.dumps(sorted({{m.partition('.')[0] for m in sys.modules}})))"
    command = [sys.executable, "-c", program]
    environment = {"PYTHONPATH": str(LAMBDA)}
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603  our own
    return set(json.loads(result.stdout.splitlines()[-1]))


def _loaded(statement: str) -> set[str]:
    """Return what a statement loads besides the standard library, and besides what Python itself starts with."""
    added = _modules(statement) - _modules("pass")
    return {name for name in added if name not in sys.stdlib_module_names and not name.startswith("_")}


def test_the_lambda_path_loads_only_the_sdk_and_the_standard_library() -> None:
    load_content()  # a checkout compiles what was edited, and that needs more; a package has nothing to compile
    event = {"version": "1.0", "request": {"type": "LaunchRequest", "requestId": "r", "locale": "en-US"}}

    loaded = _loaded(f"import lambda_function; lambda_function.lambda_handler({event!r}, None)")

    assert loaded - ALLOWED == set()


def test_the_lambda_path_loads_no_flask_and_no_cryptography() -> None:
    assert not _loaded("import lambda_function") & {"flask", "cryptography", "click", "rich", "workbench", "endpoint"}


def test_no_module_is_longer_than_can_be_read_at_once() -> None:
    longest = {str(path): path.read_text(encoding="utf-8").count("\n") for path in (ROOT / "lambda").rglob("*.py")}

    assert {path: lines for path, lines in longest.items() if lines > 250} == {}
