"""Whether an article's subject can be a danger is its author's to say, and plain sentences about it are tried."""

from typing import Any

import pytest

from authoring.checks.alarmed import find_alarmed, find_undecided
from skill.content import Content

TOPIC = {"id": "dandruff", "name": "dandruff", "kind": "effect"}


def raw(**keys: Any) -> dict[str, Any]:
    return {"article": {"not_about": ["cramps"]}, "topics": {"topic": [TOPIC | keys]}}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({}, ["does not say whether having dandruff can be a danger by itself"]),
        ({"harmless": True}, []),
        ({"harmless": False}, []),
        ({"kind": "sign"}, []),
        (
            {"kind": "thing", "harmless": True},
            ["is `harmless`, and of the kind 'thing': only what somebody has or feels can be so"],
        ),
    ],
)
def test_what_somebody_has_is_decided_on(keys: dict[str, Any], found: list[str]) -> None:
    assert [one.problem for one in find_undecided(raw(**keys))] == found


def test_an_article_that_was_not_begun_from_another_decides_nothing() -> None:
    assert not list(find_undecided({"topics": {"topic": [TOPIC]}}))


def test_sentences_that_are_met_with_a_number_are_told_with_what_to_do(content: Content) -> None:
    told = find_alarmed(raw(), content.knowledge)

    assert len(told) == 1
    assert '"dandruff won\'t stop" (caution)' in told[0]
    assert "Write `harmless = true` at topic 'dandruff' in content/article/topics.toml" in told[0]


def test_where_it_can_be_a_danger_the_number_is_right(content: Content) -> None:
    assert not find_alarmed(raw(harmless=False), content.knowledge)


def test_a_name_that_the_lists_know_is_told_of_though_harmless(content: Content) -> None:
    told = find_alarmed(raw(name="chest pain", harmless=True), content.knowledge)

    assert "(an alarm)" in told[0]
    assert "name the topic otherwise" in told[0]
