"""An offer is what this listener would want next: trouble after injections is offered where injections were spoken of."""

from __future__ import annotations

from skill.content import Content

TROUBLE = ("causes", "why", "safe", "symptoms", "doctor", "tests", "common")


def test_trouble_after_injections_is_offered_only_by_what_speaks_of_them(content: Content) -> None:
    for answer in content.article.answers.values():
        said = " ".join(line.say for line in answer.short).lower()
        if "inject" in said or answer.topic == "injections" or answer.id == "potassium-origins":
            continue
        offered = [content.article.answers[one] for one in answer.next]
        assert not [one.id for one in offered if one.topic == "injections" and one.aspect in TROUBLE], answer.id
        assert "inject" not in answer.rest, answer.id
