"""What the article links with what: a topic and its signs."""

from __future__ import annotations

from collections.abc import Sequence

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


def sharing(signs: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the one topic that has all of several signs ("headaches and thirst"), or None."""
    having = [
        topic
        for topic, links in knowledge.topics.items()
        if len(signs) > 1 and links.about is None and links.signs.issuperset(signs)
    ]
    return having[0] if len(having) == 1 else None
