"""Every error this project raises on purpose, each saying who must act."""

from __future__ import annotations

from dataclasses import dataclass


class SkillError(Exception):
    """Base of every error raised here on purpose."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file that somebody edits."""

    file: str
    """Path relative to the project, for example `content/answers/low-b12.toml`."""
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


class UntrustedRequest(SkillError):
    """A request that is not from Alexa, or not for this skill; the caller is at fault and gets a refusal (R6.10)."""


class WrongSkill(UntrustedRequest):
    """The request names another skill's id (R6.9)."""
