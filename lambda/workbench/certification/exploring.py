"""Which rules of a turn were broken in the exploration of the conversation."""

from __future__ import annotations

from workbench.certification.subject import Subject

SHOWN = 5
"""Faults of one rule that a report names."""


def broken(subject: Subject, *rules: str) -> list[str]:
    """Return the violations of some rules, each with the words that lead to it."""
    found = [violation for violation in subject.explored.violations if violation.rule in rules]
    return [f"{violation.problem}, after: {' > '.join(violation.path)}" for violation in found[:SHOWN]]


def breaches(subject: Subject, *numbers: str) -> list[str]:
    """Return the breaches of Amazon's rules for responses whose numbers begin with one of `numbers`."""
    found = [violation for violation in subject.explored.violations if violation.rule == "obeys_amazon"]
    wanted = [one for one in found if one.problem.partition(":")[0] in numbers]
    return [f"{violation.problem}, after: {' > '.join(violation.path)}" for violation in wanted[:SHOWN]]
