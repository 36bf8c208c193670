"""Every problem of a whole project: its content, its own questions, its models and its manifest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from authoring.checks.files import find_unread
from authoring.checks.problems import find_problems
from authoring.checks.tasks import OWN_QUESTIONS, find_project_tasks
from authoring.checks.words import find_spelling_problems
from authoring.interaction_models.check import find_model_problems
from authoring.packaging.manifest import MANIFEST, find_manifest_problems
from authoring.shapes import find_shape_problems
from authoring.sources import Raw, parse
from skill.errors import ContentError, Problem


def content_of(project: Path) -> Path:
    """Return the folder of content in a project's, which may be one of content alone."""
    return project / "content" if (project / "content").is_dir() else project


class Found(NamedTuple):
    """What was found in a project."""

    problems: list[Problem]
    raw: Raw
    """The content as it was read; empty where it cannot be."""
    later: tuple[str, ...] = ()
    """What can be looked at only when these problems are mended."""


MODELS, LISTING = "the interaction models", "the store's listing"
_BUILT = "Run 'cramp-helper "
"""How a remedy begins that builds something again, which comes last: mending the rest would have it built once more."""


def find_project_problems(project: Path, tell: Callable[[str], None] = lambda _: None) -> Found:
    """Return what is wrong with a project's folder, or a folder of content alone, in the order to mend it.

    What rests on the content is looked at once that is sound; what is looked at is told.
    """
    content = content_of(project)
    if content == project and not any((*content.glob("topics.toml"), *content.glob("*/topics.toml"))):
        remedy = "Give a project's folder, with content/ in it."
        return Found([Problem(str(project), "the folder", "holds no content", remedy)], {})
    begun = (project / OWN_QUESTIONS).is_file()
    has_models, has_listing = (project / "interaction_models").is_dir(), (project / MANIFEST).is_file() or begun
    last = [*([MODELS] if has_models else []), *([LISTING] if has_listing else [])]
    try:
        tell("the content")
        raw = parse(content)
        problems = [*find_unread(content), *find_problems(raw)]
        if find_shape_problems(raw)[0]:
            return Found(problems, raw, ("spelling", *(["your questions"] if begun else []), *last))
        problems += find_spelling_problems(raw)
        problems += find_project_tasks(project, raw) if begun else []
        if problems:
            return Found(problems, raw, tuple(last))
        if has_models:
            tell(MODELS)
            problems += find_model_problems(project, raw)[0]
        if has_listing:
            problems += find_manifest_problems(project)
    except ContentError as error:
        return Found(error.problems, {}, ("the rest of the content", *last))
    phrases = any(problem.remedy.startswith(f"{_BUILT}model'") for problem in problems)
    later = ("whether the store's example phrases are understood",) if phrases else ()
    return Found(sorted(problems, key=lambda one: one.remedy.startswith(_BUILT)), raw, later)


def told_later(found: Found) -> str:
    """Return what can be looked at only when the problems are mended, as one line; empty where that is nothing."""
    if not found.later:
        return ""
    *others, last = found.later
    return f"Looked at once this is mended: {', '.join(others) + ' and ' if others else ''}{last}."
