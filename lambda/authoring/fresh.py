"""The content of a checkout: what was compiled the last time, or compiled anew when a file has changed since."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from skill.compiled import from_bytes, to_bytes
from skill.content import COMPILED, Content, read_content
from skill.errors import ContentError, Problem

if TYPE_CHECKING:
    from authoring.sources import Raw


def project_folder() -> Path:
    """Return the project worked on: the folder stood in, or one above, that holds a skill; else that of the code."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "content" / "article").is_dir() and (folder / "interaction_models").is_dir():
            return folder
    return Path(__file__).resolve().parents[2]


ROOT = project_folder()
"""The project's folder."""


def load_content(folder: Path | None = None) -> Content:
    """Load and check the content, by default that of the project.

    Raises `ContentError` with every problem found, each with its file, entry and remedy.
    """
    return read_content(compiled_content(folder or project_folder() / "content"))


def compiled_content(folder: Path, *, checked: Raw | None = None) -> Raw:
    """Return what a package carries in place of the files of a folder, from the kept copy if no file has changed since.

    A folder that holds only the kept copy, as in a deployed package, is trusted as it is.
    `checked` are those files, where they were just read and checked. Raises `ContentError` when a file cannot be read or
    parsed, or has problems.
    """
    sources = _states(folder, (".toml", ".json"))
    models = _states(folder.parent / "interaction_models", (".json",)) if sources else {}
    kept = folder / COMPILED
    stamp = _stamp(folder.parent, sources | models)
    with contextlib.suppress(OSError, ValueError, KeyError):
        compiled: Raw = from_bytes(kept.read_bytes())
        if not sources or compiled.get("stamp") == stamp:
            return compiled
    if not sources:
        remedy = "Stand in a project's folder (cd), or put the .toml files there."
        raise ContentError([Problem(str(folder), "the folder", "holds no content", remedy)])
    # Imported here, because most starts find nothing edited, and checking is what takes long to load.
    from authoring.compile import compile_checked, compile_content
    from authoring.interaction_models.known import compile_samples
    from authoring.sources import parse
    from skill.listening.plain import from_plain

    compiled = compile_content(parse(folder)) if checked is None else compile_checked(checked)
    knowledge = from_plain(compiled["knowledge"])
    compiled |= {"stamp": stamp, "samples": compile_samples(map(Path, models), knowledge.folding)}
    with contextlib.suppress(OSError):  # a read-only folder only costs time
        unfinished = kept.with_suffix(f".{os.getpid()}.part")  # two commands may compile at once
        unfinished.write_bytes(to_bytes(compiled))
        unfinished.replace(kept)
    return compiled


def _stamp(folder: Path, sources: Mapping[str, os.stat_result]) -> str:
    """Return what changes when a file does, or the code that compiles it; empty where there are no files.

    Sizes and times, as Python judges its own bytecode: reading every file again would be half of a start.
    """
    if not sources:
        return ""
    own = Path(__file__).resolve().parent
    code = _states(own, (".py",)) | _states(own.parent / "skill", (".py",))
    files = [f"{path.removeprefix(str(folder))} {state.st_size} {state.st_mtime_ns}" for path, state in sources.items()]
    return "\n".join([*files, *(str(state.st_mtime_ns) for state in code.values())])


def _states(folder: Path | str, endings: tuple[str, ...]) -> dict[str, os.stat_result]:
    """Return the size and time of every file of a folder, in order, that has one of some endings and is not hidden."""
    found: dict[str, os.stat_result] = {}
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir():
                found |= _states(entry.path, endings)
            elif entry.name.endswith(endings) and not entry.name.startswith("."):
                found[entry.path] = entry.stat()
    return found
