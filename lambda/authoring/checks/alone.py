"""Whether an answer that is given to several questions can stand alone behind each of them, as far as its opening tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from authoring.checks.references import answers_of

_LEANING = re.compile(r"^(yes|no|it|it's|they|they're|this|these|those|that)\b", re.IGNORECASE)
"""What answers one way of asking only, or points at what was not named."""


def find_leaning(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return each answer to several questions that opens with a yes, a no or a pointer, with that word."""
    return {
        answer["id"]: found[0]
        for _, answer in answers_of(raw)
        if len(answer["for"]) > 1 and (found := _LEANING.match(answer["short"][0]["say"]))
    }
