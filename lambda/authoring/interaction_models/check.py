"""Every problem of the interaction models: out of date, or against a rule."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from authoring.fresh import load_content
from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.invitations import invitations
from authoring.interaction_models.material import read_material
from authoring.interaction_models.model import from_json
from authoring.interaction_models.model_rules import check
from authoring.interaction_models.rule import Subject
from skill.errors import Problem
from skill.listening.reader import red_flag_in


def find_model_problems(root: Path) -> tuple[list[Problem], list[Problem]]:
    """Return errors and warnings about the built models of a project; warnings are of rules known from memory only."""
    material = read_material(root)
    errors: list[Problem] = []
    subjects = []
    knowledge = load_content(root / "content").knowledge

    @cache
    def alarms(words: str) -> str | None:
        return red_flag_in(words, knowledge)

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
                alarms=alarms,
            )
        )
    report = check(*subjects)
    return errors + list(report.errors), list(report.warnings)
