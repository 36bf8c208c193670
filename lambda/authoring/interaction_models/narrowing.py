"""A slot takes only what its intent has something about: a sample promises no more than the article keeps.

`what helps with {topic}` asks for a treatment. Where the article has one for some topics only, the slot becomes
`{treatment_topic}`, of a type `TreatmentTopic` with just these; whoever asks about another reaches the skill as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from authoring.interaction_models.model import SlotType
from skill.article.article import AspectId, TopicId
from skill.article.plain import read_article

_SLOT = re.compile(r"\{([^{}]*)\}")


class Narrow(NamedTuple):
    """What takes the place of a slot in the samples of an intent."""

    slot: str
    type: SlotType


def answered(topics: Mapping[str, Any], aspects: Mapping[str, Any], answers: Iterable[Any]) -> dict[str, frozenset[str]]:
    """Return the topics that each aspect has an answer for, if a broader topic's, by the parsed files of the content."""
    parts = {str(number): part for number, part in enumerate(answers)}
    article = read_article(
        {
            "article": {"title": "", "passage": []},
            "topics": topics,
            "answers": parts,
            "words": {"word": []},
            "prompts": {},
        }
    )
    found = {}
    for aspect in aspects["aspect"]:
        own, default = AspectId(aspect["id"]), aspect.get("default")
        # A general answer, such as when to see a doctor, serves whatever is asked about (`conversation.finding`).
        if aspect.get("general") and (TopicId(str(default)), own) in article.pairs:
            found[str(own)] = frozenset(map(str, article.topics))
        elif own == "compare":
            found[str(own)] = frozenset(str(one) for pair in article.comparisons for one in pair)
        else:
            near = [AspectId(one) for one in aspect.get("otherwise", ())]
            served = (topic for topic in article.topics if article.find_nearest(topic, own, near) is not None)
            found[str(own)] = frozenset(map(str, served))
    return found


def alone(aspects: Mapping[str, Any], known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the aspects that can be asked about with no topic named, because the one that is meant then has an answer."""
    return frozenset(one["id"] for one in aspects["aspect"] if one.get("default") in known[one["id"]])


def narrow(aspect: str, slots: Mapping[str, SlotType], known: frozenset[str]) -> dict[str, Narrow]:
    """Return what replaces the slots of the intent that asks about an aspect, where it knows of some of their values only.

    `slots` are those that hold topics, with their types; `known` the topics that the aspect has an answer for.
    """
    found = {}
    for slot, kind in slots.items():
        kept = tuple(value for value in kind.values if value.id in known)
        if len(kept) < len(kind.values):
            found[slot] = Narrow(f"{aspect}_{slot}", SlotType(f"{aspect.capitalize()}{kind.name}", kept))
    return found


def kept(samples: Iterable[str], *, bare: bool) -> list[str]:
    """Return samples, those without a slot only where such a question has an answer."""
    return [sample for sample in samples if bare or _SLOT.search(sample)]


def renamed(samples: Iterable[str], narrowed: Mapping[str, Narrow]) -> list[str]:
    """Return samples with the slots that replace theirs; one whose slot nothing could fill is left out."""
    empty = {slot for slot, one in narrowed.items() if not one.type.values}
    names = {slot: one.slot for slot, one in narrowed.items()}
    kept = (sample for sample in samples if empty.isdisjoint(_SLOT.findall(sample)))
    return [_SLOT.sub(lambda slot: f"{{{names.get(slot[1], slot[1])}}}", sample) for sample in kept]
