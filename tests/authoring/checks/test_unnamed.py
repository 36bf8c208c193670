"""Words of an article that nobody can ask about are told, the commonest first."""

from authoring.checks.unnamed import MOST, find_covered, find_unnamed
from authoring.fresh import load_content
from skill.listening.reader import hear
from skill.listening.words.lexicon import Span

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


def test_a_refusal_of_what_a_passage_gives_is_told_with_the_passage() -> None:
    passages = [
        {"id": "a/1", "text": "Most go away in two to three weeks."},
        {"id": "a/2", "text": "Ask a pharmacist if you are pregnant."},
        {"id": "a/3", "text": "Do it twice a day."},
        {"id": "a/4", "text": "They are small."},
    ]

    covered = find_covered(passages, KNOWLEDGE)

    assert covered["pregnancy"] == "a/2"
    assert "a/1" in covered.values()
    assert covered["how-often"] == "a/3"
    assert "a/4" not in covered.values()


def test_refusals_that_hide_behind_another_are_told_at_once() -> None:
    passages = [{"id": "a/1", "text": "It is gone in two weeks."}]

    covered = find_covered(passages, KNOWLEDGE)
    shown = {refusal.id for asked in ("how long does it take", "how long will it last") for refusal in heard(asked)}

    assert shown < set(covered)
    assert set(covered.values()) == {"a/1"}


def heard(asked: str) -> tuple[Span, ...]:
    return hear(asked, KNOWLEDGE).subjects.refusals
