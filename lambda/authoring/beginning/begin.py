"""Lay out a project from a plain text and the project that it is begun from."""

from __future__ import annotations

import re
from pathlib import Path

from authoring.beginning.drafts import drafts
from authoring.beginning.plain_text import read_text
from authoring.beginning.subject import Subject, find_subject
from authoring.beginning.taken_along import left_of, rooms_of, utterances_of
from authoring.fresh import load_content
from authoring.interaction_models.material import SOURCE
from authoring.sources import parse
from authoring.trimming import naming, unsaid
from skill.errors import ContentError, Problem


def begin(root: Path, text: str, file: str, name: str | None = None) -> tuple[Subject, dict[str, bytes]]:
    """Return what a text is about and every file of its project; `root` is the project that it is begun from.

    Raises `ContentError` when the text cannot be read.
    """
    content = root / "content"
    old = parse(content)
    subject = find_subject(read_text(text, file), load_content(content).knowledge)
    called = name or f"{subject.name.title()} Helper"
    if len(called.split()) < 2:
        problem = "is one word, which Alexa does not take"
        raise ContentError([Problem("--name", repr(called), problem, "Give two or three.")])
    own = naming([subject.name, *subject.names.values()])
    not_about = [one for one in unsaid(old["article"].get("names", []), text.splitlines()) if not own(one)]
    not_about += [] if old["store"]["name"] == called else [old["store"]["name"].lower()]
    names = naming(not_about)
    covered = naming([*not_about, *counted_in(text)])
    refusals = [one | {"said": left_of(one["said"], covered)} for one in old["refusals"]["refusal"]]
    written = drafts(
        subject, called, not_about=not_about, store=old["store"], old={**old, "refusals": {"refusal": refusals}}
    )
    written[SOURCE] = utterances_of((root / SOURCE).read_text(encoding="utf-8"), names, called.lower())
    written[".gitignore"] = ".compiled\nbuild/\n"
    taken = {f"content/{path}": data for path, data in rooms_of(content, names).items()}
    return subject, dict(sorted((taken | {path: text.encode() for path, text in written.items()}).items()))


_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:to|or) \w+)? (?:\w+ful )?(\w+s)\b"
)
_TIMES = frozenset("seconds minutes hours days weeks months years".split())


def counted_in(text: str) -> list[str]:
    """Return what an article counts, "three drops" as "drops": how many of them is not declined, for it says so.

    How long something takes is another question than for how long it is done, so times are left out.
    """
    return sorted(set(_COUNTED.findall(text.lower())) - _TIMES)


def write(files: dict[str, bytes], folder: Path) -> None:
    """Write a project into a folder that is new or empty; raises `ContentError` for any other."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        remedy = "Choose a folder that is not there yet."
        raise ContentError([Problem(str(folder), "the folder", "holds something already", remedy)])
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
