"""Every problem of the interaction models: out of date, or against a rule."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from authoring.fresh import compiled_content
from authoring.interaction_models import build as interaction_model
from authoring.interaction_models.invitations import invitations, offered_samples
from authoring.interaction_models.material import Material, read_material
from authoring.interaction_models.model_rules import check, in_files
from authoring.interaction_models.overlap_rules import find_suspects
from authoring.interaction_models.phrases import find_phrase_problems
from authoring.interaction_models.rule import Subject
from authoring.sources import Raw, read_table
from skill.content import read_content
from skill.errors import Problem
from skill.listening.reader import red_flag_in


def find_model_problems(
    root: Path, checked: Raw | None = None, material: Material | None = None
) -> tuple[list[Problem], list[Problem]]:
    """Return errors and warnings about the built models of a project; warnings are of rules known from memory only.

    `checked` are the files of its content, where they were just read and found without a problem; `material` is what the
    models are built from, where that was just read.
    """
    material = material or read_material(root, checked)
    outdated: list[str] = []
    subjects = []
    content = read_content(compiled_content(root / "content", checked=checked))
    knowledge = content.knowledge

    @cache
    def alarms(words: str) -> str | None:
        return red_flag_in(words, knowledge)

    models = interaction_model.models(material)
    suspects = find_suspects(models.values())
    invited = invitations(material)
    offers = {one.sample: one.answer for one in offered_samples(material)}
    for locale, model in models.items():
        subject = Subject(
            model,
            interaction_model.path_of(locale),
            locale,
            aspects=frozenset(material.aspects),
            steers=material.controls,
            invited=invited,
            offers=offers,
            alarms=alarms,
            suspects=suspects,
        )
        path = root / subject.file
        if not path.exists() or path.read_text(encoding="utf-8") != subject.text:
            outdated.append(subject.file)
        subjects.append(subject)
    report = check(*subjects)
    if outdated:
        remedy = "Run 'cramp-helper model' to build it again."
        last = [Problem(in_files(outdated), "the file", "is not what the utterances and the content give", remedy)]
    else:
        last = find_phrase_problems(read_table(root / "content", "store").get("phrases", {}), models, content)
    return [*report.errors, *last], list(report.warnings)
