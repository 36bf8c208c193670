"""Read an article, with its topics, answers and steps, from the plain form that is shipped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from skill.article.article import (
    Answer,
    AnswerId,
    Article,
    AspectId,
    Line,
    Passage,
    PassageId,
    Relief,
    Step,
    Topic,
    TopicId,
)


def read_article(raw: Mapping[str, Any]) -> Article:
    """Return the article of compiled content (file name without ending to tables)."""
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
        words={entry["word"]: entry["answer"] for entry in raw["words"].get("word", ())},
        relief=_read_relief(raw["steps"], raw["prompts"]["cramp"]) if "steps" in raw else None,
    )


def _read_relief(steps: Mapping[str, Any], about: Mapping[str, Any]) -> Relief:
    return Relief(
        title=about["title"],
        topic=about["topic"],
        covers=tuple(about["covers"]),
        first=_read_lines(steps["first"]["lines"]),
        steps=tuple(Step(entry["title"], _read_lines(entry["lines"])) for entry in steps["step"]),
        then=next((place for place, entry in enumerate(steps["step"]) if entry["title"] == steps["first"].get("then")), 0),
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
        rest=entry.get("rest", ""),
        brief=_read_lines(entry.get("brief", ())),
    )


def _read_lines(entries: Any) -> tuple[Line, ...]:
    return tuple(Line(entry["say"], tuple(PassageId(source) for source in entry["from"])) for entry in entries)
