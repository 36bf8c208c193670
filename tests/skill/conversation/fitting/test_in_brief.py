"""What is not known of what was just told is named, with the rest in brief: not the same again, and not nothing."""

from __future__ import annotations

import pytest
from conversing import Talk

from skill.content import Content

FOODS, INJECTIONS = "which foods have b12", "do b12 shots cause cramps"


@pytest.mark.parametrize(
    ("before", "words", "answer"),
    [
        (FOODS, "what about tempeh", "b12-foods"),
        (INJECTIONS, "how long until it hits you", "injections-causes"),
        ("how is low b12 treated", "and what does that cost", None),  # who sells what is no part of it
        ("is low b12 common", "what about vegans in chile", "low-b12-common"),
        ("do statins cause cramps", "which brand is the kindest", None),
        ("what are the signs of low b12", "would a heating pad help", None),  # what helps is no sign
    ],
)
def test_the_part_that_was_told_is_said_in_brief(before: str, words: str, answer: str | None, talk: Talk) -> None:
    talk.say(before)

    move = talk.say(words).move

    assert (move.answer if move.part == "brief" else None) == answer


def test_it_is_said_in_other_words_behind_what_is_not_known(talk: Talk, content: Content) -> None:
    heard = talk.say(INJECTIONS).reply
    turn = talk.say("how long until it hits you")
    brief = content.article.answers["injections-causes"].brief[0]

    assert turn.reply.gaps
    assert len(turn.reply.lines) == 2
    assert brief.say[1:] in turn.reply.lines[1]
    assert not set(turn.reply.lines) & set(heard.lines)
    assert set(brief.sources) == set(turn.reply.sources)


def test_it_is_no_miss_and_what_follows_stays_on_offer(talk: Talk) -> None:
    offered = talk.say(FOODS).conversation.offer
    after = talk.say("what about tempeh").conversation

    assert after.misses == 0
    assert after.offer == offered


def test_it_is_said_once(talk: Talk) -> None:
    talk.say(FOODS, "what about tempeh")

    assert talk.say("would that come in a tin").move.kind == "decline"


@pytest.mark.parametrize("words", ["no that's not what i want to know", "i meant spaghetti", "who won the rugby"])
def test_nobody_hears_it_who_does_not_ask_on(words: str, talk: Talk) -> None:
    talk.say(FOODS)

    assert talk.say(words).move.part != "brief"


def test_whoever_would_stop_a_medicine_hears_to_ask_first(talk: Talk) -> None:
    talk.say("do statins cause cramps")

    assert talk.say("should i leave it off for a week then").move.kind == "decline"


def test_every_answer_has_its_brief_and_no_other_answers(content: Content) -> None:
    own = {name: answer.brief[0].say for name, answer in content.article.answers.items() if answer.brief}

    assert set(content.article.answers) - set(own) == {"disclaimer", "more-information-meaning"}
    for name, answer in content.article.answers.items():
        assert not answer.brief or answer.brief[0].say not in {line.say for line in (*answer.short, *answer.more)}, name
