"""What can be wrong with `interaction_models/utterances.toml` before a model is built from it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from authoring.locales import LOCALES, remedy_for
from authoring.phrases import EFFECT, TemplateError, expand
from authoring.shapes import find_table_problems
from authoring.tables.listing import UtterancesFile
from skill.errors import Problem

_NAMED = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(r"\{([^{}]*)\}")


def find_utterance_problems(data: Mapping[str, Any], file: str, intents: Iterable[str]) -> list[Problem]:
    """Return every wrong key or kind, else every template that stands for nothing, and every locale that Alexa lacks.

    `intents` are those that the content knows what to do with.
    """
    problems = find_table_problems(data, UtterancesFile, file)
    if problems:
        return problems
    return [Problem(file, *fault) for fault in (*_templates(data), *_locales(data), *_intents(data, intents))]


def _templates(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    intents = [(f"[intents]: {intent}", templates) for intent, templates in data["intents"].items()]
    for locale, extra in data["locale"].items():
        intents += [(f"[locale.{locale}]: {intent}", templates) for intent, templates in extra.items()]
    for entry, templates in [*intents, *((f"[phrases]: {name}", said) for name, said in data["phrases"].items())]:
        for template in templates:
            try:
                expand(template)
            except TemplateError as error:
                yield entry, str(error), "Close every bracket."
            for name in _NAMED.findall(template):
                if name != EFFECT and name not in data["phrases"]:
                    yield entry, f"{template!r} uses <{name}>, which is not listed", _meant(name, data["phrases"])
            for name in _SLOT.findall(template):
                if name not in data["slots"]:
                    yield entry, f"{template!r} has a slot {name!r} that is not declared", _meant(name, data["slots"])


def _intents(data: Mapping[str, Any], intents: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    known = {*intents, data["whole"]["intent"]}
    named = [("[intents]", name) for name in data["intents"]] + [("[carriers]", name) for name in data["carriers"]]
    named += [(f"[locale.{locale}]", name) for locale, extra in data["locale"].items() for name in extra]
    for entry, name in named:
        if name not in known:
            yield f"{entry}: {name}", "is no intent of content/english/intents.toml", _meant(name, known)


def _locales(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for name in data["locales"]:
        if name not in LOCALES:
            yield "locales", f"{name!r} is no locale that Alexa has (R10.10)", remedy_for(name)
    for name in data["locale"]:
        if name not in data["locales"]:
            yield f"[locale.{name}]", "is of no locale in `locales`", _meant(name, data["locales"])


def _meant(name: str, known: Any) -> str:
    close = difflib.get_close_matches(name, sorted(known), 1)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(sorted(known)) or 'none'}."
