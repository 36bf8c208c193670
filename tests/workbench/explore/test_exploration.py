"""The session rules hold in ten thousand turns, and a fault in what any of them guards is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from authoring.interaction_models.samples import Matcher
from skill.alexa import handlers
from skill.alexa.service import Service
from skill.article.article import AnswerId, Line
from skill.content import Content
from skill.conversation import decide
from skill.conversation.choosing import first
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.replying import answering, controls, offers
from skill.replying import say as saying
from skill.replying.answering import Turn as Said
from skill.replying.answering import say_answer
from skill.replying.reply import Reply
from skill.speaking.speech import Speech
from workbench.explore.exploration import Explorer
from workbench.explore.turn_rules import RULES

Seed = Callable[[pytest.MonkeyPatch, Content], Content]
"""Plants a fault in the skill, or returns content that has one."""


def test_ten_thousand_turns_keep_every_rule(content: Content, matcher: Matcher) -> None:
    findings = Explorer(Service(content), matcher).explore(turns=10_000, walks=60)

    assert [str(violation) for violation in findings.violations[:5]] == []
    assert findings.turns >= 10_000
    assert findings.states >= 1_000
    assert set(findings.checks) == set(RULES)
    assert set(findings.outcomes) == {"answered", "control", "declined", "emergency"}


def test_the_same_seed_takes_the_same_walks(content: Content, matcher: Matcher) -> None:
    one = Explorer(Service(content), matcher).explore(turns=1, walks=3)
    other = Explorer(Service(content), matcher).explore(turns=1, walks=3)

    assert (one.turns, one.outcomes) == (other.turns, other.outcomes)


def _prompt(name: str, **parts: tuple[str, ...]) -> Seed:
    def plant(patch: pytest.MonkeyPatch, content: Content) -> Content:
        return content._replace(prompts={**content.prompts, name: content.prompts[name]._replace(**parts)})

    return plant


def _patch(module: object, name: str, instead: Any) -> Seed:
    def plant(patch: pytest.MonkeyPatch, content: Content) -> Content:
        patch.setattr(module, name, instead)
        return content

    return plant


def _control(name: str, instead: Callable[[Content, Conversation], Said] | str) -> Seed:
    def plant(patch: pytest.MonkeyPatch, content: Content) -> Content:
        action = controls.CONTROLS[instead] if isinstance(instead, str) else instead
        patch.setitem(controls.CONTROLS, name, action)  # type: ignore[arg-type]  # a table that is only read otherwise
        return content

    return plant


def _the_first_again(content: Content, conversation: Conversation) -> Said:
    heard = [answer for answer in conversation.heard if not answer.endswith("+")] or ["b12-causes"]
    return say_answer(content, conversation, content.article.answers[AnswerId(heard[0])])


def _long_winded(patch: pytest.MonkeyPatch, content: Content) -> Content:
    answer = next(iter(content.article.answers.values()))
    line = Line(" ".join(["on and"] * 13) + " on.", answer.short[0].sources)
    answers = {**content.article.answers, answer.id: answer._replace(short=(line,))}
    return content._replace(article=content.article._replace(answers=answers))


def _always_disclaiming(reply: Reply, *rest: Any) -> Any:
    return SPEAK(reply._replace(disclaimer=True), *rest)


def _shouting(reply: Reply, *rest: Any) -> Any:
    said = SPEAK(reply, *rest)
    return said._replace(speech=Speech(said.speech.text, f"<b>{said.speech.ssml}</b>"))


SPEAK, SPOKEN, SOMETHING_ELSE = handlers.speak, answering.spoken, offers.offer_something_else

FAULTS: Mapping[str, Seed] = {
    "question_iff_open": _prompt("offer", ask=("I could tell you {offer}.",)),
    "reprompt_helps": _prompt("eased", ask=("Has it eased?",), reprompt=("Has it eased?",)),
    "disclaimer_once": _patch(handlers, "speak", _always_disclaiming),
    "offer_is_kept": _patch(offers, "offer_words", lambda content, answer: "who won the game last night"),
    "never_the_same_again": _patch(decide, "unrepeated", lambda move, *rest: move),
    "repeat_repeats": _control("repeat", "help"),
    "more_is_new": _control("more", _the_first_again),
    "offer_is_fresh": _patch(offers, "news", lambda content, conversation, answers: tuple(answers)),
    "stop_stops": _control("stop", "help"),
    "help_helps": _control("help", "stop"),
    "danger_comes_first": _patch(
        saying, "emergency", lambda content, locale, flag, *others: (Reply("emergency", ("Oh dear.",)), Conversation())
    ),
    "answer_comes_first": _patch(answering, "spoken", lambda lines: ("Well now.", *SPOKEN(lines))),
    "short_enough": _long_winded,
    "pace_is_kept": _control("slower", "faster"),
    "steps_have_a_way_back": _patch(
        answering, "offer_after", lambda content, conversation, answer: SOMETHING_ELSE(content, conversation)
    ),
    "a_cramp_is_kept": _patch(first, "begin_steps", lambda cramp: Move("control", detail="help")),
    "misses_do_not_loop": _patch(answering, "MISSES_BEFORE_GOODBYE", 99),
    "obeys_amazon": _patch(handlers, "speak", _shouting),
}


NARROWER = {"misses_do_not_loop": frozenset({"stranger"}), "never_the_same_again": frozenset({"question"})}
"""The kinds of moves that lead to faults which show only after some others."""


def test_every_rule_has_a_fault_to_find() -> None:
    assert list(FAULTS) == list(RULES)


@pytest.mark.parametrize("rule", FAULTS)
def test_a_seeded_fault_is_found(rule: str, content: Content, matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = FAULTS[rule](monkeypatch, content)

    findings = Explorer(Service(faulty), matcher, NARROWER.get(rule)).explore(turns=400, walks=10)

    assert rule in {violation.rule for violation in findings.violations}
