"""The code that AWS Lambda runs: entry, skill, compiled content and what to install; no workbench and no Flask."""

from __future__ import annotations

from pathlib import Path

import skill
from authoring.fresh import compiled_content
from skill.compiled import to_bytes
from skill.content import COMPILED

REQUIREMENTS = "requirements.txt"


def code_files(root: Path) -> dict[str, bytes]:
    """Return every file of the function's folder by its path; raises `ContentError` when the content has problems.

    The code is the one that runs here, whichever project it is for.

    The content travels compiled: it was checked here, and a start need neither parse nor check it again.
    """
    source = Path(skill.__file__).resolve().parents[1]
    files = {path.relative_to(source).as_posix(): path.read_bytes() for path in sorted((source / "skill").rglob("*.py"))}
    files["lambda_function.py"] = (source / "lambda_function.py").read_bytes()
    files[REQUIREMENTS] = (source / REQUIREMENTS).read_bytes()
    compiled = compiled_content(root / "content")
    files[f"content/{COMPILED}"] = to_bytes(compiled)
    return files
