"""Every kind of cry gets the steps first, in every state and by every road; no question about cramps does."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.turn import Turn, take_turn
from workbench.device.assembly import make_device

CRIES = {
    "now": "there's a cramp in my calf this very second",
    "only the part": "shin cramp",
    "only the word": "cramp",
    "starting": "i can feel a cramp creeping into my arch",
    "just over": "that cramp has only just let me go",
    "again": "another cramp in the same calf",
    "somebody else's": "my grandad's calf has cramped up",
    "another muscle": "my forearm has gone into a cramp",
    "both": "both my feet are cramping",
    "a place": "woke up on the sofa with my thigh in a knot",
    "a cause": "played tennis and now my calf's cramping",
    "a medicine": "i'm on statins and my leg is cramping right now",
    "a swear word": "bloody hell my leg's cramping",
    "a scream": "aaah my calf aaah it's cramping",
    "a plea": "please help me get rid of this cramp right now",
    "how": "how do i get this cramp to let go",
    "broken": "leg cramp very pain what do now",
    "for long": "my foot has been cramping for half an hour",
}
"""Kind of cry to one in our own words."""
STATES = {
    "at the beginning": (),
    "after the welcome": (None,),
    "after an answer": ("what causes leg cramps",),
    "after foods": ("which foods have b12",),
    "after a sign": ("what are the signs of low b12",),
    "after a treatment": ("how is low b12 treated",),
    "after a doctor": ("when should i see a doctor",),
    "after a comparison": ("how do cramps differ from restless legs",),
    "deeper": ("what causes leg cramps", "yes"),
    "after a no": ("what are the signs of low b12", "no"),
    "after a refusal": ("who won the league",),
    "after two refusals": ("who won the league", "sing me something"),
    "after a gap": ("how much b12 should i take",),
    "in the menu": ("what can you tell me",),
    "after help": ("help",),
    "told the steps": ("my calf is cramping",),
    "at the first step": ("my calf is cramping", "no"),
    "at the second step": ("my calf is cramping", "no", "next"),
    "at the last step": ("my calf is cramping", "no", "next", "next", "next"),
    "asked in the steps": ("my calf is cramping", "are statins to blame"),
    "after ease": ("my calf is cramping", "it has gone completely"),
}
ROADS = ("whole", "carrier", "near", "words")
"""Roads by which words arrive; a classifier that guesses an intent is measured apart, for it takes a minute to train."""
FIRST = ("Rest the ", "Then once more from the beginning. Rest the ")
"""How the steps begin; in the steps, they begin once more."""


def say(words: str | None, state: Conversation, content: Content) -> Turn:
    said = Said(opened=True) if words is None else Said(words)
    return take_turn(said, state, content.locale("en-US"), content)


def helps(turn: Turn) -> bool:
    """Tell whether the steps are said, or go on."""
    return (turn.reply.answer or "").startswith("relief") and turn.reply.answer != "relief-eased"


@pytest.mark.parametrize("before", STATES.values(), ids=STATES)
def test_every_kind_of_cry_gets_the_steps_in_this_state(before: tuple[str | None, ...], content: Content) -> None:
    state = Conversation()
    for words in before:
        state = say(words, state, content).conversation

    over = {"just over"} if state.step is not None else set()  # there, it is the ease that was asked for
    turns = {kind: say(cry, state, content) for kind, cry in CRIES.items() if kind not in over}

    assert {kind: " ".join(turn.reply.lines) for kind, turn in turns.items() if not helps(turn)} == {}
    if state.step is None:
        late = {kind: turn.reply.lines for kind, turn in turns.items() if not turn.reply.lines[0].startswith(FIRST)}
        assert late == {}


@pytest.mark.parametrize("road", ROADS)
def test_every_kind_of_cry_gets_the_steps_by_this_road(road: str) -> None:
    device = make_device("en-US", road=road)
    missed = []
    for before in (), ("which foods have b12",), ("who won the league",):
        for kind, cry in CRIES.items():
            device.end_session()
            for words in before:
                device.say(words)
            if not (device.say(cry).answer or "").startswith("relief"):
                missed.append((before, kind))

    assert missed == []


@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize(
    "question",
    [
        "what helps against leg cramps in general",
        "why do swimmers get cramps",
        "i had a cramp on monday what was it",
        "are cramps dangerous",
        "does my wife cramp because of her tablets",
        "how do people prevent cramps at night",
    ],
)
def test_no_question_about_cramps_gets_the_steps_by_this_road(road: str, question: str) -> None:
    assert not (make_device("en-US", road=road).say(question).answer or "").startswith("relief")
