"""What is listened for and takes too much, or nothing: a name that is a command, a refusal of what is covered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.measures import words
from authoring.checks.references import answers_of, lines_of
from authoring.phrases import TemplateError, expand
from authoring.sources import origin
from skill.errors import Problem
from skill.listening.questions.asked import NAMELESS, UNKNOWN_THING

_BARE = frozenset(
    "what which who when where why how can could do does did is are was should would will i you it this that they them "
    "me my a an the and or yes no okay".split()
)
"""Words that stand in every question: a name, or what is heard as one, must not be one of them."""
_STEERING = frozenset(
    "repeat more yes no next previous start-over slower faster stop help menu thanks first second third".split()
)
"""Controls that any article has."""
_ARTICLE = "content/article/"
_HEARD = (
    ("refusals", "refusal", "id", ("said",)),
    ("aspects", "aspect", "id", ("cues", "weak")),
    ("folding", "fold", "to", ("from", "to")),
)
"""Files, their entries, what these are called by, and the keys that are held against what was heard."""
_WRITTEN = re.compile(r"[A-Z,;!?\u201c\u201d\u201e\"]")
_OURS = frozenset({"disclaimer"})
"""Topics that are asked for by commands."""

_HEARD_BY = ("said", "asks", "kinds", "stands_for", "learned")
"""Parts of a refusal by which it is heard."""


def find_listening_problems(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every name, refusal and fold of the article's that takes what is not its own, or is never heard."""
    return [
        *_unanswered(raw),
        *_taken(raw),
        *_cues(raw),
        *_refusals(raw),
        *_folds(raw),
        *_unspoken(raw),
        *_unheard(raw),
    ]


def _unanswered(raw: Mapping[str, Any]) -> Iterator[Problem]:
    pairs = {pair for _, answer in answers_of(raw) for pair in answer["for"]}
    served = {pair.partition("/")[0] for pair in pairs}
    served |= {answer["with"] for _, answer in answers_of(raw) if "with" in answer}
    above = {topic["about"] for topic in raw.get("topics", {}).get("topic", []) if "about" in topic}
    for number, topic in enumerate(raw.get("topics", {}).get("topic", [])):
        file, entry = origin(raw, ("topics", "topic", number)), f"topic {topic['id']!r}"
        known = sorted(aspect for one, _, aspect in (pair.partition("/") for pair in pairs) if one == topic["id"])
        if topic["id"] not in served | above:
            yield Problem(file, entry, "is answered by no answer", "Name it in the `for` of one, or take the topic out.")
        elif known and topic["default"] not in known:
            remedy = f"Name an aspect that is: {', '.join(known)}."
            yield Problem(file, entry, f"default {topic['default']!r} is answered by no answer", remedy)
    if raw.get("rules", {}).get("main") == "disclaimer":
        remedy = "Name the topic that the article is about."
        yield Problem(origin(raw, ("rules", "main")), "[main]: 'disclaimer'", "is what no article is about", remedy)


def _taken(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find names of topics that are commands of one word, or words of any question."""
    controls = raw.get("controls", {}).get("controls", {})
    steering = _phrases(controls[name] for name in _STEERING & controls.keys())
    known = {phrase: "a command" for phrase in steering if " " not in phrase} | dict.fromkeys(_BARE, "in every question")
    for number, topic in enumerate(raw.get("topics", {}).get("topic", [])):
        for said in topic["said"]:
            if said.lower() in known and topic["id"] not in _OURS:
                problem = f"said {said!r} is {known[said.lower()]}, and is needed for that"
                file = origin(raw, ("topics", "topic", number))
                yield Problem(file, f"topic {topic['id']!r}", problem, "Take it out, or say more than that.")


def _cues(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find ways of asking, of the article's own, that are words of any question or the name of a topic."""
    names = {name.lower() for topic in raw.get("topics", {}).get("topic", []) for name in (topic["name"], *topic["said"])}
    for number, aspect in enumerate(raw.get("aspects", {}).get("aspect", [])):
        for place, cue in enumerate(aspect["cues"]):
            file = origin(raw, ("aspects", "aspect", number, "cues", place))
            taken = "is in every question" if cue in _BARE else "is the name of a topic" if cue in names else None
            if taken and file.startswith(_ARTICLE):
                yield Problem(file, f"aspect {aspect['id']!r}", f"cue {cue!r} {taken}", "Say more, or take it out.")


def _unheard(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find what no ear can bring: what is heard comes in small letters, and without the signs of writing."""
    found: list[tuple[tuple[str | int, ...], str, str]] = [
        ((name, kind, number, key, place), f"{kind} {entry[label]!r}", text)
        for name, kind, label, keys in _HEARD
        for number, entry in enumerate(raw.get(name, {}).get(kind, []))
        for key in keys
        for place, text in enumerate([entry[key]] if isinstance(entry.get(key), str) else entry.get(key, ()))
    ]
    concepts = raw.get("concepts", {}).get("concepts", {})
    found += [
        (("concepts", "concepts", name), f"concept {name!r}", text) for name, said in concepts.items() for text in said
    ]
    for path, entry, text in found:
        if _WRITTEN.search(text):
            problem = f"{text!r} has capitals or signs, which nobody hears"
            yield Problem(origin(raw, path), entry, problem, "Write small letters, one phrase an entry.")
    for name, said in concepts.items():
        if not said:
            file = origin(raw, ("concepts", "concepts", name))
            yield Problem(file, f"concept {name!r}", "listens for nothing", "List how it is said.")


def _refusals(raw: Mapping[str, Any]) -> Iterator[Problem]:
    names = {
        name.lower(): topic["id"]
        for topic in raw.get("topics", {}).get("topic", [])
        for name in (topic["name"], *topic["said"])
    }
    entries = raw.get("refusals", {}).get("refusal", [])
    for name, count in Counter(entry["id"] for entry in entries).items():
        if count > 1:
            file = origin(raw, ("refusals",))
            yield Problem(file, f"refusal {name!r}", f"stands there {count} times", "Keep one, or rename the others.")
    named = {rule.get(part) for rule in raw.get("rules", {}).get("rule", []) for part in ("refuse", "gap")}
    named |= {NAMELESS, UNKNOWN_THING}
    named |= {aspect.get("gap") for aspect in raw.get("aspects", {}).get("aspect", [])}
    for number, entry in enumerate(entries):
        file, where = origin(raw, ("refusals", "refusal", number)), f"refusal {entry['id']!r}"
        if entry["id"] not in named and not any(map(entry.get, _HEARD_BY)):
            yield Problem(file, where, "listens for nothing", "List in `said` how people ask for it, or take it out.")
        for template in entry["said"]:
            phrases = {phrase.lower() for phrase in _expanded(template)}
            if "" in phrases or phrases & _BARE:
                problem = f"said {template!r} is heard in every question"
                yield Problem(file, where, problem, "Say more than may be left out, or than any question has.")
            for phrase in sorted(phrases & names.keys()):
                problem = f"said {phrase!r} names the topic {names[phrase]!r}, which is answered"
                yield Problem(file, where, problem, "Take it out, or say what about it is not covered.")


def _folds(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find folds that go round in a circle, or take a word of any question."""
    entries = raw.get("folding", {}).get("fold", [])
    turned = {phrase: entry["to"] for entry in entries for said in entry["from"] for phrase in _expanded(said)}
    for number, entry in enumerate(entries):
        file, where = origin(raw, ("folding", "fold", number)), f"[[fold]] to {entry['to']!r}"
        for said in entry["from"]:
            for phrase in _expanded(said):
                if phrase != entry["to"] and turned.get(entry["to"]) == phrase:
                    problem = f"{phrase!r} is heard as {entry['to']!r}, and that as {phrase!r} again"
                    yield Problem(file, where, problem, "Keep one of the two.")
                elif file.startswith(_ARTICLE) and (phrase in _BARE or not phrase):
                    yield Problem(file, where, f"{phrase!r} is in every question", "Give more words than that.")
        if not entry["to"].strip() and file.startswith(_ARTICLE):
            yield Problem(file, where, f"makes {entry['from'][0]!r} unheard", "Write in `to` what it is heard as.")


def _unspoken(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find hard words that are explained though nothing speaks of them."""
    texts = [entry["text"] for entry in raw.get("article", {}).get("passage", [])]
    texts += [line["say"] for _, _, line in lines_of(raw)]
    texts += [name for topic in raw.get("topics", {}).get("topic", []) for name in (topic["name"], *topic["said"])]
    spoken = " ".join(words(" ".join(texts).lower()))
    for number, entry in enumerate(raw.get("words", {}).get("word", [])):
        if " ".join(words(entry["word"].lower())) not in spoken:
            file = origin(raw, ("words", "word", number))
            yield Problem(file, f"word {entry['word']!r}", "is in no answer and no passage", "Correct it or take it out.")


def _phrases(groups: Any) -> Iterator[str]:
    return (phrase for group in groups for template in group for phrase in _expanded(template))


def _expanded(template: str) -> list[str]:
    try:
        return expand(template)
    except TemplateError:
        return []  # reported by the other checks
