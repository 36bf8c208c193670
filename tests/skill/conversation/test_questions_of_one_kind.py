"""Questions that stand alone, by kinds: each wording of a kind hears the same answer, whatever else its words name."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words",
    [
        "what are the risk factors for a b12 deficiency",
        "what would put my mum at risk of being short of b12",
        "what makes a person more likely to run low on b12",
        "why would somebody be low in b12 who eats plenty of meat",
        "is it because of my diet that i'm low in b12",
        "is low b12 more about diet or is it the stomach",
        "what would run your b12 down",
        "my dad hardly eats anything could that leave him low",
        "my kid is a picky eater could that make him low",
        "can somebody eat well and still be short of b12",
    ],
)
def test_why_somebody_is_low_hears_what_low_b12_comes_from(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == "low-b12-origins"


def test_why_so_many_have_it_hears_what_it_comes_from(talk: Talk) -> None:
    assert talk.say("how many people are low in b12", "and why do they get it").reply.answer == "low-b12-origins"


@pytest.mark.parametrize(
    "words",
    [
        "are eggs enough if i'm low in b12",
        "what should i eat if i'm low in b12 because of my stomach",
        "what can i eat to make me less low",
    ],
)
def test_what_to_eat_when_low_hears_of_foods(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == "b12-foods"


@pytest.mark.parametrize("words", ["why is that in old people", "but how come older folk get it more"])
def test_why_the_old_have_it_is_not_known(words: str, talk: Talk) -> None:
    assert talk.say("how many people are low in b12", words).reply.answer != "low-b12-origins"


@pytest.mark.parametrize(
    "words",
    [
        "ought i to give the statin a miss for a week",
        "so should i knock it on the head then the tablet",
        "do i leave the water pill off until i feel better",
        "so do i quit taking mine or cut them in half",
        "would it be wise to leave my cholesterol tablet off",
        "could my husband give his statin a miss or should he cut it in half",
    ],
)
def test_whoever_thinks_of_stopping_a_medicine_hears_to_ask_first(words: str, talk: Talk) -> None:
    turn = talk.say("can some medicines cause cramps", words)

    assert turn.move.detail == "stop-medicine"
    assert "doctor" in " ".join(turn.reply.lines)


@pytest.mark.parametrize(
    "words",
    [
        "could i just buy some b12 and see if it helps",
        "can i start b12 tablets on my own",
        "is it fine to take b12 without asking a doctor",
        "is it okay to dose myself with b12",
        "can i skip the doctor and get some b12 pills",
    ],
)
def test_whoever_thinks_of_beginning_alone_hears_whom_to_ask(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == "low-b12-treatment"
    assert reply.gaps == ("whether to take it on your own",)


@pytest.mark.parametrize("words", ["where can i buy b12", "how much does b12 cost"])
def test_where_to_buy_it_is_still_not_known(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer is None


@pytest.mark.parametrize(
    "words",
    [
        "what's more likely to cramp my calf the b12 or the heat",
        "would you blame low b12 or the dehydration for my cramps",
        "which is likelier to cause a cramp overworking it or low b12",
        "i cramp after swimming so is it low b12 or just tiredness",
    ],
)
def test_b12_or_a_commoner_cause_hears_which_is_commoner(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == "leg-cramps-common"


@pytest.mark.parametrize(
    "words",
    [
        "my feet have no numbness yet but my calves cramp could it be low b12",
        "can it be low b12 with no pins and needles",
        "must you have tingling with low b12",
        "does everybody low on b12 get numb feet",
    ],
)
def test_a_sign_that_is_missing_is_not_what_is_asked(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == "low-b12-tests"
    assert reply.gaps == ("whether you can have it without that",)


@pytest.mark.parametrize(
    "words", ["i never cramp at night only by day could it be b12", "never in bed just on a walk is that cramp low b12"]
)
def test_when_it_never_happens_is_no_gap(words: str, talk: Talk) -> None:
    assert "night cramps in particular" not in talk.say(words).reply.gaps


def test_no_feeling_is_a_sign_still(talk: Talk) -> None:
    assert talk.say("i have no feeling in my toes is that low b12").reply.answer == "tingling-causes"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("can low b12 make me dizzy", "low-b12-symptoms"),
        ("is an itchy rash a sign of low b12", "low-b12-symptoms"),
        ("would dehydration give you tinnitus", "dehydration-symptoms"),
    ],
)
def test_a_sign_that_is_none_of_a_cause_hears_which_are(words: str, answer: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == answer
    assert reply.gaps


def test_what_is_felt_of_a_thing_without_signs_is_no_yes(talk: Talk) -> None:
    reply = talk.say("do statins make you dizzy").reply

    assert reply.outcome == "declined" or reply.gaps
    assert not any(line.startswith("Yes") for line in reply.lines)
