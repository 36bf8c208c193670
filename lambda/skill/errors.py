"""Every error this project raises on purpose, each saying who must act."""

from __future__ import annotations

from skill.record import Record


class SkillError(Exception):
    """Base of every error raised here on purpose."""


class Problem(Record):
    """One thing wrong with a file that somebody edits."""

    file: str
    """Path relative to the project, for example `content/article/answers/low-b12.toml`."""
    entry: str
    """Which entry of the file, for example `answer 'low-b12-causes'`."""
    problem: str
    """What is wrong, with the offending value."""
    remedy: str
    """What would fix it."""

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.problem}. {self.remedy}"


class ContentError(SkillError):
    """The content cannot be used as it is; an editor must act on `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class WrongSkill(SkillError):
    """The request names another skill's id (R6.9)."""
