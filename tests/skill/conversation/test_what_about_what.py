"""What is asked about what: a sign of low B12, whether one has it, how long an injection is needed, what a muscle does."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("does too little b12 make toes go dead", "tingling-causes"),
        ("granny's fingers are always asleep could low b12 do that", "tingling-causes"),
        ("doctor say low b12 is this cause my feet sleepy", "tingling-causes"),
        ("my toes feel wooden can b12 be behind it", "tingling-causes"),
        ("he walks funny is it low b12", "balance-causes"),
        ("my thumb and fingers have gone dead would b12 do that", "tingling-causes"),
    ],
)
def test_a_sign_in_lay_words_is_no_cramp(words: str, answer: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == answer
    assert "doctor" in " ".join(reply.lines)
    assert "cramp" not in " ".join(reply.lines)


@pytest.mark.parametrize("words", ["i was asleep and my foot cramped", "my foot cramps when i sleep is it b12"])
def test_a_cramp_in_ones_sleep_is_a_cramp(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer not in ("tingling-causes", "tingling-meaning")


def test_who_has_no_cramp_is_sent_to_a_doctor_without_a_word_of_cramps(talk: Talk) -> None:
    reply = talk.say("my husband his toes are numb every day and he walks strange").reply

    assert reply.lines[0].startswith("Do see a doctor about that")
    assert "cramp" not in reply.lines[0]


@pytest.mark.parametrize(
    "words",
    [
        "oh no do i have that then",
        "blimey is that what my wife has",
        "could i have it too",
        "so have i got it",
        "is it worth getting my bloods looked at",
    ],
)
def test_whether_somebody_has_it_is_for_a_doctor_to_tell(words: str, talk: Talk) -> None:
    reply = talk.say("what are the signs of low b12", words).reply

    assert reply.answer == "low-b12-tests"


def test_a_doubt_of_oneself_asks_nothing(talk: Talk) -> None:
    reply = talk.say("can low b12 make my hands numb", "should i see somebody or am i being daft").reply

    assert reply.answer in ("leg-cramps-doctor", "low-b12-doctor")


def test_whom_to_see_is_told_as_often_as_it_is_asked(talk: Talk) -> None:
    talk.say("when should i see a doctor", "tell me more", "what are the signs of low b12")
    reply = talk.say("and who would i go to for the numbness").reply

    assert reply.outcome == "answered"
    assert "doctor" in " ".join(reply.lines)


@pytest.mark.parametrize(
    "words",
    [
        "how many years must i keep taking the injections",
        "how long on the shots",
        "and how long will she have to stay on the jabs",
    ],
)
def test_how_long_they_are_needed_is_told_of_whom_it_is_known(words: str, talk: Talk) -> None:
    reply = talk.say("how is low b12 treated", words).reply

    assert reply.answer == "anemia-treatment"
    assert reply.gaps == ("how long you'd need it",)


def test_how_long_they_take_to_work_is_another_question(talk: Talk) -> None:
    assert talk.say("how long do the injections take to work").reply.gaps == ("how long",)


@pytest.mark.parametrize("words", ["i can't stand needles", "i'm needle phobic what then", "no way i dread injections"])
def test_whoever_wants_no_needle_hears_of_tablets(words: str, talk: Talk) -> None:
    assert talk.say("how is low b12 treated", words).reply.answer == "tablets-treatment"


@pytest.mark.parametrize(
    "words",
    ["does the feeling ever come back", "so it is not permanent then", "would numbness go away with the tablets"],
)
def test_how_it_turns_out_is_not_known_and_what_is_known_is_to_go_early(words: str, talk: Talk) -> None:
    reply = talk.say("can low b12 make my hands numb", words).reply

    assert reply.gaps == ("how it will turn out",)
    assert reply.answer in ("low-b12-safe", "nerve-damage-safe")


@pytest.mark.parametrize(
    ("words", "gaps"),
    [
        ("how do i keep them away at night", ("night cramps in particular",)),
        ("okay and how i make it not return this evening", ()),
        ("can you make it never happen", ()),
        ("what do i do so that it won't happen", ()),
    ],
)
def test_what_keeps_cramps_away_is_told_though_nothing_is_told_of_nights(
    words: str, gaps: tuple[str, ...], talk: Talk
) -> None:
    reply = talk.say("why do i get leg cramps", words).reply

    assert reply.answer == "leg-cramps-prevention"
    assert reply.gaps == gaps


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("what goes on inside the muscle then", "low-b12-why"),
        ("what is the muscle doing when it cramps", "leg-cramps-feel"),
    ],
)
def test_what_a_muscle_does_is_a_gap_and_what_there_is_is_told(words: str, answer: str, talk: Talk) -> None:
    reply = talk.say("what causes leg cramps", words).reply

    assert reply.answer == answer
    assert reply.gaps == ("what goes on inside the muscle",)


def test_a_cramp_now_is_a_cramp_however_it_asks_what_the_muscle_does(talk: Talk) -> None:
    assert talk.say("my calf is cramping what is happening inside the muscle").reply.answer == "relief"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("what are electrolytes is lucozade one of them", "electrolytes-meaning"),
        ("what is b12 is it like vitamin c", "b12-meaning"),
    ],
)
def test_what_something_is_is_told_whatever_it_is_likened_to(words: str, answer: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer == answer


@pytest.mark.parametrize("words", ["is low b12 passed down from my mother", "does cramping run in families"])
def test_families_are_a_gap_of_their_own(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.gaps == ("whether it runs in families",)


@pytest.mark.parametrize(
    "words",
    [
        "may i have b12 with my water pills",
        "can he take b12 together with metformin",
        "is it safe to use b12 tablets alongside blood pressure medicine",
    ],
)
def test_what_may_be_taken_together_is_a_gap(words: str, talk: Talk) -> None:
    reply = talk.say(words).reply

    assert reply.answer == "tablets-treatment"
    assert reply.gaps in (("how it goes with other medicines",), ("that medicine",))


def test_a_number_of_weeks_picks_nothing(talk: Talk) -> None:
    talk.say("can low b12 make my hands numb")

    assert talk.say("does two weeks mean that it is not permanent").reply.answer == "low-b12-safe"


def test_nobody_who_asks_for_leave_hears_a_yes(talk: Talk) -> None:
    assert not talk.say("can i take statins if i have cramps").reply.lines[0].startswith("Yes")
