"""Score the skill on a file of questions: right, wrong, declined, missed and false alarm, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from authoring.questions import Question
from workbench.device.device import Device
from workbench.device.heard import Heard
from workbench.measure.asking import told_by
from workbench.measure.verdicts import judge


@dataclass(frozen=True, slots=True)
class Verdict:
    """One question and what came of it."""

    question: Question
    heard: Heard
    verdict: str


@dataclass(frozen=True, slots=True)
class Score:
    """What came of all questions."""

    verdicts: tuple[Verdict, ...]

    def count(self, verdict: str, *kinds: str) -> int:
        """Return how many questions of some kinds, or of all, got a verdict."""
        return sum(one.verdict == verdict and (not kinds or one.question.kind in kinds) for one in self.verdicts)

    def total(self, *kinds: str) -> int:
        """Return how many questions of some kinds, or of all, there are."""
        return sum(not kinds or one.question.kind in kinds for one in self.verdicts)

    def share(self, verdict: str, *kinds: str) -> float:
        """Return the share of questions of some kinds that got a verdict; 0 when there are none."""
        total = self.total(*kinds)
        return self.count(verdict, *kinds) / total if total else 0.0

    def kinds(self) -> list[str]:
        """Return the kinds of questions, in the order of the file."""
        return list(dict.fromkeys(one.question.kind for one in self.verdicts))


def evaluate(questions: Iterable[Question], device: Device, progress: Callable[[], None] | None = None) -> Score:
    """Ask every question in a session of its own, after what was said before it, and judge the reply."""
    verdicts = []
    for question in questions:
        device.end_session()
        for earlier in question.before:
            device.say(earlier)
        heard = device.say(question.question)
        verdicts.append(Verdict(question, heard, judge(question, told_by(heard))))
        if progress is not None:
            progress()
    device.end_session()
    return Score(tuple(verdicts))
