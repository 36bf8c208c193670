"""The oldest Python that works is stated wherever the skill can be hosted, and an older one is refused in words."""

import ast
import runpy
import sys
import tomllib

import pytest

from authoring.fresh import ROOT
from authoring.packaging.code import code_files
from authoring.packaging.project import README, RUNTIME, project_files

OLDEST = (3, 11)
STATED = ".".join(map(str, OLDEST))


def test_an_older_python_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))

    with pytest.raises(RuntimeError, match=f"needs Python {STATED} or newer"):
        runpy.run_path(str(ROOT / "lambda" / "lambda_function.py"))


def test_what_is_deployed_is_written_for_it() -> None:
    code = {name: data for name, data in code_files(ROOT).items() if name.endswith(".py")}

    assert len(code) > 20
    for name, data in code.items():
        ast.parse(data, name, feature_version=OLDEST)


def test_it_is_stated_for_every_way_of_hosting() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    after_build = project_files(ROOT)[README].decode()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert project["requires-python"] == f">={STATED}"
    assert f"needs Python {STATED} or newer" in after_build
    assert "Alexa-hosted" in after_build
    assert tuple(map(int, RUNTIME.removeprefix("python").split("."))) >= OLDEST
    assert readme.count(STATED) >= 3, "to try it, on Lambda, on a server"
