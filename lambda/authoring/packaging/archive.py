"""The function as one zip: its code beside what it needs, for a deployment without ask-cli."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePath

from authoring.packaging.code import REQUIREMENTS
from skill.errors import SkillError

ARCHIVE = "lambda.zip"
_ALWAYS_THEN = (1990, 1, 1, 0, 0, 0)
"""The date of every file, so that the same files make the same zip."""

_OF_PIP = frozenset(("RECORD", "INSTALLER", "REQUESTED"))
"""Files in which pip keeps what it would need to uninstall something."""


def installed_files(code: Path) -> dict[str, bytes]:
    """Return the function's code and, installed with pip, everything that its requirements name.

    Compiled extensions are left out: they are for this machine's processor, and every package that has them also has the
    same in Python; so are pip's own lists of what it installed, as nothing is ever uninstalled there. Raises `SkillError`
    when pip fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check"]
        command += ["--target", folder, "--requirement", str(code / REQUIREMENTS)]
        if subprocess.run(command, check=False).returncode:  # noqa: S603  our own pip
            raise SkillError("pip could not install lambda/requirements.txt: see what it says above, then try again")
        files = _read(Path(folder))
    return files | _read(code)


def is_deployed(path: PurePath) -> bool:
    """Tell whether a file goes into the zip, by its path from the folder into which pip installed it."""
    return path.suffix not in (".so", ".pyd", ".pyc") and path.parts[0] != "bin" and path.name not in _OF_PIP


def make_archive(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of some files by their paths; the same bytes for the same files."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _ALWAYS_THEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, data)
    return archive.getvalue()


def _read(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and is_deployed(path.relative_to(folder))
    }
