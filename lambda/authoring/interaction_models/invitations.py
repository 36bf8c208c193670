"""Every offer is a sample: what we say can be asked must be understood when it is said back (R2.18)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from authoring.interaction_models.material import Material, Named, Offer
from authoring.interaction_models.samples import Matcher
from authoring.interaction_models.spelling import spoken

CONNECTING = re.compile(r"^(?:whether|if|about) ")
"""What stands between the invocation name and the request: "ask cramp helper whether ..." delivers the rest (R2.6)."""


def said_back(offer: Offer, topics: Mapping[str, Named]) -> str:
    """Return an offer as the listener hears it and may say it."""
    names = {"{topic}": topics[offer.pairs[0][0]].name, "{other}": topics[offer.other].name if offer.other else ""}
    phrase = offer.phrase
    for slot, name in names.items():
        phrase = phrase.replace(slot, name)
    return phrase


def invitations(material: Material) -> tuple[str, ...]:
    """Return every phrase that an offer invites the listener to say."""
    topics = {topic.id: topic for topic in material.topics}
    return tuple(dict.fromkeys(said_back(offer, topics) for offer in material.offers))


WHETHER = "whether"
"""The word of an offer that asks for a yes or a no."""


class Offered(NamedTuple):
    """A sample with which an offer could be taken up."""

    sample: str
    said: str
    """The same as the listener hears it and may say it."""
    intents: tuple[str, ...]
    """Any of them answers; the first is whose sample it would be."""
    answer: str
    """The answer that is offered."""


def offered_samples(material: Material) -> list[Offered]:
    """Return what must be understood of each offer.

    Of several intents that ask for the same, the first is the one that asks for a yes or a no: "tell me whether".
    """
    topics = {topic.id: topic for topic in material.topics}
    intents: dict[str, list[str]] = {}
    for intent, aspect in material.aspects.items():
        intents.setdefault(aspect, []).append(intent)
    found = []
    for offer in material.offers:
        asked = [intents[aspect] for _, aspect in offer.pairs if aspect in intents]
        if not asked:
            continue
        template = _with_slots(offer, topics, material.utterances.spoken)
        for one in dict.fromkeys((template, f"tell me {template}", CONNECTING.sub("", template))):
            either = tuple(intent for same in asked for intent in (same if WHETHER in one.split() else reversed(same)))
            found.append(Offered(one, said_back(replace(offer, phrase=one), topics), either, offer.answer))
    return found


def missing_samples(offered: Iterable[Offered], controls: Mapping[str, str], matcher: Matcher) -> Iterator[tuple[str, str]]:
    """Give the intent and the sample for each offer that is not understood yet."""
    for one in offered:
        match = matcher.sample(one.said)
        if match is None or not (match.intent in controls or match.intent in one.intents):
            yield one.intents[0], one.sample


def _with_slots(offer: Offer, topics: Mapping[str, Named], forms: Mapping[str, Sequence[str]]) -> str:
    """Return an offer with a slot where it names its topic in words of its own: `what happens to {topic}`."""
    phrase = spoken(offer.phrase, forms)[0]
    if "{topic}" in phrase:
        return phrase
    found = name_in(phrase, topics[offer.pairs[0][0]], forms)
    return phrase if found is None else f"{phrase[: found.start()]}{{topic}}{phrase[found.end() :]}"


def name_in(phrase: str, topic: Named, forms: Mapping[str, Sequence[str]]) -> re.Match[str] | None:
    """Return where a phrase names a topic: the longest of its names that stands there."""
    names = {way for name in (topic.name, *topic.said) for way in spoken(name, forms)}
    found = (re.search(rf"(?<![\w.']){re.escape(name)}(?![\w'])", phrase) for name in sorted(names, key=len, reverse=True))
    return next(filter(None, found), None)
