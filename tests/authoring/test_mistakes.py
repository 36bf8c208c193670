"""What authors get wrong, one mistake a line: `check` finds each in one sentence, and nothing is built of it."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from authoring.compile import compile_content
from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.material import read_material
from authoring.shapes import REQUIRED_WITH_STEPS
from authoring.sources import parse
from skill.errors import ContentError
from workbench.__main__ import cramp_helper

TINY = Path(__file__).resolve().parents[1] / "tiny_article"
STORE = """
subject = "chains"
name = "Cramp Helper"
category = "HEALTH_AND_FITNESS"
summary = "About chains."
keywords = ["chain"]
description = ["About chains."]
testing = ["Ask about rust."]
[phrases]
en-US = ["Alexa, open cramp helper"]
"""
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
MISTAKES = tomllib.loads((Path(__file__).parent / "mistakes.toml").read_text(encoding="utf-8"))
"""Mistake to the file, what stands there, what is written instead, and what must be said of it."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny article with everything that an article may have, and its model."""
    project = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("sound") / "project"))
    (project / "content" / "article" / "store.toml").write_text(STORE, encoding="utf-8")
    (project / "content" / "article" / "steps.toml").write_text(STEPS, encoding="utf-8")
    prompts = project / "content" / PROMPTS
    prompts.write_text(f"{prompts.read_text(encoding='utf-8')}\n{ASKED}", encoding="utf-8")
    for name, text in interaction_model.files(read_material(project)).items():
        (project / name).write_text(text, encoding="utf-8")
    return project


@pytest.fixture
def project(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "project"))


def test_there_is_nothing_wrong_before_the_mistakes(project: Path) -> None:
    compile_content(parse(project / "content"))


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_sentence_and_nothing_is_built(mistake: str, project: Path) -> None:
    planted = MISTAKES[mistake]
    file, message = project / "content" / planted["file"], planted["says"]
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    written, count = re.subn(planted["stands"], lambda _: planted["written"], before, count=1)
    assert count == 1
    file.write_text(written, encoding="utf-8")

    result = CliRunner().invoke(cramp_helper, ["check", str(project)])

    said = [line for line in result.output.splitlines() if message in line]
    assert (result.exit_code, len(said)) == (1, 1), result.output
    assert "Traceback" not in result.output
    assert len(result.output.splitlines()) <= 6
    with pytest.raises(ContentError, match=re.escape(message)):
        _build(project)


def _build(project: Path) -> None:
    """Make all that is made of a project's files."""
    compile_content(parse(project / "content"))
    interaction_model.files(read_material(project))
