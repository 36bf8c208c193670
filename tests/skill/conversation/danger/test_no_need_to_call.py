"""What is eaten or taken is no emergency, nor is urine that is only dark; a heart that races needs a doctor."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    [
        "i had two cups of tea and a glass of juice today",
        "i had no breakfast just black coffee",
        "i drank one coffee and no water since seven",
        "i take the pills already the gummy kind",
    ],
)
def test_what_somebody_eats_or_drinks_needs_no_caution(words: str, talk: Talk) -> None:
    assert not talk.say(words).move.caution


@pytest.mark.parametrize(
    "words",
    ["i drank bleach", "i took twenty of my pills", "i drank a bottle of vodka", "i took some pills and i feel sleepy"],
)
def test_poison_and_too_much_do(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.outcome == "emergency"


@pytest.mark.parametrize("words", ["what emergency", "oh no it's no emergency", "whoa what emergency"])
def test_a_caution_can_be_taken_back(words: str, talk: Talk) -> None:
    talk.state = talk.state._replace(turn=1).telling("caution")

    assert talk.say(words).reply.lines == ("Only if you feel very ill. If you don't, just carry on.",)


@pytest.mark.parametrize(
    "words", ["my pee is dark yellow in the evening and my head aches", "my urine is dark and i'm thirsty"]
)
def test_urine_that_is_only_dark_needs_no_doctor(words: str, talk: Talk) -> None:
    assert talk.say(words).move.soon is None


@pytest.mark.parametrize(
    "words",
    ["my pee's been dark and my calves ache badly", "my urine is dark yellow and all my muscles are really sore today"],
)
def test_dark_urine_with_sore_muscles_does(words: str, talk: Talk) -> None:
    assert talk.say(words).move.soon == "urine"


@pytest.mark.parametrize(
    "words",
    [
        "my heart is just really pounding and i got my injection today is that okay",
        "but my heart it's going like mad",
        "his heart's kind of fluttering after the jab",
    ],
)
def test_a_heart_that_races_is_named_to_a_doctor(words: str, talk: Talk) -> None:
    assert "heartbeat" in " ".join(talk.say(words).reply.lines)


@pytest.mark.parametrize(
    "words",
    [
        "got pain in thigh five days after football",
        "i have pain in calf since a few days",
    ],
)
def test_what_has_hurt_for_days_is_no_cramp_now(words: str, talk: Talk) -> None:
    turn = talk.say(words)

    assert turn.move.kind != "cramp"
    assert turn.move.soon is not None


@pytest.mark.parametrize(
    "words", ["my leg is killing me three days now make it stop", "my calf is cramping for two days help"]
)
def test_a_cry_after_days_still_gets_the_steps(words: str, talk: Talk) -> None:
    assert talk.say(words).move.kind == "cramp"
