"""What the article links with what: a topic and its signs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from skill.listening.knowledge import Knowledge


def link(factor: str, sign: str, aspect: str | None, knowledge: Knowledge) -> tuple[str | None, str | None]:
    """Return the topic and aspect that answer a question about a sign of something; no topic when it is none of its signs.

    What the article says of a sign it says of its main topic; of another topic it lists the signs (design, section 6).
    """
    lineage = [factor, *knowledge.ancestors(factor)]
    if not any(sign in knowledge.topics[one].signs for one in lineage):
        return None, None
    if knowledge.main in lineage or knowledge.topics[sign].kind == "thing":
        return sign, aspect
    return factor, "symptoms"


def linked(topics: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell whether one of some topics is a sign of one named before it, as the article says.

    The other way round ("can low mood use up your B12") it may be a question that the article does not answer.
    """
    return any(link(one, sign, None, knowledge)[0] is not None for one, sign in combinations(topics, 2))


def sharing(signs: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the one topic that has all of several signs ("headaches and thirst"), or None."""
    having = [
        topic
        for topic, links in knowledge.topics.items()
        if len(signs) > 1 and links.about is None and links.signs.issuperset(signs)
    ]
    return having[0] if len(having) == 1 else None
