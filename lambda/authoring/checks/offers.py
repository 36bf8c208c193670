"""An offer that is nothing but a name: whoever says it back would ask for the topic, and hear its default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from authoring.checks.references import answers_of
from authoring.interaction_models.invitations import CONNECTING, names_in_place
from authoring.interaction_models.material import topics_from
from skill.errors import Problem


def find_bare_offers(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Find every offer that is a name of a topic, its own or another's."""
    topics = topics_from(raw.get("topics", {"topic": ()}))
    named = {name: topic.id for topic in topics for name in names_in_place(topic, {})}
    for file, answer in answers_of(raw):
        own = answer["for"][0].partition("/")[0]
        offer = CONNECTING.sub("", " ".join(answer["offer"].lower().split()))
        topic = own if offer == "{topic}" else named.get(offer)
        if topic is not None:
            problem = f"offer {answer['offer']!r} is nothing but a name of topic {topic!r}"
            remedy = "Say what about it is offered, as in 'how {topic} is treated', or take the name out of its `said`."
            yield Problem(file, f"answer {answer['id']!r}", problem, remedy)
