"""All that was shipped: what is said and what is listened for, read from one compiled file by `load_content()`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from skill.article.article import AnswerId, Article
from skill.article.plain import read_article
from skill.article.prompts import Flag, Locale, Prompt
from skill.compiled import from_bytes
from skill.errors import ContentError, Problem
from skill.listening.knowledge import Knowledge
from skill.listening.plain import from_plain
from skill.listening.words.lexicon import Phrases
from skill.record import Record
from skill.samples import Samples

COMPILED = ".compiled"
"""What was made from the files of `content/` (`authoring.compile`): all that a package carries of them."""


class Served(Record):
    """What an answer serves: its topics, its aspects, and the broader topics."""

    topics: frozenset[str]
    aspects: frozenset[str]
    broader: frozenset[str]


class Content(Record):
    """Everything that is said, and everything that is listened for."""

    article: Article
    knowledge: Knowledge
    prompts: Mapping[str, Prompt]
    suggestions: tuple[AnswerId, ...]
    """What is named when nothing better follows from the conversation."""
    cramp_offer: str
    """How the path for a cramp happening now is offered."""
    flags: Mapping[str, Flag]
    safety: Mapping[str, tuple[str, ...]]
    """Sentences of the safety wordings, by name."""
    locales: Mapping[str, Locale]
    aspects: Mapping[str, str]
    """Intent name to the aspect that it asks about."""
    controls: Mapping[str, str]
    """Intent name to the control that it is."""
    words: Mapping[str, list[str]]
    """Intent name to the words that it stands for, fullest first, with its slots in braces."""
    otherwise: Mapping[str, list[str]]
    """Aspect to those that are answered, in turn, where it has no answer of its own."""
    missing: Mapping[str, str]
    """Aspect to the gap that is named where something else is said instead."""
    gap_of: Mapping[str, str]
    """Pair of a topic and an aspect, "restless-legs/treatment", to the gap that it is."""
    gaps_alone: Mapping[str, tuple[str, ...]]
    """A few words, "how much", to the gaps that they may ask for where nothing else is said."""
    places: Mapping[str, Served]
    """Answer to all that it serves."""
    serving: Mapping[str, frozenset[str]]
    """Topic to the answers that serve it."""
    named: Mapping[str, list[list[str]]]
    """Answer to the topics that its two parts name, each in order, its own left out."""
    telling: Mapping[str, list[str]]
    """Word, as its stem, to the answers in which it is heard."""
    lines: Mapping[str, list[str]]
    """Answer to the words, as stems, that tell what each of its sentences is about, those of its rest behind."""
    offers: Mapping[str, list[list[str]]]
    """Answer to the words, as stems, with which it is offered, and those with which its rest is."""
    screen: Mapping[str, Any] | None
    """The APL document, or None where there is none."""
    samples: Samples
    """What the interaction models hold."""

    def locale(self, wanted: str | None) -> Locale:
        """Return the locale asked for; the first of the content for an unknown one."""
        return self.locales.get(wanted or "") or next(iter(self.locales.values()))


def content_folder() -> Path:
    """Return where the content lies: beside the code in a package, one folder up in the repository."""
    code = Path(__file__).resolve().parents[1]
    packaged = code / "content"
    return packaged if packaged.is_dir() else code.parent / "content"


def load_content(folder: Path | None = None) -> Content:
    """Load what was compiled, by default beside the code; it was checked when it was made.

    Raises `ContentError` when it is not there or cannot be read. In a checkout, `authoring.fresh` compiles what was edited.
    """
    file = (folder or content_folder()) / COMPILED
    try:
        with file.open("rb") as opened:  # seven megabytes, of which a start needs the first half of one
            return read_content(from_bytes(mmap(opened.fileno(), 0, access=ACCESS_READ)))
    except (OSError, ValueError, KeyError) as error:
        problem = f"cannot be read ({type(error).__name__})"
        raise ContentError([Problem(file.name, "the file", problem, "Build the package anew.")]) from error


def read_content(compiled: Mapping[str, Any]) -> Content:
    """Return the content of a compiled file."""
    knowledge = from_plain(compiled["knowledge"])
    raw = compiled["raw"]
    prompts = raw["prompts"]
    places = {answer: Served(*map(frozenset, served)) for answer, served in compiled["places"].items()}
    return Content(
        article=read_article(raw),
        knowledge=knowledge,
        prompts={
            name: Prompt(*(tuple(prompt.get(part, ())) for part in ("say", "ask", "reprompt", "from")))
            for name, prompt in prompts.items()
            if name not in ("suggestions", "cramp")
        },
        suggestions=tuple(prompts["suggestions"]["answers"]),
        cramp_offer=prompts.get("cramp", {}).get("offer", ""),
        flags={
            flag["id"]: Flag(flag["name"], tuple(raw["safety"][flag["number"]]["say"])) for flag in raw["red_flags"]["flag"]
        },
        safety={name: tuple(entry["say"]) for name, entry in raw["safety"].items()},
        locales={
            name: Locale(
                name,
                {kind: entry[kind] for kind in ("emergency", "crisis", "poison")},
                entry.get("words", {}),
            )
            for name, entry in raw["locales"].items()
        },
        aspects=raw["intents"]["aspects"],
        controls=raw["intents"]["controls"],
        words=raw["intents"]["words"],
        otherwise=compiled["otherwise"],
        missing=compiled["missing"],
        gap_of={pair: refusal.id for refusal in knowledge.refusals.values() for pair in refusal.of},
        gaps_alone=_by_words(knowledge),
        places=places,
        serving=_serving(places),
        named=compiled["named"],
        telling=compiled["telling"],
        lines=compiled["lines"],
        offers=compiled["offers"],
        screen=raw.get("screen"),
        samples=_read_samples(*compiled.get("samples", (Phrases.pack({}), Phrases.pack({}), {}))),
    )


def _serving(places: Mapping[str, Served]) -> dict[str, frozenset[str]]:
    """Return the answers that serve each topic."""
    topics = {topic for served in places.values() for topic in served.topics}
    return {topic: frozenset(answer for answer, served in places.items() if topic in served.topics) for topic in topics}


def _by_words(knowledge: Knowledge) -> dict[str, tuple[str, ...]]:
    """Return the gaps that a few words may ask for by themselves, by those words."""
    found: dict[str, tuple[str, ...]] = {}
    for refusal in knowledge.refusals.values():
        for words in refusal.alone:
            found[words] = (*found.get(words, ()), refusal.id)
    return found


def _read_samples(phrases: str, values: str, narrow: Mapping[str, Sequence[str]]) -> Samples:
    return Samples(Phrases(phrases), Phrases(values), narrow)
