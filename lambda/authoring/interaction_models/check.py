"""Every problem of the interaction models: out of date, or against a rule."""

from __future__ import annotations

import json
from pathlib import Path

from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.invitations import invitations
from authoring.interaction_models.material import read_material
from authoring.interaction_models.model import from_json
from authoring.interaction_models.model_rules import check
from authoring.interaction_models.rule import Subject
from skill.errors import Problem


def find_model_problems(root: Path) -> tuple[list[Problem], list[Problem]]:
    """Return errors and warnings about the built models of a project; warnings are of rules known from memory only."""
    material = read_material(root)
    errors: list[Problem] = []
    subjects = []
    for name, text in interaction_model.files(material).items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            remedy = "Run 'cramp-helper model' to build it again."
            errors.append(Problem(name, "the file", "is not what the utterances and the content give", remedy))
        subjects.append(
            Subject(
                from_json(json.loads(text)),
                name,
                Path(name).stem,
                aspects=frozenset(material.aspects),
                steers=material.controls,
                invited=invitations(material),
            )
        )
    report = check(*subjects)
    return errors + list(report.errors), list(report.warnings)
