"""Every problem of the content in one run: shape first, then references, then grounding, each with its remedy."""

from __future__ import annotations

from typing import Any

from authoring.checks.direction import find_direction_problems
from authoring.checks.grounding import find_grounding_problems
from authoring.checks.hollow import find_hollow_offers
from authoring.checks.leftovers import find_leftovers
from authoring.checks.listened import find_listening_problems
from authoring.checks.names import find_name_problems
from authoring.checks.offers import find_bare_offers
from authoring.checks.placeholders import find_placeholder_problems
from authoring.checks.references import find_reference_problems
from authoring.checks.tasks import find_tasks
from authoring.checks.templates import find_bad_templates
from authoring.checks.twice import find_twice
from authoring.checks.written import find_writing_problems
from authoring.shapes import find_missing, find_shape_problems
from skill.errors import Problem


def find_problems(raw: dict[str, Any]) -> list[Problem]:
    """Return all that is wrong with parsed content, in the order of the files.

    An entry of the wrong shape is reported once and left out of the later checks, which then still see the rest.
    """
    problems, sound = find_shape_problems(raw)
    if find_missing(raw):
        return problems  # whatever names what is in a missing file would be a problem too
    return [
        *problems,
        *find_tasks(sound),
        *find_reference_problems(sound),
        *find_bad_templates(sound),
        *find_name_problems(sound),
        *find_writing_problems(sound),
        *find_listening_problems(sound),
        *find_twice(sound),
        *find_bare_offers(sound),
        *find_hollow_offers(sound),
        *find_placeholder_problems(sound),
        *find_grounding_problems(sound),
        *find_direction_problems(sound),
        *find_leftovers(sound),
    ]
