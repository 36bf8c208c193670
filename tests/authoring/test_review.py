"""The spoken diff: what a reviewer of medical content has to hear again, and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import workbench.commands.diff as command
from authoring.approval.record import approve, waiting
from authoring.review import Change, changes_since, compare, review_since
from authoring.sources import parse
from skill.errors import SkillError
from workbench.device.assembly import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with the project's content and one commit."""
    root = tmp_path / "project"
    for name in ("content", "interaction_models"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns(".compiled*"))
    shutil.copy(ROOT / "skill.json", root)
    for words in (
        ["init", "--quiet"],
        ["add", "."],
        ["-c", "user.name=T", "-c", "user.email=t@t.example", "commit", "--quiet", "-m", "One"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S603, S607  the user's git, in a folder of its own
    return root


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))


def test_nothing_changed_is_no_change(project: Path) -> None:
    assert changes_since(project, "HEAD") == []


def test_a_changed_prompt_is_told_as_it_is_heard(project: Path) -> None:
    prompts = project / "content" / "article" / "prompts.toml"
    edit(prompts, "I don't know about that, only about B12 and leg cramps.", "I know B12 and cramps.")

    changes = changes_since(project, "HEAD")

    assert len(changes) == 1
    assert changes[0].kind == "prompts"
    assert changes[0].after == "I know B twelve and cramps."


def test_a_changed_citation_is_told_too(project: Path) -> None:
    path = project / "content" / "article" / "answers" / "low-b12.toml"
    text = path.read_text()
    first = text.index('from = ["')
    path.write_text(text[:first] + text[first:].replace('from = ["', 'from = ["intro/1", "', 1))

    changes = changes_since(project, "HEAD")

    assert [change.kind for change in changes] == ["answers"]
    assert "intro/1" in (changes[0].after or "")
    assert "intro/1" not in (changes[0].before or "")


def test_safety_wording_and_numbers_are_told(project: Path) -> None:
    edit(project / "content" / "safety" / "safety.toml", "Call {emergency} now.", "Dial {emergency} now.")
    edit(project / "content" / "locales.toml", 'emergency = "999"', 'emergency = "112"')

    changes = changes_since(project, "HEAD")

    assert [(change.kind, change.before, change.after) for change in changes] == [
        ("safety", "Call {emergency} now.", "Dial {emergency} now."),
        ("locales", "999", "112"),
    ]


def test_a_sample_that_moves_to_another_intent_is_told(project: Path) -> None:
    path = project / "interaction_models" / "en-US.json"
    model = json.loads(path.read_text())
    intents = model["interactionModel"]["languageModel"]["intents"]
    moved = intents[0]["samples"].pop(0)
    intents[1]["samples"].append(moved)
    path.write_text(json.dumps(model))

    changes = changes_since(project, "HEAD")

    assert changes == [Change("samples", f"en-US: {moved}", intents[0]["name"], intents[1]["name"])]


def test_store_texts_and_compliance_are_told(project: Path) -> None:
    edit(project / "skill.json", "Short spoken answers", "Long spoken answers")

    changes = changes_since(project, "HEAD")

    assert [change.kind for change in changes] == ["store"]
    assert changes[0].place == "publishingInformation locales en-US summary"


def test_what_was_not_there_before_is_all_new(project: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()

    changes = compare(tmp_path / "nothing", project)

    assert {change.before for change in changes} == {None}
    assert {change.kind for change in changes} == {"answers", "prompts", "safety", "locales", "samples", "store"}


@pytest.mark.parametrize("revision", ["no-such-commit", "--output=/tmp/x", "HEAD:content"])
def test_a_revision_that_git_does_not_know_is_refused(project: Path, revision: str) -> None:
    with pytest.raises(SkillError, match="could not read that commit"):
        changes_since(project, revision)


def test_the_command_marks_the_words_that_changed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "ROOT", project)
    edit(project / "content" / "safety" / "safety.toml", "Call {emergency} now.", "Dial {emergency} now.")

    result = CliRunner().invoke(command.diff, ["HEAD"])

    assert result.exit_code == 0
    assert "[-Call-] {+Dial+} {emergency} now." in result.output
    assert "1 change since HEAD" in result.output


def test_the_diff_ends_with_what_must_be_approved(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "ROOT", project)
    raw = parse(project / "content")
    approve(project / "content", raw, [one.item for one in waiting(raw)], "A. Reader", date(2026, 1, 31))
    edit(project / "content" / "safety" / "safety.toml", "Call {emergency} now.", "Dial {emergency} now.")

    lines = CliRunner().invoke(command.diff, ["HEAD"]).output.splitlines()

    assert lines[-2:] == ["To be approved: cramp-helper approve", "  safety emergency: reworded since it was approved"]


def test_what_was_never_approved_and_has_not_changed_is_counted_apart(project: Path) -> None:
    edit(project / "content" / "article" / "article.toml", "also called cobalamin", "also called cobalamin (a vitamin)")

    review = review_since(project, "HEAD")

    assert [one.item.name for one in review.to_approve] == ["answer b12-meaning"]
    assert review.unapproved_before == len(waiting(parse(project / "content"))) - 1


@pytest.mark.parametrize("begun", [False, True], ids=["no repository", "no commit"])
def test_a_project_that_git_does_not_keep_is_told_what_to_do(begun: bool, tmp_path: Path) -> None:
    if begun:
        subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)  # noqa: S607

    with pytest.raises(SkillError, match=r"^No git repository with a commit .* 'git init'"):
        changes_since(tmp_path, "HEAD")
