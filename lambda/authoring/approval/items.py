"""What has to be approved, piece by piece: all that is said of one answer, one place of the steps, one wording.

An item holds its sentences as they are heard, each with the passages that it stands on, and two fingerprints: of what is
said, and of the text of those passages. When either is another one, what was approved is no longer what is heard.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from authoring.shapes import is_of_steps
from authoring.sources import origin, place
from skill.speaking.letters import as_letters

_FINGERPRINT = 16
"""Characters of a fingerprint: enough to see a change, short enough for one line an item."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing that is heard or read."""

    part: str
    """Where in the item: `short`, `more`, `offered as`, `say 2`."""
    heard: str
    passages: tuple[tuple[str, str], ...] = ()
    """Id and text of each passage that it stands on."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is approved at once."""

    name: str
    """As it stands in `content/approvals.toml`: `answer low-b12-causes`."""
    file: str
    """Where its words are edited."""
    sentences: tuple[Sentence, ...]

    @property
    def entry(self) -> str:
        """What it is called as an entry of its file: `answer 'low-b12-causes'`, `[goodbye]`."""
        kind, _, name = self.name.partition(" ")
        if kind in ("prompt", "safety", "locale", "steps"):
            return f"[{name}]"
        return f"{kind} {name!r}" if kind in ("answer", "step") else self.name

    @property
    def said(self) -> str:
        """The fingerprint of what is said, and of what it cites."""
        return _fingerprint([[one.part, one.heard, *(name for name, _ in one.passages)] for one in self.sentences])

    @property
    def passages(self) -> str:
        """The fingerprint of the text of every passage that is cited."""
        return _fingerprint(sorted({passage for one in self.sentences for passage in one.passages}))


def items_of(raw: dict[str, Any]) -> list[Item]:
    """Return all that has to be approved in parsed content of the right shape, in the order of the files."""
    passages = {entry["id"]: entry["text"] for entry in raw.get("article", {}).get("passage", [])}
    return [
        *_answers(raw, passages),
        *_steps(raw, passages),
        *_prompts(raw, passages),
        *_gaps(raw),
        *_safety(raw),
        *_locales(raw),
    ]


def _answers(raw: Mapping[str, Any], passages: Mapping[str, str]) -> Iterator[Item]:
    topics = {topic["id"]: topic["name"] for topic in raw.get("topics", {}).get("topic", [])}
    for file, entries in raw.get("answers", {}).items():
        for answer in entries.get("answer", []):
            about = answer["for"][0].partition("/")[0]
            names = {"topic": topics.get(about, about), "other": topics.get(answer.get("with", ""), "")}
            yield Item(
                f"answer {answer['id']}",
                place("answers", file),
                (
                    *_lines("short", answer["short"], passages),
                    *_lines("brief", answer.get("brief", ()), passages),
                    *_lines("more", answer.get("more", ()), passages),
                    Sentence("offered as", as_letters(_filled(answer["offer"], names))),
                    *([Sentence("rest offered as", as_letters(answer["rest"]))] if "rest" in answer else []),
                    Sentence("headline", as_letters(answer["title"])),
                ),
            )


def _steps(raw: Mapping[str, Any], passages: Mapping[str, str]) -> Iterator[Item]:
    steps = raw.get("steps", {})
    named = [(f"steps {name}", steps.get(name, {})) for name in ("first", "eased", "still")]
    named[1:1] = [(f"step {entry['title']}", entry) for entry in steps.get("step", [])]
    for name, entry in named:
        if entry:
            yield Item(name, place("steps"), tuple(_lines("say", entry["lines"], passages)))


def _prompts(raw: dict[str, Any], passages: Mapping[str, str]) -> Iterator[Item]:
    for name, prompt in raw.get("prompts", {}).items():
        if "steps" not in raw and is_of_steps(name):
            continue  # no turn says it
        cited = _cited(prompt.get("from", ()), passages)
        said = [
            *(_each(prompt, ("offer", "title"), ()) if name == "cramp" else ()),
            *_each(prompt, ("say", "ask", "reprompt"), cited),
        ]
        if said:
            yield Item(f"prompt {name}", origin(raw, ("prompts", name, "say")), tuple(said))


def _gaps(raw: Mapping[str, Any]) -> Iterator[Item]:
    """Return the names of what the article does not cover: they are said aloud, one list of them."""
    names = dict.fromkeys(entry["name"] for entry in raw.get("refusals", {}).get("refusal", []))
    if names:
        yield Item("names of gaps", place("refusals"), tuple(Sentence("name", name) for name in names))


def _safety(raw: Mapping[str, Any]) -> Iterator[Item]:
    """Return each wording for danger, with the signs that are named in it."""
    flags = raw.get("red_flags", {}).get("flag", [])
    for name, entry in raw.get("safety", {}).items():
        signs = [Sentence("sign", flag["name"]) for flag in flags if flag["number"] == name]
        yield Item(f"safety {name}", place("safety"), (*_each(entry, ("say",), ()), *signs))


def _locales(raw: Mapping[str, Any]) -> Iterator[Item]:
    for name, locale in raw.get("locales", {}).items():
        whom = [Sentence(kind, locale[kind]) for kind in ("emergency", "crisis", "poison") if kind in locale]
        words = [Sentence(f"instead of {word!r}", other) for word, other in locale.get("words", {}).items()]
        yield Item(f"locale {name}", place("locales"), (*whom, *words))


def _lines(part: str, lines: Iterable[Mapping[str, Any]], passages: Mapping[str, str]) -> Iterator[Sentence]:
    for line in lines:
        yield Sentence(part, as_letters(line["say"]), _cited(line["from"], passages))


def _each(entry: Mapping[str, Any], parts: Iterable[str], cited: tuple[tuple[str, str], ...]) -> Iterator[Sentence]:
    for part in parts:
        texts = [entry[part]] if isinstance(entry.get(part), str) else entry.get(part, ())
        for number, text in enumerate(texts, start=1):
            yield Sentence(part if len(texts) == 1 else f"{part} {number}", as_letters(text), cited)


def _cited(sources: Iterable[str], passages: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((source, passages.get(source, "")) for source in sources)


def _filled(text: str, names: Mapping[str, str]) -> str:
    for name, value in names.items():
        text = text.replace("{" + name + "}", value)
    return text


def _fingerprint(value: Any) -> str:
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()[:_FINGERPRINT]
