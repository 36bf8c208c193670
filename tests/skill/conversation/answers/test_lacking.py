"""What is asked for and not covered is named by what was learned, also where no phrase hears it (`lacking`)."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.fitting.gap_learned import gap_learned
from skill.conversation.move import Move
from skill.conversation.state import Conversation
from skill.listening.listen import listen
from skill.listening.questions.asked import NAMELESS
from skill.listening.reading import Evidence
from skill.listening.utterance import Utterance

SAYS = "how is low b12 treated"


def lacking(missing: tuple[str, float] | None, content: Content, words: str = SAYS) -> Utterance:
    """Return an utterance of which something was learned to be missing."""
    utterance = listen(words, content.knowledge)
    evidence = utterance.asked.evidence
    assert isinstance(evidence, Evidence)
    reading = utterance.asked._replace(evidence=evidence._replace(missing=missing, hinted=frozenset()))
    return utterance._replace(whole=reading, rest=None)


def gaps(move: Move, missing: tuple[str, float] | None, content: Content) -> tuple[str, ...]:
    return gap_learned(move, lacking(missing, content), Conversation(), content).gaps


ANSWER = Move("answer", "low-b12-treatment")


@pytest.mark.parametrize(
    ("had", "missing", "named"),
    [
        ((NAMELESS,), ("how-often", 0.6), ("how-often",)),
        ((NAMELESS,), ("how-often", 0.4), (NAMELESS,)),
        ((), ("how-often", 0.9), ("how-often",)),
        ((), ("how-often", 0.6), ()),
        ((NAMELESS,), ("nothing", 0.95), ()),
        ((NAMELESS,), ("nothing", 0.7), (NAMELESS,)),
        (("night",), ("how-often", 0.9), ("night",)),
        (("night",), ("nothing", 0.95), ("night",)),
        ((NAMELESS,), None, (NAMELESS,)),
    ],
)
def test_how_sure_it_is_tells_what_is_named(
    had: tuple[str, ...], missing: tuple[str, float] | None, named: tuple[str, ...], content: Content
) -> None:
    assert gaps(ANSWER._replace(gaps=had), missing, content) == named


def test_what_is_refused_for_good_is_no_gap(content: Content) -> None:
    assert gaps(ANSWER, ("stop-medicine", 0.99), content) == ()


def test_nothing_is_answered_where_something_else_altogether_is_asked(content: Content) -> None:
    utterance = lacking(("elsewhere", 0.95), content, "who won the match last night")

    assert gap_learned(ANSWER, utterance, Conversation(), content).kind == "decline"


def test_in_the_steps_nothing_changes(content: Content) -> None:
    move = ANSWER._replace(gaps=(NAMELESS,))
    steps = Conversation(step=0)

    assert gap_learned(move, lacking(("how-often", 0.9), content), steps, content) is move
