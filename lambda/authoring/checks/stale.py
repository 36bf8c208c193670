"""What `new` wrote for an offer that its author has worded otherwise since: questions, and texts of the store.

They were copies of the offer, so they ask in words that nothing uses any more, and often in none that people use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from authoring.beginning.subject import drafted_offers
from authoring.checks.references import answers_of
from authoring.checks.tasks import OWN_QUESTIONS
from authoring.questions import Question
from authoring.sources import place


def find_stale(raw: Mapping[str, Any], questions: Iterable[Question]) -> dict[str, list[str]]:
    """Return such wordings, each with the files that still have it."""
    topics = {topic["id"]: topic["name"] for topic in raw["topics"]["topic"]}
    drafted: dict[str, None] = {}
    offered = set()
    for _, answer in answers_of(raw):
        topic, _, aspect = answer["for"][0].partition("/")
        name = topics.get(topic, topic)
        drafted |= dict.fromkeys(offer.replace("{topic}", name) for offer in drafted_offers(aspect))
        offered.add(answer["offer"].replace("{topic}", name))
    asked = {question.question for question in questions}
    texts = list(_texts(raw.get("store", {})))
    found = {}
    for wording in drafted:
        files = [OWN_QUESTIONS] if wording in asked else []
        files += [place("store")] if any(wording in text for text in texts) else []
        if files and wording not in offered:
            found[wording] = files
    return found


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for item in inside:
        yield from _texts(item)
