"""What a part of what is learned is, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Tell = Callable[[str], None]
"""Is told what is being done, a few words at a time."""


class Learned(NamedTuple):
    """What came of a part."""

    text: str
    """What its file is to hold."""
    report: str
    """What was learned, in one line."""


class Part(NamedTuple):
    """Something that is learned by itself."""

    name: str
    about: str
    """What it tells, in one line of help."""
    file: str
    """What it writes, from the project's folder."""
    learn: Callable[[Path, Tell], Learned]
    """Takes the project's folder."""
    needs: str
    """What it learns from, in the project's folder; a project that was begun from another article may have none."""
    after: str = ""
    """The part on whose outcome it builds: the first one."""
    within: str = ""
    """The part with which it is learned in any case: by itself only where it is named."""
