"""A gap is named in the first sentence, within the same limits of length."""

from __future__ import annotations

from itertools import permutations

import pytest

from skill.article.article import AnswerId
from skill.content import Content
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.questions.asked import NAMELESS
from skill.replying.answering import decline, say_answer
from skill.replying.form import ONE_BREATH, inner, without_yes_or_no
from skill.replying.gaps import MOST_WORDS, name_gaps
from skill.replying.say import say
from skill.speaking.speech import speak
from workbench.device.timing import estimate_seconds


def _parts(content: Content) -> list[str]:
    return [refusal.id for refusal in content.knowledge.refusals.values() if refusal.part]


def test_every_answer_names_every_gap_that_may_go_with_it(content: Content) -> None:
    for answer in content.article.answers.values():
        for gap in _parts(content):
            reply, _ = say_answer(content, Conversation(), answer, "short", (gap,))

            assert gap == NAMELESS or content.knowledge.refusals[gap].name in reply.lines[0]
            first = without_yes_or_no(answer.short[0].say)
            assert inner(first) in " ".join(reply.lines[: reply.least]) or first in reply.lines[1]
            assert all(len(line.split()) <= ONE_BREATH for line in reply.lines)
            assert sum(len(line.split()) for line in reply.lines) <= MOST_WORDS or len(reply.lines) == reply.least


def test_two_gaps_have_a_name_together(content: Content) -> None:
    for one, other in permutations(_parts(content), 2):
        named = name_gaps(content, Conversation(), (one, other))

        assert named, (one, other)
        assert not named[0].endswith((" .", "about.")), (one, other)


@pytest.mark.parametrize("gap", ["brand-or-price", "pregnancy"])
def test_a_refusal_says_what_is_not_covered(gap: str, content: Content) -> None:
    reply, _ = decline(content, Conversation(), gap, gaps=(gap,))

    assert (reply.outcome, content.knowledge.refusals[gap].name in reply.lines[0]) == ("declined", True)
    assert reply.gaps == (content.knowledge.refusals[gap].name,)


def test_no_first_reply_takes_more_than_twenty_seconds_whatever_is_named_before_it(content: Content) -> None:
    """The gap with the longest name, a doctor in time, or both; with disclaimer and offer."""
    locale, disclaimer = content.locale("en-US"), content.prompts["disclaimer"].say[0]
    known = content.knowledge.refusals
    longest = tuple(sorted(known, key=lambda one: -len(known[one].name)))[:1]
    kinds = [name.removeprefix("soon-") for name in content.prompts if name.startswith("soon-")]
    kind = max(kinds, key=lambda one: len(content.prompts[f"soon-{one}"].say[0]))

    for answer in content.article.answers:
        for gaps, soon in (((), kind), (longest, None), (longest, "plain")):
            reply, _ = say(Move("answer", answer, gaps=gaps, soon=soon), Conversation(), content, locale)
            seconds = estimate_seconds(f"<speak>{speak(reply, locale, disclaimer).speech.ssml}</speak>")

            assert seconds <= 20, (answer, gaps, soon, reply.lines)
            first = without_yes_or_no(content.article.answers[answer].short[0].say)
            when_to_see_one = soon == kind and "doctor" in content.places[answer].aspects
            assert when_to_see_one or first.lower() in " ".join(reply.lines).lower(), (answer, gaps, soon)


def test_what_has_no_name_is_owned_up_to_as_a_part_and_left_out_beside_what_has_one(content: Content) -> None:
    answer, named = content.article.answers[AnswerId("b12-foods")], content.knowledge.refusals["duration"].name

    alone, _ = say_answer(content, Conversation(), answer, "short", (NAMELESS,))
    beside, _ = say_answer(content, Conversation(), answer, "short", (NAMELESS, "duration"))

    assert alone.lines[0] in content.prompts[f"gap-{NAMELESS}"].say
    assert (named in beside.lines[0], beside.gaps) == (True, (named,))


def test_of_two_gaps_both_are_named_also_where_one_has_a_wording_of_its_own(content: Content) -> None:
    answer, known = content.article.answers[AnswerId("medicines-causes")], content.knowledge.refusals

    reply, _ = say_answer(content, Conversation(), answer, "short", ("other-medicines", "dose"))

    assert all(known[gap].name in reply.lines[0] for gap in ("other-medicines", "dose"))
