"""Names that would fail only when somebody speaks: each must be known, and lead to one thing."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from authoring.locales import LOCALES, remedy_for
from authoring.phrases import TemplateError, expand
from authoring.shapes import BROKEN
from authoring.sources import origin, place
from skill.errors import Problem
from skill.listening.words.sounds import LEAST, consonants, sound_of


def find_name_problems(raw: dict[str, Any]) -> list[Problem]:
    """Return every name of no topic, aspect, answer or locale, and every phrase that stands for two topics."""
    broken = raw.get(BROKEN, frozenset())
    topics = {topic["id"] for topic in raw.get("topics", {}).get("topic", [])} | broken
    aspects = {aspect["id"] for aspect in raw.get("aspects", {}).get("aspect", [])} | broken
    named = [
        *_named_topics(raw, topics),
        *_named_aspects(raw, aspects),
    ]
    problems = [
        Problem(file, entry, f"names {name!r}, which is no {kind}", _meant(name, known))
        for file, entry, name, kind, known in named
        if name not in known
    ]
    return [*problems, *_locales(raw), *_shared(raw), *_braces(raw), *_short_sounds(raw)]


def _named_topics(raw: dict[str, Any], topics: Iterable[str]) -> Iterator[tuple[str, str, str, str, Any]]:
    known = frozenset(topics)
    rules = raw.get("rules", {})
    if "main" in rules:
        yield origin(raw, ("rules", "main")), "[main]", rules["main"], "topic", known
    for part in ("topics", "felt"):
        for name in rules.get("happening", {}).get(part, []):
            yield place("rules"), "[happening]", name, "topic", known
    for number, entry in enumerate(rules.get("rule", []), start=1):
        for key in ("topic", "other"):
            if key in entry:
                yield origin(raw, ("rules", "rule", number - 1)), f"[[rule]] {number}", entry[key], "topic", known
    for number, entry in enumerate(rules.get("combine", []), start=1):
        for name in (entry["topic"], *entry["instead"]):
            if name not in raw.get("concepts", {}).get("concepts", {}):
                yield origin(raw, ("rules", "combine", number - 1)), f"[[combine]] {number}", name, "topic", known
    for number, entry in enumerate(raw.get("aspects", {}).get("aspect", [])):
        if "default" in entry:
            file = origin(raw, ("aspects", "aspect", number, "default"))
            yield file, f"aspect {entry['id']!r}: default", entry["default"], "topic", known
    cramp = raw.get("prompts", {}).get("cramp", {})
    if "topic" in cramp:
        yield origin(raw, ("prompts", "cramp", "topic")), "[cramp]", cramp["topic"], "topic", known


def _named_aspects(raw: dict[str, Any], aspects: Iterable[str]) -> Iterator[tuple[str, str, str, str, Any]]:
    known = frozenset(aspects)
    for number, entry in enumerate(raw.get("rules", {}).get("rule", []), start=1):
        if "aspect" in entry:
            yield origin(raw, ("rules", "rule", number - 1)), f"[[rule]] {number}", entry["aspect"], "aspect", known
    for name in raw.get("rules", {}).get("happening", {}).get("aspects", []):
        yield place("rules"), "[happening]", name, "aspect", known
    for number, entry in enumerate(raw.get("aspects", {}).get("aspect", [])):
        for name in entry.get("otherwise", []):
            yield origin(raw, ("aspects", "aspect", number)), f"aspect {entry['id']!r}: otherwise", name, "aspect", known
        if "gap" in entry:
            refusals = {refusal.get("id") for refusal in raw.get("refusals", {}).get("refusal", [])}
            yield (
                origin(raw, ("aspects", "aspect", number)),
                f"aspect {entry['id']!r}: gap",
                entry["gap"],
                "refusal",
                refusals,
            )
    for intent, name in raw.get("intents", {}).get("aspects", {}).items():
        yield origin(raw, ("intents", "aspects", intent)), f"[aspects]: {intent}", name, "aspect", known


def _locales(raw: Mapping[str, Any]) -> Iterator[Problem]:
    locales = raw.get("locales", {})
    for name in locales:
        if name not in LOCALES:
            yield Problem(place("locales"), f"[{name}]", "is no locale that Alexa has (R10.10)", remedy_for(name))
    phrases = raw.get("store", {}).get("phrases")
    for name in [] if phrases is None else [locale for locale in locales if not phrases.get(locale)]:
        yield Problem(place("store"), "[phrases]", f"has none for {name!r}", "Give three, each a sample of its model.")
    for name in phrases or ():
        if name not in locales:
            yield Problem(
                place("store"), f"[phrases]: {name}", "is of no locale in content/locales.toml", _meant(name, locales)
            )


def _shared(raw: dict[str, Any]) -> Iterator[Problem]:
    """Find phrases that name two topics: which one somebody means could not be told."""
    from authoring.knowledge import subjects_of  # here, because it needs content of the right shape

    if not {"topics", "folding", "concepts", "refusals"} <= raw.keys():
        return
    named: dict[str, str] = {}
    try:
        subjects = subjects_of(raw)
    except (TemplateError, KeyError):
        return  # reported by the other checks
    for phrase, marks in subjects.items():
        both = [mark.partition(":")[2] for mark in marks.split() if mark.startswith("topic:")]
        for other in both[1:]:
            if named.setdefault(other, both[0]) == both[0]:
                problem = f"{phrase!r} names the topic {both[0]!r} as well"
                yield Problem(place("topics"), f"topic {other!r}", problem, "Leave it in the `said` of one of them.")


def _braces(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find offers with words in braces that nothing fills in."""
    for part, file in raw.get("answers", {}).items():
        for answer in file.get("answer", []):
            rest = answer["offer"].replace("{topic}", "").replace("{other}", "" if "with" in answer else "{other}")
            if "{" in rest or "}" in rest:
                problem = f"offer {answer['offer']!r} has braces that nothing fills in"
                yield Problem(
                    place("answers", part), f"answer {answer['id']!r}", problem, "Use {topic}, or {other} with `with`."
                )


def _short_sounds(raw: dict[str, Any]) -> Iterator[Problem]:
    """Find names that are too short to be told by their sound: other words would be taken for them."""
    if "sounds" not in raw.get("folding", {}):
        return
    for template in raw["folding"]["sounds"].get("names", []):
        try:
            names = expand(template)
        except TemplateError:
            continue  # reported by the other checks
        for name in names:
            number = consonants(sound_of(name.split()))
            if number < LEAST:
                problem = f"name {name!r} has {number} consonants to be told by; it takes {LEAST}"
                remedy = "Take it out, and give what is written for it in a [[fold]]."
                yield Problem(origin(raw, ("folding", "sounds", "names")), "[sounds]: names", problem, remedy)


def _meant(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), 1)
    return f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(sorted(known))}."
