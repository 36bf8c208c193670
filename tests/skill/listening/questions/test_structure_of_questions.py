"""What nothing knows is never answered as if it were known, wherever it stands; each gap goes with every topic."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn

THINGS = (
    "kumara durian tempeh pierogi okra marzipan halibut nougat hiccups dandruff freckles snoring dimples wheezing "
    "whiplash blisters sunburn splinters lisinopril zopiclone azathioprine mirtazapine welding plumbing babysitting "
    "knitting zorbing quidditch moonlight tarmac"
).split()
CAUSES = (
    "can {} cause {}",
    "does {} bring on {}",
    "could {} give you {}",
    "is {} what causes {}",
    "are {1} caused by {0}",
    "is {} the reason for {}",
    "why does {} cause {}",
)
EFFECTS = (
    "can {1} cause {0}",
    "does {1} lead to {0}",
    "could {1} give me {0}",
    "is {} a sign of {}",
    "is {} from {}",
    "why does {1} cause {0}",
    "can {} come from {}",
)


def ask(words: str, content: Content) -> Turn:
    return take_turn(Said(words), Conversation(), content.locale(None), content)


@pytest.mark.parametrize("number", range(len(THINGS)), ids=THINGS)
def test_nothing_unknown_is_answered_as_if_it_were_known(number: int, content: Content) -> None:
    """Each thing stands in the place of cause and of effect in every form, before a third of the topics, in turn."""
    topics, thing = content.article.topics.values(), THINGS[number]
    effects = [topic.name for topic in topics if topic.kind == "effect"]
    factors = [topic.name for topic in topics if topic.kind == "factor"][number % 3 :: 3]
    asked = [form.format(thing, effect) for effect in effects for form in CAUSES]
    asked += [form.format(thing, factor) for factor in factors for form in EFFECTS]

    replies = {words: ask(words, content).reply for words in asked}

    assert not [words for words, reply in replies.items() if reply.outcome == "answered" and not reply.gaps]
