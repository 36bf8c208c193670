"""An offer as a sample: a slot stands in it for its topic's name, so the name has to be one that another's can stand for.

An offer that is nothing but a name asks for the topic, and is answered by its default; one that names its topic only by
words that ask or tell ("how long", "goes away by itself") becomes a sample that nobody says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.references import answers_of
from authoring.interaction_models.invitations import CONNECTING, name_in
from authoring.interaction_models.material import topics_from
from skill.errors import Problem
from skill.listening.words.grammar import AUXILIARIES, POINTERS, QUESTION_WORDS

_CLAUSE = QUESTION_WORDS | AUXILIARIES | POINTERS | frozenset("when who i you he she we their its".split())
"""Words that no name of a thing has, and whatever asks or tells of one does."""


def find_bare_offers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find every offer that is a name of a topic, its own or another's, or names its own by no name of a thing."""
    topics = {topic.id: topic for topic in topics_from(raw.get("topics", {"topic": ()}))}
    named = {name.lower(): topic.id for topic in topics.values() for name in (topic.name, *topic.said)}
    for file, answer in answers_of(raw):
        own, entry = answer["for"][0].partition("/")[0], f"answer {answer['id']!r}"
        offer = CONNECTING.sub("", " ".join(answer["offer"].lower().split()))
        bare = own if offer == "{topic}" else named.get(offer)
        if bare is not None:
            problem = f"offer {answer['offer']!r} is nothing but a name of topic {bare!r}"
            remedy = "Say what about it is offered, as in 'how {topic} is treated', or take the name out of its `said`."
            yield Problem(file, entry, problem, remedy)
            continue
        found = name_in(offer, topics[own], {}) if own in topics and "{topic}" not in offer else None
        if found and not _CLAUSE.isdisjoint(found[0].split()):
            sample = f"{offer[: found.start()]}{{topic}}{offer[found.end() :]}"
            problem = f"offer {answer['offer']!r} names topic {own!r} only as {found[0]!r}, so that {sample!r} is a sample"
            yield Problem(file, entry, problem, "Write {topic} in it, as in 'what to know about {topic}'.")
