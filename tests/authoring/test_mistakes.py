"""What authors get wrong, one mistake a line: `check` finds each in one sentence, and nothing is built of it."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.material import read_material
from authoring.packaging.manifest import manifest_text
from authoring.shapes import REQUIRED_WITH_STEPS
from workbench.__main__ import cramp_helper

TINY = Path(__file__).resolve().parents[1] / "tiny_article"
LEGAL = Path(__file__).resolve().parents[2] / "content" / "listing" / "legal"
STEPS = """
[first]
lines = [{ say = "Dry the chain.", from = ["rust/2"] }]
[[step]]
title = "Dry"
lines = [{ say = "Dry the chain.", from = ["rust/2"] }]
[eased]
lines = [{ say = "Oil it once a month.", from = ["rust/2"] }]
[still]
lines = [{ say = "Oil it once a month.", from = ["rust/2"] }]
"""
ASKED = "\n".join(
    [
        f'[{name}]\nask = ["Is it so?"]\nreprompt = ["Is it?"]' if "ask" in parts else f'[{name}]\nsay = ["All right."]'
        for name, parts in REQUIRED_WITH_STEPS.items()
    ]
    + ['[cramp]\noffer = "what to do"\ntitle = "What to do"\ntopic = "rust"\ncovers = ["rust-treatment"]']
)

PROMPTS = "english/prompts.toml"
BUILD = ["build", "--unreviewed", "--uncertified", "--placeholders"]
"""Whatever may be left open is, so that only the mistake stands in the way."""
HERE = Path(__file__).parent
MISTAKES = {
    name: planted
    for path in sorted((HERE / "mistakes").glob("*.toml"))
    for name, planted in tomllib.loads(path.read_text(encoding="utf-8")).items()
}
"""Mistake to the file, what stands there, what is written instead, and what must be said of it."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny article with everything that an article may have, and its model."""
    project = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("sound") / "project"))
    shutil.copytree(HERE / "sound", project, dirs_exist_ok=True)
    shutil.copytree(LEGAL, project / "content" / "listing" / "legal")
    (project / "content" / "article" / "steps.toml").write_text(STEPS, encoding="utf-8")
    prompts = project / "content" / PROMPTS
    prompts.write_text(f"{prompts.read_text(encoding='utf-8')}\n{ASKED}", encoding="utf-8")
    for name, text in interaction_model.files(read_material(project)).items():
        (project / name).write_text(text, encoding="utf-8")
    (project / "skill.json").write_text(manifest_text(project / "content"), encoding="utf-8")
    return project


@pytest.fixture
def project(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "project"))


def test_there_is_nothing_wrong_before_the_mistakes(project: Path) -> None:
    result = CliRunner().invoke(cramp_helper, ["check", str(project)])

    assert result.output.splitlines()[0] == "All good."


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_sentence_and_nothing_is_built(
    mistake: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted = MISTAKES[mistake]
    plant(project / "content" / planted["file"], planted)

    result = CliRunner().invoke(cramp_helper, ["check", str(project)])

    said = [line for line in result.output.splitlines() if planted["says"] in line]
    assert (result.exit_code, len(said)) == (1, 1), result.output
    assert "Traceback" not in result.output
    assert len(result.output.splitlines()) <= 6
    monkeypatch.setattr("workbench.commands.build.ROOT", project)
    built = CliRunner().invoke(cramp_helper, [*BUILD, "--output", str(project / "build")])
    assert planted["says"] in str(built.exception)
    assert not (project / "build").exists()


def test_what_is_built_again_comes_last(project: Path) -> None:
    topics = project / "content" / "article" / "topics.toml"
    topics.write_text(topics.read_text(encoding="utf-8").replace('"lubricant"', '"a heavy bleeding"'), encoding="utf-8")
    store = project / "content" / "article" / "store.toml"
    store.write_text(store.read_text(encoding="utf-8").replace("about chains", "about bike chains"), encoding="utf-8")

    *problems, _, later = CliRunner().invoke(cramp_helper, ["check", str(project)]).output.splitlines()

    assert ["Run 'cramp-helper" in problem for problem in problems][-2:] == [True, True]
    assert "hears of the danger sign 'bleeding' instead (R3.18)" in problems[0]
    assert problems[0].startswith("content/article/topics.toml: topic 'oil': ")
    assert later == "Looked at once this is mended: whether the store's example phrases are understood."


def test_what_cannot_be_looked_at_yet_is_said_in_one_line(project: Path) -> None:
    topics = project / "content" / "article" / "topics.toml"
    topics.write_text(topics.read_text(encoding="utf-8").replace("kind =", "kin =", 1), encoding="utf-8")

    *_, later = CliRunner().invoke(cramp_helper, ["check", str(project)]).output.splitlines()

    named = "spelling, your questions, the interaction models and the store's listing"
    assert later == f"Looked at once this is mended: {named}."


def plant(file: Path, planted: dict[str, str]) -> None:
    """Make a mistake: take a file away, save it in another encoding, or write something else in the place of a pattern."""
    if planted.get("removed"):
        file.unlink()
        return
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    written, count = re.subn(planted["stands"], lambda _: planted["written"], before, count=1)
    assert count == 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written, encoding=planted.get("encoding", "utf-8"))
