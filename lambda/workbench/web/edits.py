"""Notices that a content file or an interaction model was saved, so that the next question is answered by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from skill.errors import SkillError


class Edits:
    """Watches folders by the sizes and times of their files, looked at once a turn; no thread runs for it."""

    def __init__(self, folders: Sequence[Path], renew: Callable[[], None]) -> None:
        """`renew` reads everything anew, and raises `SkillError` when what it finds cannot be used."""
        self._folders, self._renew, self._lock = folders, renew, Lock()
        self._stamp = self._look()
        self.edition = 0
        """Counts what was read anew; whoever remembers another number speaks with old content."""
        self.problem: str | None = None
        """Why the newest files are not used: the message for the author. None when they are."""

    def read(self) -> int:
        """Read what was saved since, and return the edition; content that cannot be used leaves the one before."""
        with self._lock:
            stamp = self._look()
            if stamp != self._stamp:
                self._stamp = stamp
                try:
                    self._renew()
                except SkillError as error:
                    self.problem = str(error)
                else:
                    self.problem = None
                    self.edition += 1
            return self.edition

    def _look(self) -> dict[Path, tuple[int, int]]:
        paths = (path for folder in self._folders for path in folder.rglob("*.*"))
        sources = (path for path in paths if path.suffix in {".toml", ".json", ".txt"} and not path.name.startswith("."))
        states: dict[Path, tuple[int, int]] = {}
        for path in sources:
            try:
                state = path.stat()
            except FileNotFoundError:  # an editor that saves by renaming was quicker
                continue
            states[path] = (state.st_size, state.st_mtime_ns)
        return states
