"""Words of an article that nobody can ask about are told, the commonest first."""

from authoring.checks.unnamed import MOST, find_unnamed
from authoring.fresh import load_content

KNOWLEDGE = load_content().knowledge


def test_what_no_topic_has_is_told_and_what_one_has_is_not() -> None:
    passages = [
        {"id": "a/1", "text": "Dehydration and zymurgy can cause cramps."},
        {"id": "a/2", "text": "Zymurgy and blivets are rare."},
        {"id": "disclaimer/1", "text": "This is no gubbins."},
        {"id": "a/3", "text": "A frobnicator.", "silent": True},
    ]

    assert find_unnamed(passages, KNOWLEDGE)[:2] == ["zymurgy", "blivets"]
    assert not {"dehydration", "gubbins", "frobnicator"} & set(find_unnamed(passages, KNOWLEDGE))


def test_no_more_are_told_than_can_be_read() -> None:
    passages = [{"id": "a/1", "text": " ".join(f"blivet{chr(97 + one)}" for one in range(20))}]

    assert len(find_unnamed(passages, KNOWLEDGE)) == MOST
