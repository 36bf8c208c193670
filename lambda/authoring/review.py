"""What changed since a commit, as it will be heard or read: for the person who approves medical content.

Two revisions of the content become two tables from a place ("answer 'low-b12-causes', first part") to a text; what differs
between the tables is the diff.
"""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from authoring.approval.items import items_of
from authoring.approval.record import Standing, waiting
from authoring.interaction_models.material import FOLDER
from authoring.sources import parse, read_table
from skill.errors import ContentError, SkillError
from skill.speaking.letters import as_letters

_FOLDERS = ("content", FOLDER, "skill.json")
"""What of a revision is compared."""


@dataclass(frozen=True, slots=True)
class Change:
    """One text that is new, gone or different."""

    kind: str
    """`answers`, `prompts`, `safety`, `locales`, `samples` or `store`."""
    place: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """What changed since a commit, and what of it nobody has approved."""

    changes: list[Change]
    to_approve: list[Standing]
    """What is said differently, or stands on another passage, and is not approved as it stands."""
    unapproved_before: int
    """What was not approved either, and has not changed."""


def review_since(root: Path, revision: str) -> Review:
    """Return what changed between a commit and the working tree, kind by kind, and what of it must be approved.

    Raises `SkillError` when git does not know the revision, or the project.
    """
    with tempfile.TemporaryDirectory() as folder:
        _check_out(root, revision, Path(folder))
        before = _items(Path(folder))
        changes = compare(Path(folder), root)
    unapproved = waiting(parse(root / "content"))
    changed = [one for one in unapproved if before.get(one.item.name) != (one.item.said, one.item.passages)]
    return Review(changes, changed, len(unapproved) - len(changed))


def changes_since(root: Path, revision: str) -> list[Change]:
    """Return what changed between a commit and the working tree, kind by kind."""
    return review_since(root, revision).changes


def _items(root: Path) -> dict[str, tuple[str, str]]:
    """Return the fingerprints of all that a revision said; none where its content was of another shape."""
    try:
        return {item.name: (item.said, item.passages) for item in items_of(parse(root / "content"))}
    except (ContentError, KeyError, TypeError, AttributeError):
        return {}


def compare(before: Path, after: Path) -> list[Change]:
    """Return what changed between two projects."""
    old, new = texts_of(before), texts_of(after)
    places = [*new, *(place for place in old if place not in new)]
    return [Change(*place, old.get(place), new.get(place)) for place in places if old.get(place) != new.get(place)]


def texts_of(root: Path) -> dict[tuple[str, str], str]:
    """Return every text of a project by its kind and place; files that are not there yet have none."""
    found: dict[tuple[str, str], str] = {}
    content = root / "content"
    for path in sorted(content.rglob("answers/*.toml")):
        for answer in _toml(path).get("answer", []):
            for part, name in (("short", "first part"), ("more", "second part"), ("brief", "in brief")):
                if answer.get(part):
                    lines = " ".join(as_letters(line["say"]) for line in answer[part])
                    cited = ", ".join(dict.fromkeys(source for line in answer[part] for source in line["from"]))
                    found["answers", f"{answer['id']}, {name}"] = f"{lines} [{cited}]"
            found["answers", f"{answer['id']}, offered as"] = as_letters(answer["offer"])
    found |= {("answers", f"steps: {place}"): text for place, text in _spoken(read_table(content, "steps"), "")}
    for name, kind in (("prompts", "prompts"), ("safety", "safety"), ("locales", "locales")):
        found |= {(kind, place): text for place, text in _spoken(read_table(content, name), "")}
    found |= _samples(root)
    found |= {("store", place): text for place, text in _spoken(_store(root / "skill.json"), "")}
    return found


def _spoken(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Return every text in a table with the way to it."""
    if isinstance(value, str):
        yield place, as_letters(value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key != "from":
                yield from _spoken(item, f"{place} {key}".strip())
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            yield from _spoken(item, f"{place} {number}".strip())


def _samples(root: Path) -> dict[tuple[str, str], str]:
    """Return what is understood as what: each sample is its own place."""
    found = {}
    for path in sorted((root / FOLDER).glob("??-??.json")):
        for intent in json.loads(path.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]["intents"]:
            for sample in intent.get("samples", []):
                found["samples", f"{path.stem}: {sample}"] = intent["name"]
    return found


def _store(path: Path) -> Any:
    if not path.is_file():
        return {}
    manifest = json.loads(path.read_text(encoding="utf-8"))["manifest"]
    return {name: manifest.get(name, {}) for name in ("publishingInformation", "privacyAndCompliance")}


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _check_out(root: Path, revision: str, folder: Path) -> None:
    """Put the compared files of a commit into a folder."""
    listed = _git(root, "ls-tree", "--name-only", "--end-of-options", f"{revision}^{{commit}}")
    there = [name for name in _FOLDERS if name in listed.decode().split("\n")]
    if there:
        archive = _git(root, "archive", "--format=tar", f"{revision}^{{commit}}", "--", *there)
        with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
            packed.extractall(folder, filter="data")


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)  # noqa: S603, S607  the user's git
    except FileNotFoundError as error:
        raise SkillError("What changed is found with git, which is not installed. Install it, and try again.") from error
    if done.returncode and not _kept_by_git(root):
        raise SkillError(
            "No git repository with a commit holds the project, so there is nothing to compare. Begin one in its folder, "
            "with 'git init', 'git add .' and 'git commit -m begun'; 'cramp-helper diff' shows what changes from then on."
        )
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines()
        raise SkillError(
            f"git could not read that commit: {reason[-1] if reason else 'no reason given'}. Try HEAD~1, or a tag."
        )
    return done.stdout


def _kept_by_git(root: Path) -> bool:
    """Tell whether a folder is in a repository that has a commit."""
    asked = ["git", "rev-parse", "--verify", "--quiet", "HEAD"]
    return subprocess.run(asked, cwd=root, capture_output=True, check=False).returncode == 0  # noqa: S603
