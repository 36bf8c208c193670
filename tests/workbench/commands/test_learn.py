"""`cramp-helper learn` says what it does, and leaves alone what it has nothing to learn from."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from authoring.learning.parts import Learned, Part, Tell
from workbench.commands import learn as command


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    def from_rows(root: Path, tell: Tell) -> Learned:
        tell("from 3 rows; in all about 2 s")
        tell("weighing")
        return Learned("{}", "one weight", "Look at it.")

    named = (("first", "rows"), ("second", "talk"))
    parts = tuple(Part(name, "what it is", f"{name}.json", from_rows, needs) for name, needs in named)
    monkeypatch.setattr(command, "PARTS", parts)
    monkeypatch.setattr(command, "ROOT", tmp_path)
    (tmp_path / "rows").mkdir()
    return tmp_path


def test_it_is_said_first_what_will_be_done_and_how_long_it_takes(project: Path) -> None:
    result = CliRunner().invoke(command.learn, [])

    assert result.exit_code == 0
    assert "first: from 3 rows; in all about 2 s" in result.stderr
    assert "weighing" not in result.output
    assert "first: one weight, in 0 s; wrote first.json\nLook at it." in result.stdout


def test_what_has_nothing_to_learn_from_is_left_as_it_is(project: Path) -> None:
    result = CliRunner().invoke(command.learn, [])

    assert "second: left as it is, for there is no talk/ to learn from" in result.stdout
    assert sorted(path.name for path in project.iterdir()) == ["first.json", "rows"]
