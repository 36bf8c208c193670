"""Checks an interaction model against every rule about the name, the samples and the slots that a program can check."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from authoring.interaction_models.name_rules import INVOCATION_RULES
from authoring.interaction_models.overlap_rules import OVERLAP_RULES
from authoring.interaction_models.rule import Fault, Subject, Weight
from authoring.interaction_models.sample_rules import SAMPLE_RULES
from authoring.interaction_models.slot_rules import SLOT_RULES
from skill.errors import Problem

RULES = (*INVOCATION_RULES, *SAMPLE_RULES, *SLOT_RULES, *OVERLAP_RULES)
"""Every rule that is checked, in the order of its kind."""

NOT_CHECKED = {
    "R1.9": "whether a name is a person, a place, a trade mark or too generic is for a person to judge",
    "R2.4": "about the code: written forms are folded in wording.py, and tested there",
    "R2.23": "about how the model is made: tested there",
    "R3.1": "about the code: values outside a type still arrive",
    "R3.2": "about requests: the shape of resolutions",
    "R3.3": "about requests: when a resolution may be read",
    "R3.4": "about requests: several authorities",
    "R3.6": "about requests: slots without values",
    "R3.7": "no dynamic entities are sent",
    "R3.8": "no slot takes several values",
    "R3.17": "about requests: every declared slot is sent",
}
"""The rules of the same sections that no check of a model can decide, and why."""

_SAMPLE = re.compile(r"""sample (?P<quote>['"])(?P<sample>.*?)(?P=quote) """)
_SLOT = re.compile(r"\{\w*?(topic|other)\}")
"""A slot, also one that takes only what an aspect has something about ("treatment_topic")."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything found at once."""

    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    """Against rules that are known from memory only."""


def check(*subjects: Subject) -> Report:
    """Return every problem of some models, once for all that have it, ending with the number of the rule it breaks."""
    found: dict[tuple[Weight, str, str, str], list[str]] = {}
    for subject in subjects:
        for rule in RULES:
            for fault in rule.find(subject):
                remedy = _reworded(subject, fault) or fault.remedy
                key = (rule.weight, fault.entry, f"{fault.problem} ({rule.number})", remedy)
                found.setdefault(key, []).append(fault.file or subject.file)
    problems = [(weight, Problem(in_files(files), *fault)) for (weight, *fault), files in found.items()]
    return Report(
        errors=tuple(problem for weight, problem in problems if weight is Weight.ERROR),
        warnings=tuple(problem for weight, problem in problems if weight is Weight.WARNING),
    )


def _reworded(subject: Subject, fault: Fault) -> str:
    """Return what mends a fault of a sample that is offered: it is worded in its answer; empty for any other."""
    found = _SAMPLE.match(fault.problem)
    answer = subject.offers.get(_SLOT.sub(r"{\1}", found["sample"])) if found else None
    return f"It is what answer {answer!r} offers: word its `offer` otherwise" if answer else ""


def in_files(files: Iterable[str]) -> str:
    """Return where a problem of several models stands: the first of them, and how many more there are."""
    first, *others = dict.fromkeys(files)
    return f"{first} and {len(others)} more" if others else first
