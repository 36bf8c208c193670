"""All that the skill says and listens for, loaded once: `load_content()` is the way in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from skill.article import Answer, AnswerId, Article, AspectId, Line, Passage, PassageId, Relief, Step, Topic, TopicId
from skill.errors import ContentError
from skill.sources import Raw, content_folder, read_compiled
from skill.understanding.knowledge import Knowledge, from_plain


class Prompt(NamedTuple):
    """One of the things said besides the answers, each part with the wordings it takes in turn."""

    say: tuple[str, ...]
    ask: tuple[str, ...]
    reprompt: tuple[str, ...]
    sources: tuple[PassageId, ...] = ()
    """The passages that it quotes."""


class Flag(NamedTuple):
    """A red flag as it is spoken of."""

    name: str
    say: tuple[str, ...]
    """Sentences with `{emergency}`, `{crisis}`, `{poison}` and `{sign}` to be filled in."""


class Locale(NamedTuple):
    """Where an English-speaking locale differs."""

    id: str
    numbers: Mapping[str, str]
    """`emergency`, `crisis` and `poison`: whom to call, as spoken."""
    words: Mapping[str, str]
    """What it says instead of a word of the content."""


class Content(NamedTuple):
    """Everything that is said, and everything that is listened for."""

    article: Article
    knowledge: Knowledge
    prompts: Mapping[str, Prompt]
    suggestions: tuple[AnswerId, ...]
    """What is named when nothing better follows from the conversation."""
    cramp_offer: str
    """How the path for a cramp happening now is offered."""
    flags: Mapping[str, Flag]
    locales: Mapping[str, Locale]
    aspects: Mapping[str, str]
    """Intent name to the aspect that it asks about."""
    controls: Mapping[str, str]
    """Intent name to the control that it is."""
    otherwise: Mapping[str, list[str]]
    """Aspect to those that are answered, in turn, where it has no answer of its own."""
    places: Mapping[str, list[list[str]]]
    """Answer to the topics, the aspects and the broader topics of all that it serves."""
    screen: Mapping[str, Any] | None
    """The APL document, or None where there is none."""

    def locale(self, wanted: str | None) -> Locale:
        """Return the locale asked for; the first of the content for an unknown one."""
        return self.locales.get(wanted or "") or next(iter(self.locales.values()))


_NOT_SPOKEN = frozenset({"understanding", "claims", "store", "publisher", "legal"})
"""Parts of the content that no turn needs once it was checked and compiled."""


def load_content(folder: Path | None = None) -> Content:
    """Load and check the content, by default that of the project.

    Raises `ContentError` with every problem found, each with its file, entry and remedy.
    """
    return _read(compiled_content(folder or content_folder()))


def compiled_content(folder: Path) -> Raw:
    """Return what a package carries in place of the files of a folder; raises `ContentError` as `load_content` does."""
    return read_compiled(folder, _compile)


def _compile(raw: Raw) -> Raw:
    # Imported here, because a deployed package never compiles: its content was checked when it was built.
    from skill.checks import find_problems
    from skill.understanding.compilation import compile_knowledge

    problems = find_problems(raw)
    if problems:
        raise ContentError(problems)
    aspects = raw["understanding"]["aspects"]["aspect"]
    otherwise = {aspect["id"]: aspect["otherwise"] for aspect in aspects if "otherwise" in aspect}
    return {"raw": {name: raw[name] for name in raw if name not in _NOT_SPOKEN}} | {
        "knowledge": compile_knowledge(raw),
        "otherwise": otherwise,
        "places": _places(_read_article(raw)),
    }


def _places(article: Article) -> dict[str, list[list[str]]]:
    """Return for each answer the topics, the aspects and the broader topics of all that it serves."""
    places: dict[str, list[list[str]]] = {}
    for answer in article.answers.values():
        served = [(answer.topic, answer.aspect), *(pair for pair, id in article.pairs.items() if id == answer.id)]
        topics = dict.fromkeys([*(topic for topic, _ in served), *([answer.other] if answer.other else [])])
        broader = dict.fromkeys(str(above) for topic in topics for above in article.lineage(topic)[1:])
        aspects = dict.fromkeys(str(aspect) for _, aspect in served)
        places[answer.id] = [[str(topic) for topic in topics], list(aspects), list(broader)]
    return places


def _read(compiled: Raw) -> Content:
    raw = compiled["raw"]
    prompts = raw["prompts"]
    return Content(
        article=_read_article(raw),
        knowledge=from_plain(compiled["knowledge"]),
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
        otherwise=compiled["otherwise"],
        places=compiled["places"],
        screen=raw.get("screen"),
    )


def _read_article(raw: Raw) -> Article:
    article = raw["article"]
    answers = [_read_answer(entry) for part in raw["answers"].values() for entry in part["answer"]]
    pairs: dict[tuple[TopicId, AspectId], AnswerId] = {}
    comparisons: dict[frozenset[TopicId], AnswerId] = {}
    for part in raw["answers"].values():
        for entry in part["answer"]:
            for pair in entry["for"]:
                topic, _, aspect = pair.partition("/")
                if aspect == "compare":
                    comparisons[frozenset((TopicId(topic), TopicId(entry["with"])))] = entry["id"]
                else:
                    pairs[TopicId(topic), AspectId(aspect)] = entry["id"]
    return Article(
        title=article["title"],
        passages={entry["id"]: Passage(entry["id"], entry["section"], entry["text"]) for entry in article["passage"]},
        topics={entry["id"]: _read_topic(entry) for entry in raw["topics"]["topic"]},
        answers={answer.id: answer for answer in answers},
        pairs=pairs,
        comparisons=comparisons,
        words={entry["word"]: entry["answer"] for entry in raw["words"]["word"]},
        relief=_read_relief(raw["steps"], raw["prompts"]["cramp"]) if "steps" in raw else None,
    )


def _read_relief(steps: Mapping[str, Any], about: Mapping[str, Any]) -> Relief:
    return Relief(
        title=about["title"],
        topic=about["topic"],
        covers=tuple(about["covers"]),
        first=_read_lines(steps["first"]["lines"]),
        steps=tuple(Step(entry["title"], _read_lines(entry["lines"])) for entry in steps["step"]),
        eased=_read_lines(steps["eased"]["lines"]),
        still=_read_lines(steps["still"]["lines"]),
    )


def _read_topic(entry: Mapping[str, Any]) -> Topic:
    return Topic(
        id=entry["id"],
        name=entry["name"],
        said=tuple(entry["said"]),
        about=entry.get("about"),
        kind=entry["kind"],
        default=entry["default"],
        signs=tuple(entry.get("signs", ())),
    )


def _read_answer(entry: Mapping[str, Any]) -> Answer:
    topic, _, aspect = entry["for"][0].partition("/")
    return Answer(
        id=entry["id"],
        topic=TopicId(topic),
        aspect=AspectId(aspect),
        other=entry.get("with"),
        title=entry["title"],
        offer=entry["offer"],
        short=_read_lines(entry["short"]),
        more=_read_lines(entry.get("more", ())),
        next=tuple(entry.get("next", ())),
    )


def _read_lines(entries: Any) -> tuple[Line, ...]:
    return tuple(Line(entry["say"], tuple(PassageId(source) for source in entry["from"])) for entry in entries)
