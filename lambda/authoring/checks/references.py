"""Every name in the content that stands for something elsewhere: it must exist, and be there once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from authoring.shapes import BROKEN, WITHOUT_ANSWERS
from authoring.sources import origin, place
from skill.errors import Problem

LISTENED = ("folding", "ordinary", "controls", "aspects", "concepts", "refusals", "rules")
"""Files of what is listened for."""
SAID = ("short", "more", "brief")
"""Parts of an answer that are said."""
KINDS = frozenset({"factor", "sign", "effect", "thing"})


def find_reference_problems(raw: Mapping[str, Any]) -> list[Problem]:
    """Return every broken, doubled or unused name; `raw` holds only entries of the right shape."""
    return [
        *_doubled(raw),
        *_broken_answers(raw),
        *_broken_topics(raw),
        *_broken_rest(raw),
        *_unknown_marks(raw),
        *_uncited(raw),
    ]


def answers_of(raw: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return every answer with the file it stands in."""
    for name, part in raw.get("answers", {}).items():
        for entry in part.get("answer", []):
            yield place("answers", name), entry


def lines_of(raw: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Return every spoken sentence that must be grounded: file, entry, line."""
    for file, answer in answers_of(raw):
        for part in SAID:
            for line in answer.get(part, []):
                yield file, f"answer {answer['id']!r}: {part}", line
    steps = raw.get("steps", {})
    for name in ("first", "eased", "still"):
        for line in steps.get(name, {}).get("lines", []):
            yield place("steps"), f"[{name}]", line
    for step in steps.get("step", []):
        for line in step["lines"]:
            yield place("steps"), f"step {step['title']!r}", line


def _ids(entries: Iterable[Mapping[str, Any]], key: str = "id") -> list[str]:
    return [entry[key] for entry in entries if key in entry]


def _doubled(raw: Mapping[str, Any]) -> Iterator[Problem]:
    groups = [
        (place("article"), "passage", _ids(raw.get("article", {}).get("passage", []))),
        (place("topics"), "topic", _ids(raw.get("topics", {}).get("topic", []))),
        (place("red_flags"), "flag", _ids(raw.get("red_flags", {}).get("flag", []))),
        (place("words"), "word", _ids(raw.get("words", {}).get("word", []), "word")),
    ]
    for file, kind, ids in groups:
        for name, count in Counter(ids).items():
            if count > 1:
                yield Problem(file, f"{kind} {name!r}", f"stands there {count} times", "Keep one, or rename the others.")
    places: dict[str, list[str]] = {}
    for file, answer in answers_of(raw):
        places.setdefault(answer["id"], []).append(file)
    for name, files in places.items():
        if len(files) > 1:
            problem = f"stands there {len(files)} times, in {', '.join(dict.fromkeys(files))}"
            yield Problem(files[-1], f"answer {name!r}", problem, "Keep one, or rename the others.")
    pairs = Counter(
        f"{pair} with {answer.get('with', '')}" if pair.endswith("/compare") else pair
        for _, answer in answers_of(raw)
        for pair in answer["for"]
    )
    for pair, count in pairs.items():
        if count > 1:
            problem = f"is served by {count} answers"
            yield Problem(place("answers", "*"), f"{pair!r}", problem, "Leave it in the `for` of one of them.")


def _broken_answers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    passages = set(_ids(raw.get("article", {}).get("passage", []))) | raw.get(BROKEN, frozenset())
    topics = set(_ids(raw.get("topics", {}).get("topic", []))) | raw.get(BROKEN, frozenset())
    aspects = set(raw.get("intents", {}).get("aspects", {}).values())
    answers = {answer["id"] for _, answer in answers_of(raw)} | raw.get(BROKEN, frozenset())
    for file, entry, line in lines_of(raw):
        if not line["from"]:
            yield Problem(file, entry, f"{line['say']!r} cites nothing", "Name the passages that support it.")
        for source in line["from"]:
            if source not in passages:
                yield Problem(file, entry, f"cites {source!r}, which is no passage", _nearest(source, passages))
    for file, answer in answers_of(raw):
        entry = f"answer {answer['id']!r}"
        for pair in answer["for"]:
            topic, slash, aspect = pair.partition("/")
            if not slash:
                remedy = "Write topic and aspect with a slash between them, as in 'rust/causes'."
                yield Problem(file, entry, f"for {pair!r} is no topic with an aspect", remedy)
                continue
            if topic not in topics:
                yield Problem(file, entry, f"{pair!r} names an unknown topic", _nearest(topic, topics))
            if aspect not in aspects:
                yield Problem(file, entry, f"{pair!r} names an unknown aspect", _nearest(aspect, aspects))
            if aspect == "compare" and answer.get("with") not in topics:
                yield Problem(file, entry, "compares with no topic", "Name the other topic in `with`.")
        for name in answer.get("next", []):
            if name not in answers:
                yield Problem(file, entry, f"offers {name!r} next, which is no answer", _nearest(name, answers))
            if name == answer["id"]:
                yield Problem(file, entry, "offers itself next", "Take it out of `next`.")


def _broken_topics(raw: Mapping[str, Any]) -> Iterator[Problem]:
    entries = raw.get("topics", {}).get("topic", [])
    topics = set(_ids(entries)) | raw.get(BROKEN, frozenset())
    aspects = set(raw.get("intents", {}).get("aspects", {}).values())
    file = place("topics")
    for topic in entries:
        entry = f"topic {topic['id']!r}"
        if topic["kind"] not in KINDS:
            yield Problem(file, entry, f"kind {topic['kind']!r} is unknown", f"Use one of: {', '.join(sorted(KINDS))}.")
        if topic["default"] not in aspects:
            yield Problem(file, entry, f"default {topic['default']!r} is no aspect", _nearest(topic["default"], aspects))
        for other in [*topic.get("signs", []), *([topic["about"]] if "about" in topic else [])]:
            if other not in topics:
                yield Problem(file, entry, f"names {other!r}, which is no topic", _nearest(other, topics))
        if _circles(topic["id"], {one["id"]: one.get("about") for one in entries}):
            yield Problem(file, entry, "is about itself in the end", "Break the circle of `about`.")


def _circles(topic: str, about: Mapping[str, str | None]) -> bool:
    seen: set[str] = set()
    broader: str | None = topic
    while broader is not None:
        if broader in seen:
            return True
        seen.add(broader)
        broader = about.get(broader)
    return False


def _broken_rest(raw: Mapping[str, Any]) -> Iterator[Problem]:
    answers = {answer["id"] for _, answer in answers_of(raw)} | raw.get(BROKEN, frozenset())
    named = [(place("words"), f"word {word['word']!r}", word["answer"]) for word in raw.get("words", {}).get("word", [])]
    prompts = raw.get("prompts", {})
    suggested = origin(raw, ("prompts", "suggestions", "answers"))
    named += [(suggested, "[suggestions]", name) for name in prompts.get("suggestions", {}).get("answers", [])]
    named += [(place("prompts"), "[cramp]", name) for name in prompts.get("cramp", {}).get("covers", [])]
    topics = set(_ids(raw.get("topics", {}).get("topic", []))) | raw.get(BROKEN, frozenset())
    refusals = raw.get("refusals", {}).get("refusal", [])
    ids = set(_ids(refusals))
    for refusal in refusals:
        entry = f"refusal {refusal.get('id')!r}"
        if refusal.get("kind_of", entry) not in {entry, *ids}:
            problem = f"kind_of {refusal['kind_of']!r} is no refusal"
            yield Problem(place("refusals"), entry, problem, _nearest(refusal["kind_of"], ids))
        for key in ("stands_for", "as_cause"):
            if key in refusal and refusal[key] not in topics:
                problem = f"{key} {refusal[key]!r} is no topic"
                yield Problem(place("refusals"), entry, problem, _nearest(refusal[key], topics))
        named += [(place("refusals"), entry, name) for part in ("offer", "told_by") for name in refusal.get(part, [])]
    for file, entry, name in named:
        if name not in answers:
            yield Problem(file, entry, f"names {name!r}, which is no answer", _nearest(name, answers))
    safety = raw.get("safety", {})
    ideas = raw.get("red_flags", {}).get("ideas", {})
    for flag in raw.get("red_flags", {}).get("flag", []):
        file, entry = place("red_flags"), f"flag {flag['id']!r}"
        if flag["number"] not in safety:
            yield Problem(file, entry, f"number {flag['number']!r} has no wording", "Add it to content/safety/safety.toml.")
        for idea in sorted({idea.removeprefix("not ") for together in flag["all"] for idea in together} - set(ideas)):
            yield Problem(file, entry, f"names the idea {idea!r}, which is not listed", _nearest(idea, ideas))
    if "steps" in raw and "cramp" not in prompts:
        yield Problem(place("prompts"), "[cramp]", "is missing", "Say how the path of steps.toml is offered.")


def _unknown_marks(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find what rules and refusals listen for and nothing gives: no topic, kind, concept or aspect."""
    rules = raw.get("rules", {})
    known = set(_ids(raw.get("topics", {}).get("topic", []))) | raw.get(BROKEN, frozenset()) | KINDS
    known |= set(raw.get("concepts", {}).get("concepts", {}))
    known |= {f"aspect:{aspect}" for aspect in raw.get("intents", {}).get("aspects", {}).values()}
    listening = [
        ("refusals", f"refusal {entry.get('id')!r}", entry) for entry in raw.get("refusals", {}).get("refusal", [])
    ]
    for kind in ("combine", "rule"):
        listening += [("rules", f"[[{kind}]] {number}", entry) for number, entry in enumerate(rules.get(kind, []), start=1)]
    happening = rules.get("happening", {})
    listening.append(("rules", "[happening]", happening | {"unless": happening.get("where", [])}))
    listening.append(("rules", "[echoes]", {"any": list(rules.get("echoes", {}))}))
    known |= {f"gap:{gap}" for gap in _ids(raw.get("refusals", {}).get("refusal", []))}
    for name, where, entry in listening:
        parts = [entry[part] for part in ("all", "any", "none", "unless", "instead") if isinstance(entry.get(part), list)]
        for mark in sorted({mark for part in parts for mark in part} - known):
            problem = f"listens for {mark!r}, which nothing is"
            yield Problem(place(name), where, problem, _nearest(mark, known))


def _uncited(raw: Mapping[str, Any]) -> Iterator[Problem]:
    if raw.get(WITHOUT_ANSWERS):
        return
    cited = {source for _, _, line in lines_of(raw) for source in line["from"]}
    for entry in raw.get("article", {}).get("passage", []):
        passage = entry["id"]
        if passage not in cited and not entry.get("silent"):
            remedy = "Let an answer say it, or write `silent = true` where a passage says nothing."
            yield Problem(place("article"), f"passage {passage!r}", "can be reached by no answer", remedy)


def texts_of(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Return every text in some content with its path."""
    if isinstance(value, str):
        yield path, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        yield from texts_of(item, (*path, key))


def _nearest(name: str, known: Iterable[str]) -> str:
    """Say which known name was probably meant: the one that shares the longest beginning."""
    best = max(sorted(known), key=lambda one: _shared(one, name), default="")
    return f"Did you mean {best!r}?" if best and _shared(best, name) > 2 else "Correct the name, or add what it stands for."


def _shared(one: str, other: str) -> int:
    length = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        length += 1
    return length
