"""Every problem of a whole project: its content, its own questions, its models and its manifest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from authoring.checks.files import find_unread
from authoring.checks.problems import find_problems
from authoring.checks.tasks import OWN_QUESTIONS, find_project_tasks
from authoring.checks.words import find_spelling_problems
from authoring.interaction_models.check import find_model_problems
from authoring.packaging.manifest import MANIFEST, find_manifest_problems
from authoring.sources import Raw, parse
from skill.errors import ContentError, Problem


def content_of(project: Path) -> Path:
    """Return the folder of content in a project's, which may be one of content alone."""
    return project / "content" if (project / "content").is_dir() else project


def find_project_problems(project: Path, tell: Callable[[str], None] = lambda _: None) -> tuple[list[Problem], Raw]:
    """Return what is wrong with a project's folder, or a folder of content alone, and the content as it was read.

    What rests on the content is looked at once that is sound; what is looked at is told.
    """
    content = content_of(project)
    if content == project and not any((*content.glob("topics.toml"), *content.glob("*/topics.toml"))):
        remedy = "Give a project's folder, with content/ in it."
        return [Problem(str(project), "the folder", "holds no content", remedy)], {}
    try:
        tell("the content")
        raw = parse(content)
        problems = [*find_unread(content), *(find_problems(raw) or find_spelling_problems(raw))]
        begun = (project / OWN_QUESTIONS).is_file()
        if not problems and begun:
            problems += find_project_tasks(project, raw)
        if problems:
            return problems, raw
        if (project / "interaction_models").is_dir():
            tell("the interaction models")
            problems += find_model_problems(project, raw)[0]
        if (project / MANIFEST).is_file() or begun:
            problems += find_manifest_problems(project)
    except ContentError as error:
        return error.problems, {}
    return problems, raw
