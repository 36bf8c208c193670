"""Every offer is a sample: what we say can be asked must be understood when it is said back (R2.18)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from authoring.interaction_models.material import Material, Named, Offer
from authoring.interaction_models.samples import Matcher
from authoring.interaction_models.spelling import spoken

_CONNECTING = re.compile(r"^(?:whether|if|about) ")
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


def missing_samples(material: Material, matcher: Matcher) -> Iterator[tuple[str, str]]:
    """Give the intent and the sample for each offer that is not understood yet."""
    topics = {topic.id: topic for topic in material.topics}
    intents = {aspect: intent for intent, aspect in material.aspects.items()}
    for offer in material.offers:
        asked = [(topic, intents[aspect]) for topic, aspect in offer.pairs if aspect in intents]
        if not asked:
            continue
        template = _with_slots(offer, topics, material.utterances.spoken)
        for sample in dict.fromkeys((template, f"tell me {template}", _CONNECTING.sub("", template))):
            match = matcher.sample(said_back(Offer(offer.pairs, offer.other, sample), topics))
            understood = match is not None and (
                match.intent in material.controls or match.intent in {intent for _, intent in asked}
            )
            if not understood:
                yield asked[0][1], sample


def _with_slots(offer: Offer, topics: Mapping[str, Named], forms: Mapping[str, Sequence[str]]) -> str:
    """Return an offer with a slot where it names its topic in words of its own: `what happens to {topic}`."""
    phrase = spoken(offer.phrase, forms)[0]
    if "{topic}" in phrase:
        return phrase
    topic = topics[offer.pairs[0][0]]
    names = {way for name in (topic.name, *topic.said) for way in spoken(name, forms)}
    for name in sorted(names, key=len, reverse=True):
        found = re.search(rf"(?<![\w.']){re.escape(name)}(?![\w'])", phrase)
        if found:
            return f"{phrase[: found.start()]}{{topic}}{phrase[found.end() :]}"
    return phrase
