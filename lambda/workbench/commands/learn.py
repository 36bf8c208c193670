"""`cramp-helper learn`: learn again which words tell which aspect is asked about."""

from __future__ import annotations

import click

from authoring.dialogues import questions_of, read_dialogues
from authoring.fresh import load_content
from authoring.interaction_models.model import read
from authoring.questions import TUNING, read_questions
from authoring.sources import read_table
from skill.errors import SkillError
from workbench.device.assembly import ROOT

WEIGHTS = ROOT / "content" / "article" / "weights.json"


@click.command()
def learn() -> None:
    """Learn from the samples and the questions for tuning, and write content/article/weights.json.

    Needed after the samples, the cues or the questions for tuning have changed much; a new synonym of a topic needs none.
    Uses scikit-learn, which the dev extra installs: pip install -e '.[dev]'
    """
    try:
        from authoring.learning import learn as learn_weights
        from authoring.learning import to_text
    except ModuleNotFoundError as error:
        raise SkillError("learning needs scikit-learn. Install it with: pip install -e '.[dev]'") from error
    files = [read_questions(ROOT / "tests" / "questions" / name) for name in TUNING]
    talks = [read_dialogues(path) for path in sorted((ROOT / "tests" / "dialogues" / "learn").glob("*.tsv"))]
    files += [[question for lines in talk for question in questions_of(lines)] for talk in talks]
    controls = read_table(ROOT / "content", "controls")["controls"]
    model = read(ROOT / "interaction_models" / "en-US.json")
    weights = learn_weights(load_content(), model, files, [lines for talk in talks for lines in talk], controls)
    WEIGHTS.write_text(to_text(weights), encoding="utf-8")
    features = sum(len(weights[name]["weights"]) for name in ("aspects", "answers", "acts"))
    questions = sum(len(file) for file in files)
    click.echo(f"learned {features} features from {questions} questions and the samples of en-US")
