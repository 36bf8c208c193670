"""`cramp-helper model`: build or check the interaction models."""

from __future__ import annotations

import sys

import click

from authoring.fresh import ROOT
from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.check import find_model_problems
from authoring.interaction_models.material import read_material
from workbench.terminal import counted, working


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; report every broken rule, and exit 1 for one.")
def model(only_check: bool) -> None:
    """Build interaction_models/<locale>.json from utterances.toml and the content.

    With --check, say whether those files are up to date and keep every rule of Amazon's that a program can check.
    """
    with working("Interaction models") as tell:
        material = read_material(ROOT)
        if not only_check:
            for name, text in interaction_model.files(material).items():
                (ROOT / name).write_text(text, encoding="utf-8")
                click.echo(f"built {name}")
        tell("held against the rules")
        errors, warnings = find_model_problems(ROOT, material=material)
    for problem in warnings:
        click.echo(f"warning: {problem}")
    for problem in errors:
        click.echo(str(problem), err=True)
    click.echo(f"{counted(len(errors), 'error')}, {counted(len(warnings), 'warning')}")
    sys.exit(1 if errors else 0)
