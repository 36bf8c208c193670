"""How sure it is, asked of what was just said: the article says so, and nothing says more."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("how common is low b12", "heavens and how sure is anybody of that"),
        ("can low b12 cause cramps", "has that been proven"),
        ("how do i prevent leg cramps", "does stretching actually help"),
        ("are b12 injections safe", "how rare is rare then"),
        ("what are restless legs linked with", "linked as in cause or by chance"),
    ],
)
def test_how_sure_it_is_nobody_tells(first: str, then: str, talk: Talk) -> None:
    talk.say(first)

    assert talk.say(then).move.detail == "no-proof"


@pytest.mark.parametrize(
    "then",
    ["how can i be sure it is b12", "how often do i take it", "do statins really work", "is it true for statins as well"],
)
def test_something_else_is_no_doubt(then: str, talk: Talk) -> None:
    talk.say("can low b12 cause cramps")

    assert talk.say(then).move.detail != "no-proof"


def test_with_nothing_said_there_is_nothing_to_prove(talk: Talk) -> None:
    assert talk.say("is that proven").move.detail != "no-proof"
