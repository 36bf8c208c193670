"""What is danger is learned from voices, and judged on those that were kept out."""

from pathlib import Path

import pytest

from authoring.learning import danger
from authoring.learning.danger import Example, learn_danger, read_examples
from skill.content import Content
from skill.listening.danger.alarm import hear_danger
from skill.listening.learned.danger_score import Score
from skill.listening.words.folding import fold
from skill.listening.words.packed import unpack

TESTS = Path(__file__).resolve().parents[2]
PEOPLE = ("postman", "cousin", "tenant", "pupil", "guest", "boss", "lodger", "cleaner", "driver", "cook", "guard", "clerk")


def examples() -> list[Example]:
    """Return what twelve voices say: of whom they have, a fire is danger, a lawn is none, a sprain is for a doctor."""
    said = {"danger": "the {} is burning alive", "no": "the {} is mowing lawns", "doctor": "the {} has sprained a wrist"}
    return [
        Example(words.format(who), kind, f"voice {who}", strangers=True)
        for kind, words in said.items()
        for who in PEOPLE
        for _ in range(4)
    ]


def test_what_is_learned_tells_of_somebody_never_heard_of(content: Content) -> None:
    weights, _ = learn_danger(examples(), content.knowledge)
    knowledge = content.knowledge._replace(danger=Score(weights, lambda _: True))

    bands = [
        hear_danger(fold(f"the juggler {does}", knowledge.folding), knowledge).band
        for does in ("is burning alive", "is mowing lawns", "has sprained a wrist")
    ]

    assert bands[0] in ("alarm", "unsure")
    assert bands[1:] == ["no", "soon"]


def test_only_the_largest_weights_are_kept(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(danger, "LARGEST", {"danger": 10, "doctor": 5})

    weights, _ = learn_danger(examples(), content.knowledge)

    assert 5 <= len(unpack(weights["weights"])) <= 15


def test_the_same_examples_give_the_same_weights(content: Content) -> None:
    assert learn_danger(examples(), content.knowledge) == learn_danger(examples(), content.knowledge)


def test_nothing_that_is_kept_out_is_learned_from() -> None:
    told = read_examples(TESTS)
    held_out = {path.stem for path in (TESTS / "questions" / "danger" / "held_out").glob("*.tsv")}

    assert held_out
    assert held_out.isdisjoint(one.group for one in told)
    assert {one.counts for one in told if one.strangers} == {1.0}


def test_what_goes_on_after_an_emergency_is_not_learned_from(tmp_path: Path) -> None:
    talks = tmp_path / "dialogues" / "learn"
    talks.mkdir(parents=True)
    rows = ["dialogue\tsay\twanted\tturn", "1\twhich number\temergency\treply", "1\tthanks\tbye\treply"]
    (talks / "a.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    questions = tmp_path / "questions"
    questions.mkdir()
    for name in (*danger.TUNING, "red_flags.tsv"):
        (questions / name).write_text("kind\tbefore\tquestion\texpected\n", encoding="utf-8")

    assert [one.say for one in read_examples(tmp_path)] == ["thanks"]
