"""Imports run one way, and the Lambda path needs nothing but the SDK and the standard library."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAMBDA = ROOT / "lambda"
SKILL = sorted((LAMBDA / "skill").rglob("*.py"))
EDGES = {"handlers.py", "service.py"}
"""The only modules of the skill that speak the SDK."""
CLOCKED = {"misses.py": {"datetime"}}
"""Who may look at the clock all the same: the log of what was not understood, which the skill is only watched by."""
ALLOWED = {"ask_sdk_core", "ask_sdk_model", "ask_sdk_runtime", "dateutil", "six", "skill", "lambda_function"}
"""Top-level packages that the Lambda path may load: the SDK's core, what it needs itself, and ours."""


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
def test_the_skill_imports_neither_workbench_nor_endpoint(path: Path) -> None:
    assert not _tops(path) & {"workbench", "endpoint", "flask_app", "lambda_function"}


@pytest.mark.parametrize("path", SKILL, ids=[path.stem for path in SKILL])
def test_the_pure_core_imports_only_itself_and_the_standard_library(path: Path) -> None:
    others = {top for top in _tops(path) if top != "skill" and top not in sys.stdlib_module_names}

    assert others <= ({"ask_sdk_core", "ask_sdk_model"} if path.name in EDGES else set())


@pytest.mark.parametrize("path", SKILL, ids=[path.stem for path in SKILL])
def test_nothing_reads_the_clock_the_environment_or_the_network(path: Path) -> None:
    read = {"time", "datetime", "os", "random", "subprocess", "socket", "urllib"}

    assert not _tops(path) & (read - CLOCKED.get(path.name, set()))


@pytest.mark.parametrize("path", SKILL, ids=[path.stem for path in SKILL])
def test_only_sources_reads_the_content(path: Path) -> None:
    if path.name != "sources.py":
        assert "tomllib" not in _tops(path)


@pytest.mark.parametrize("path", sorted((LAMBDA / "endpoint").rglob("*.py")), ids=lambda path: path.stem)
def test_the_endpoint_imports_no_workbench(path: Path) -> None:
    assert "workbench" not in _tops(path)


def test_there_are_no_import_cycles_in_the_skill() -> None:
    graph = {
        ".".join(path.relative_to(LAMBDA).with_suffix("").parts): {
            name for name in _imports(path) if name.startswith("skill.")
        }
        for path in SKILL
    }
    done: set[str] = set()

    def follow(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " imports ".join((*path, module))
        if module not in done:
            for name in graph.get(module, ()):
                follow(name, (*path, module))
            done.add(module)

    for module in graph:
        follow(module, ())


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
    event = {"version": "1.0", "request": {"type": "LaunchRequest", "requestId": "r", "locale": "en-US"}}

    loaded = _loaded(f"import lambda_function; lambda_function.lambda_handler({event!r}, None)")

    assert loaded - ALLOWED == set()


def test_the_lambda_path_loads_no_flask_and_no_cryptography() -> None:
    assert not _loaded("import lambda_function") & {"flask", "cryptography", "click", "rich", "workbench", "endpoint"}
