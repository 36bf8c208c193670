"""Every problem of the content in one run: shape first, then references, then grounding, each with its remedy."""

from __future__ import annotations

from typing import Any

from skill.errors import Problem
from skill.grounding import find_grounding_problems
from skill.references import find_reference_problems
from skill.shapes import find_shape_problems


def find_problems(raw: dict[str, Any]) -> list[Problem]:
    """Return all that is wrong with parsed content, in the order of the files.

    An entry of the wrong shape is reported once and left out of the later checks, which then still see the rest.
    """
    problems, sound = find_shape_problems(raw)
    return problems + find_reference_problems(sound) + find_grounding_problems(sound)
