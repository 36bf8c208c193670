"""Files in `content/` that nothing reads: whoever put them there believes that they count."""

from __future__ import annotations

from pathlib import Path

from skill.errors import Problem

_READ = (".toml", ".json")
_PAGES = ("listing", "legal")
"""Where texts of pages are."""


def find_unread(content: Path) -> list[Problem]:
    """Return every file of a content folder that is neither read nor a hidden one, which programs leave."""
    return [
        Problem(f"{content.name}/{path.relative_to(content).as_posix()}", "the file", "is not read", _remedy(path))
        for path in sorted(content.rglob("*"))
        if path.is_file() and path.suffix not in _READ and not _is_hidden(path, content) and not _is_page(path, content)
    ]


def _remedy(path: Path) -> str:
    if path.suffix.lower() in _READ:
        return f"End its name in {path.suffix.lower()}, in small letters."
    return "Let its name end in .toml, or take it out of content/."


def _is_hidden(path: Path, content: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(content).parts)


def _is_page(path: Path, content: Path) -> bool:
    return path.relative_to(content).parts[:-1] == _PAGES and path.suffix == ".md"
