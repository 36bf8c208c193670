"""What a second model makes of an utterance is one of the reasons for a move, and weighed with all others."""

from __future__ import annotations

from test_reranking import believing, talked, without

from skill.content import Content
from skill.conversation.answers.weighing import look_at
from skill.conversation.choosing.chosen import lay_out
from skill.conversation.choosing.proposing import propose
from skill.conversation.choosing.reasons import Reason, reasons
from skill.listening.listen import listen_to
from skill.listening.words.folding import fold

WORDS = "right and what would you do about that"


def reasons_for(candidate: str, content: Content) -> dict[str, float]:
    state = talked(content, "is low b12 common")
    utterance = listen_to(fold(WORDS, content.knowledge.folding), content.knowledge)
    scene = look_at(utterance.asked, state, content)
    _, table = lay_out(propose(utterance, scene, state, content), utterance, scene, state, content)
    found: list[Reason] = reasons(candidate, table, content)
    return {name: value for name, value in found if "ranked" in name}


def test_the_answer_that_it_finds_likeliest_is_ranked_best(content: Content) -> None:
    certain = believing(content, "low-b12-treatment")

    assert reasons_for("answer:low-b12-treatment", certain)["ranked best"] == 1
    assert "ranked best" not in reasons_for("answer:b12-foods", certain)
    assert reasons_for("answer:low-b12-treatment", certain)["ranked"] > reasons_for("answer:b12-foods", certain)["ranked"]


def test_declining_is_held_against_the_likeliest(content: Content) -> None:
    found = reasons_for("decline", believing(content, "low-b12-treatment"))

    assert found["decline, ranked likeliest"] > found["decline, ranked none"]


def test_without_a_second_model_it_tells_nothing(content: Content) -> None:
    assert reasons_for("answer:low-b12-treatment", without(content)) == {}


def test_it_was_learned_that_what_is_ranked_best_is_meant(content: Content) -> None:
    assert content.knowledge.moves["ranked best"] > 0
