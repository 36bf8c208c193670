"""Copies of an offer that its author has worded otherwise are told, with where they are left."""

from typing import Any

import pytest

from authoring.checks.stale import find_stale
from authoring.questions import Question


def raw(offer: str, description: str = "") -> dict[str, Any]:
    return {
        "topics": {"topic": [{"id": "lice", "name": "lice"}]},
        "answers": {"lice": {"answer": [{"id": "lice-why", "for": ["lice/causes", "lice/why"], "offer": offer}]}},
        "store": {"description": [description]},
    }


ASKED = [Question("answerable", (), "what causes lice", frozenset({"lice/1"}))]


@pytest.mark.parametrize(
    ("offer", "description", "left"),
    [
        ("what causes {topic}", "Ask what causes lice.", {}),
        ("where lice come from", "", {"what causes lice": ["tests/questions/own.tsv"]}),
        (
            "where lice come from",
            "Ask what causes lice; and more.",
            {"what causes lice": ["tests/questions/own.tsv", "content/article/store.toml"]},
        ),
    ],
)
def test_a_copy_of_an_offer_goes_with_it(offer: str, description: str, left: dict[str, list[str]]) -> None:
    assert find_stale(raw(offer, description), ASKED) == left
