"""`cramp-helper learn` says what it does, and leaves alone what it has nothing to learn from."""

from pathlib import Path

import pytest
from click import STRING
from click.testing import CliRunner

from authoring.checks.tasks import OWN_QUESTIONS
from authoring.learning.part import Learned, Part, Tell
from authoring.learning.trial import LEAST, Score, Trial
from workbench.commands import learn as command


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    def from_rows(root: Path, tell: Tell) -> Learned:
        tell("from 3 rows; in all about 2 s")
        tell("weighing")
        return Learned("{}", "one weight")

    named = (("first", "rows"), ("second", "talk"), ("answers", "own"))
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
    assert "first: one weight, in 0 s; wrote first.json" in result.stdout


def test_what_a_project_has_nothing_of_is_not_spoken_of(project: Path) -> None:
    assert "second" not in CliRunner().invoke(command.learn, []).output


def test_what_has_nothing_to_learn_from_is_left_as_it_is(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command.learn.params[0], "type", STRING)

    result = CliRunner().invoke(command.learn, ["first", "second"])

    assert "second: left as it is, for there is no talk/ to learn from" in result.stdout
    assert sorted(path.name for path in project.iterdir()) == ["first.json", "rows"]


@pytest.fixture
def few(project: Path) -> Path:
    """The project with as many questions as are tried."""
    own = project / OWN_QUESTIONS
    own.parent.mkdir(parents=True)
    (project / "own").mkdir()
    own.write_text("kind\tbefore\tquestion\texpected\n" + "control\t\tstop\tcontrol\n" * LEAST)
    return own


def test_too_few_questions_are_not_learned_from(project: Path, few: Path) -> None:
    few.write_text("\n".join(few.read_text().splitlines()[:3]))

    result = CliRunner().invoke(command.learn, ["answers"])

    assert "answers: not learned: 2 questions are too few to tell" in result.stdout
    assert not (project / "answers.json").exists()


@pytest.mark.parametrize(("learned", "kept"), [(Score(15, 1), True), (Score(14, 1), False), (Score(18, 2), False)])
def test_what_does_not_help_is_not_kept(
    learned: Score, kept: bool, project: Path, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(LEAST, Score(14, 1), learned)
    monkeypatch.setattr("authoring.learning.trial.try_learning", lambda *_: trial)

    result = CliRunner().invoke(command.learn, ["answers"])

    assert "so it is tried first whether learning helps; in all about 10 s" in result.stderr
    assert f"the rules alone answer 14 right and 1 wrong, with what was learned {learned.right} right" in result.stdout
    assert (project / "answers.json").exists() is kept
    assert ("not learned, for the rules alone do as well or better" in result.stdout) is not kept
