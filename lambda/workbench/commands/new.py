"""`cramp-helper new`: a plain text becomes a project."""

from __future__ import annotations

from pathlib import Path

import click

from authoring.beginning.begin import begin, write
from authoring.fresh import ROOT
from skill.errors import ContentError, Problem
from workbench.terminal import counted

EXAMPLES = "\b\nExamples:\n  cramp-helper new ../heartburn heartburn.txt\n  cd ../heartburn && cramp-helper check\n"
"""Shown below the options, line by line."""


@click.command(epilog=EXAMPLES)
@click.option("--name", help='What the skill is called, two or three words: "Hay Fever Helper". Otherwise from the title.')
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="ARTICLE.txt")
def new(folder: Path, article: Path, name: str | None) -> None:
    """Begin a skill from another article: FOLDER becomes its project, ARTICLE.txt is its text.

    The text begins with its title; headings stand on lines of their own. Its sentences are numbered, each section becomes a
    topic or an aspect with an answer to be written, and English and safety are taken along. Then, in FOLDER:
    'cramp-helper check' says what is left to do, in the order to do it. No Python changes.
    """
    try:
        text = article.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ContentError([Problem(str(article), "the file", "is not a plain text", "Save it as UTF-8 text.")]) from error
    subject, files = begin(ROOT, text, article.name, name)
    write(files, folder)
    sentences = counted(sum(len(part.passages) for part in subject.parts), "sentence")
    click.echo(f"begun {folder}: about {subject.name}, {sentences} in {counted(len(subject.parts), 'answer')} to write")
    click.echo(f"next: cd {folder} && cramp-helper check")
