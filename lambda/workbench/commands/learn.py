"""`cramp-helper learn`: learn again what the skill weighs beside its rules, all of it or part by part."""

from __future__ import annotations

import time

import click

from authoring.fresh import ROOT
from authoring.learning.parts import PARTS
from skill.errors import SkillError
from workbench.terminal import INSTALL_DEV, Tell, working

_NAMES = [part.name for part in PARTS]


@click.command(epilog=" ".join(f"{part.name.upper()}: {part.about}." for part in PARTS))
@click.argument("parts", nargs=-1, type=click.Choice(_NAMES), metavar=f"[{'|'.join(_NAMES)}]...")
def learn(parts: tuple[str, ...]) -> None:
    """Learn from the samples and the questions for tuning, and write what was learned: the parts named, or all.

    What will be done and how long it takes is said first; a part without anything to learn from is left as it is.
    Needed after the samples, the cues or the questions for tuning have changed much; a new synonym of a topic needs none.
    Uses scikit-learn, which the dev extra installs: pip install -e '.[dev]'
    """
    chosen = [part for part in PARTS if part.name in parts or not parts]
    for part in chosen:
        if not (ROOT / part.needs).exists():
            click.echo(f"{part.name}: left as it is, for there is no {part.needs}/ to learn from")
            continue
        start = time.monotonic()
        try:
            with working(part.name) as tell:
                learned = part.learn(ROOT, _said_first(part.name, tell))
        except ModuleNotFoundError as error:
            raise SkillError(f"learning needs scikit-learn; {INSTALL_DEV}") from error
        (ROOT / part.file).write_text(learned.text, encoding="utf-8")
        click.echo(f"{part.name}: {learned.report}, in {time.monotonic() - start:.0f} s; wrote {part.file}")
        if learned.advice:
            click.echo(learned.advice)


def _said_first(name: str, tell: Tell) -> Tell:
    """Return what tells how a part is learned: what will be done, and how long it takes, is said in pipes too."""
    said: list[str] = []

    def told(words: str) -> None:
        if not said:
            click.echo(f"{name}: {words}", err=True)
        said.append(words)
        tell(words)

    return told
