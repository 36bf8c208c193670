"""Whether learning from few questions helps: learned from some of them, the others are asked, and the rules asked the same.

Of this project's own questions, taken as if they were few: of 250 kept out, the rules alone, which were written with most
of them in view, got 231 right; with what was learned of 12 questions 150, of 50 203, of 400 217. So what is learned of few
is not kept unless the author's own questions say otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from authoring.compile import compile_checked
from authoring.interaction_models.known import compile_samples
from authoring.interaction_models.model import read
from authoring.learning.acts import Steering
from authoring.learning.learning import learn
from authoring.questions import OWN, TUNING, Question, read_questions
from authoring.sources import Raw, parse, read_table
from skill.content import Content, read_content
from skill.listening.plain import from_plain

FEW = 300
"""Questions below which it is tried whether learning helps before it is kept; more are enough."""
LEAST = 20
"""Questions below which it is not even tried: a third of them would be too few to tell."""
FOLDS = 3

RIGHT, WRONG = "right", "wrong"


class Score(NamedTuple):
    """What came of questions that were kept out."""

    right: int
    wrong: int


class Trial(NamedTuple):
    """The rules alone, and with what was learned, on the same questions."""

    questions: int
    rules: Score
    learned: Score

    @property
    def helps(self) -> bool:
        """Tell whether to keep what is learned: a wrong answer costs more than a declined one."""
        better = self.learned.right - self.learned.wrong > self.rules.right - self.rules.wrong
        return better and self.learned.wrong <= self.rules.wrong


def few_questions(root: Path) -> list[Question] | None:
    """Return the questions of a project, where these are few and all that there is to learn its answers from."""
    paths = [root / "tests" / "questions" / name for name in (*TUNING, *OWN)]
    questions = [question for path in paths if path.exists() for question in read_questions(path)]
    return questions if len(questions) < FEW and not (root / "tests" / "dialogues" / "learn").exists() else None


def try_learning(root: Path, questions: Sequence[Question], judge: Callable[[Content, Question], str]) -> Trial:
    """Return how both do; `judge` asks a question and says what came of it."""
    model = read(root / "interaction_models" / "en-US.json")
    steering = Steering(read_table(root / "content", "controls")["controls"], ())
    raw = parse(root / "content")
    raw.pop("weights", None)
    content = _with(raw, None, root)
    learned = []
    for fold in range(FOLDS):
        some = [one for place, one in enumerate(questions) if place % FOLDS != fold]
        weights = learn(content, model, [some], steering=steering)
        knowing = _with(raw, weights, root)
        learned.append([judge(knowing, one) for one in questions[fold::FOLDS]])
    alone = [judge(content, one) for one in questions]
    return Trial(len(questions), _score(alone), _score(list(chain(*learned))))


def _score(verdicts: Sequence[str]) -> Score:
    return Score(verdicts.count(RIGHT), verdicts.count(WRONG))


def _with(raw: Raw, weights: dict[str, Any] | None, root: Path) -> Content:
    """Return the content of a project with other weights for its answers, or none."""
    compiled = compile_checked(raw if weights is None else {**raw, "weights": weights})
    models = sorted((root / "interaction_models").glob("*.json"))
    compiled["samples"] = compile_samples(models, from_plain(compiled["knowledge"]).folding)
    return read_content(compiled)
