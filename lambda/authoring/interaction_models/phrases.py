"""The example phrases of the store: each opens the skill or is, behind its name, a sample of its model (R7.3, R7.42)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from authoring.interaction_models.model import Model
from authoring.sources import place
from skill.content import Content
from skill.errors import Problem
from skill.listening.words.folding import fold

_BEFORE = r"^alexa,? (?:(?P<opens>open|start|launch|begin|run)|ask|tell|use) {name}(?P<rest>\b.*)?$"
_LINK = re.compile(r"^(?:to|for|about|that|whether|if)\s+")


def find_phrase_problems(phrases: Mapping[str, Any], models: Mapping[str, Model], content: Content) -> list[Problem]:
    """Return every phrase that no sample is; `content` holds the samples of the models."""
    faults = [
        (locale, phrase, models[locale].invocation)
        for locale, said in phrases.items()
        if locale in models
        for phrase in said
        if not _is_sample(phrase, models[locale].invocation, content)
    ]
    return [
        Problem(
            place("store"),
            f"[phrases]: {locale}",
            f"{phrase!r} is no sample of its model (R7.42)",
            f"Say 'Alexa, ask {name}' and what a sample says, or 'Alexa, open {name}'.",
        )
        for locale, phrase, name in faults
    ]


def _is_sample(phrase: str, name: str, content: Content) -> bool:
    found = re.match(_BEFORE.format(name=re.escape(name)), phrase.strip().lower())
    if found is None:
        return False
    rest = (found["rest"] or "").strip(" ,")
    if not rest:
        return found["opens"] is not None
    said = (rest, _LINK.sub("", rest))
    return any(content.samples.find(fold(one, content.knowledge.folding)) is not None for one in said)
