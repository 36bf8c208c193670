"""`cramp-helper learn`: learn again what the skill weighs beside its rules, all of it or part by part."""

from __future__ import annotations

import time

import click

from authoring.checks.tasks import OWN_QUESTIONS
from authoring.fresh import ROOT
from authoring.learning.part import Part
from authoring.learning.parts import PARTS
from authoring.learning.together import learn_parts
from skill.errors import SkillError
from workbench.terminal import INSTALL_DEV, counted, working

_NAMES = [part.name for part in PARTS]


def _here() -> list[Part]:
    """Return what can be learned in this project: one begun from another article has questions of its own, and no more."""
    return [part for part in PARTS if (ROOT / part.needs).exists()] or [*PARTS[:1]]


@click.command(epilog=" ".join(f"{part.name.upper()}: {part.about}." for part in _here()))
@click.argument("parts", nargs=-1, type=click.Choice(_NAMES), metavar=f"[{'|'.join(part.name for part in _here())}]...")
def learn(parts: tuple[str, ...]) -> None:
    """Learn from the samples and the questions for tuning, and write what was learned: the parts named, or all.

    What will be done and how long it takes is said first; a part without anything to learn from is left as it is. Of fewer
    than 300 questions the answers are learned only where that helps: it is tried on those kept out in turn.
    Needed after the samples, the cues or the questions for tuning have changed much; a new synonym of a topic needs none.
    Uses scikit-learn, which the dev extra installs: pip install -e '.[dev]'
    """
    start = time.monotonic()
    try:
        chosen = [part for part in PARTS if part.name in parts] if parts else [part for part in _here() if not part.within]
        chosen = [part for part in chosen if _can_be_learned(part)]
        with working("learning") as show:
            for part, learned in learn_parts(chosen, ROOT, _say, show):
                (ROOT / part.file).write_text(learned.text, encoding="utf-8")
                click.echo(f"{part.name}: {learned.report}, in {time.monotonic() - start:.0f} s; wrote {part.file}")
    except ModuleNotFoundError as error:
        raise SkillError(f"learning needs scikit-learn; {INSTALL_DEV}") from error


def _can_be_learned(part: Part) -> bool:
    """Tell whether there is something to learn a part from, and whether it is worth it; say so where not."""
    if not (ROOT / part.needs).exists():
        click.echo(f"{part.name}: left as it is, for there is no {part.needs}/ to learn from")
        return False
    return part.name != "answers" or _worth_learning(part)


def _worth_learning(part: Part) -> bool:
    """Tell whether to learn; of few questions, only where those kept out of learning are answered better than without."""
    from authoring.learning.trial import FOLDS, LEAST, few_questions, try_learning
    from workbench.measure.asking import verdict

    questions = few_questions(ROOT)
    if questions is None:
        return True
    number = counted(len(questions), "question")
    if len(questions) < LEAST:
        click.echo(
            f"{part.name}: not learned: {number} are too few to tell whether it helps, and the rules answer without. "
            f"From {LEAST} on in {OWN_QUESTIONS} it is tried{_leftover(part)}."
        )
        return False
    seconds = (FOLDS + 1) * (2 + len(questions) / 40)
    first = f"{number} are few, so it is tried first whether learning helps"
    click.echo(f"{part.name}: {first}; in all about {seconds:.0f} s on two free cores", err=True)
    with working(f"{part.name}: trying") as tell:
        tell(f"learning from two thirds of {number}, three times, and asking the rest")
        trial = try_learning(ROOT, questions, verdict)
    rules, learned = trial.rules, trial.learned
    click.echo(
        f"{part.name}: of {number}, each kept out in turn, the rules alone answer {rules.right} right and {rules.wrong} "
        f"wrong, with what was learned {learned.right} right and {learned.wrong} wrong"
    )
    if not trial.helps:
        click.echo(f"{part.name}: not learned, for the rules alone do as well or better{_leftover(part)}.")
    return trial.helps


def _leftover(part: Part) -> str:
    return f"; {part.file} is of an earlier time: delete it" if (ROOT / part.file).exists() else ""


def _say(name: str, words: str) -> None:
    """Say what will be done, and how long it takes, in pipes too."""
    click.echo(f"{name}: {words}", err=True)
