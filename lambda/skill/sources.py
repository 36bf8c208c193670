"""Read the files of `content/`, or what was made from them the last time; the only module that touches the disk."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from skill.errors import ContentError, Problem

Raw = dict[str, Any]
"""The parsed files: name without ending to tables; folders nest."""

COMPILED = ".compiled.json"
"""What was made from the files, kept beside them as Python keeps its bytecode; never edited, never in git."""


def content_folder() -> Path:
    """Return where the content lies: beside the code in a package, one folder up in the repository."""
    code = Path(__file__).resolve().parents[1]
    packaged = code / "content"
    return packaged if packaged.is_dir() else code.parent / "content"


def read_compiled(folder: Path, compile_sources: Callable[[Raw], Raw]) -> Raw:
    """Return what `compile_sources` makes of the files in `folder`, from the kept copy if no file has changed since.

    A folder that holds only the kept copy, as in a deployed package, is trusted as it is.
    Raises `ContentError` when a file cannot be read or parsed, and whatever `compile_sources` raises.
    """
    sources = sorted(folder.rglob("*.toml")) + sorted(folder.rglob("*.json"))
    sources = [path for path in sources if path.name != COMPILED]
    kept = folder / COMPILED
    stamp = _stamp(folder, sources)
    with contextlib.suppress(OSError, ValueError):
        compiled: Raw = json.loads(kept.read_bytes())
        if not sources or compiled.get("stamp") == stamp:
            return compiled
    if not sources:
        raise ContentError([Problem(str(folder), "the folder", "holds no content", "Put the .toml files there.")])
    compiled = compile_sources(parse(folder)) | {"stamp": stamp}
    with contextlib.suppress(OSError):  # a read-only folder only costs time
        unfinished = kept.with_suffix(".part")
        unfinished.write_text(json.dumps(compiled, separators=(",", ":")), encoding="utf-8")
        unfinished.replace(kept)
    return compiled


def _stamp(folder: Path, sources: list[Path]) -> str:
    """Return what changes when a file does, or the code that compiles it; empty where there are no files.

    Sizes and times, as Python judges its own bytecode: reading every file again would be half of a start.
    """
    if not sources:
        return ""
    code = sorted(Path(__file__).resolve().parent.rglob("*.py"))
    states = ((path.relative_to(folder).as_posix(), path.stat()) for path in sources)
    files = [f"{name} {state.st_size} {state.st_mtime_ns}" for name, state in states]
    return "\n".join([*files, *(str(path.stat().st_mtime_ns) for path in code)])


def parse(folder: Path) -> Raw:
    """Return every .toml and .json file of a folder, parsed; raises `ContentError` with all that cannot be."""
    problems: list[Problem] = []
    raw = _parse_folder(folder, folder, problems)
    if problems:
        raise ContentError(problems)
    return raw


def _parse_folder(folder: Path, top: Path, problems: list[Problem]) -> Raw:
    import tomllib  # here, because a deployed package holds no TOML

    raw: Raw = {}
    for path in sorted(folder.iterdir()):
        name = f"{top.name}/{path.relative_to(top).as_posix()}"
        try:
            if path.is_dir():
                raw[path.name] = _parse_folder(path, top, problems)
            elif path.suffix == ".toml":
                raw[path.stem] = tomllib.loads(path.read_text(encoding="utf-8"))
            elif path.suffix == ".json" and path.name != COMPILED:
                raw[path.name.partition(".")[0]] = json.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, json.JSONDecodeError, UnicodeDecodeError) as error:
            problems.append(Problem(name, "the file", f"cannot be read: {error}", "Mend its syntax."))
    return raw
