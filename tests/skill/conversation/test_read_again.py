"""What a word beside it turned round: an emergency behind "no", a number that is another, a muscle that has not let go."""

from __future__ import annotations

import pytest
from conversing import Talk


@pytest.mark.parametrize(
    "words", ["no ambulance no emergency room she's stopped breathing", "why won't you call me an ambulance"]
)
def test_a_word_before_it_silences_no_emergency(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.outcome == "emergency"


@pytest.mark.parametrize("words", ["what's your number", "number one", "what is my phone number"])
def test_another_number_is_none_to_call(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.outcome != "emergency"


@pytest.mark.parametrize("words", ["it's hard as a rock should i press on it", "it's rigid can i stand on it"])
def test_nobody_is_glad_of_a_muscle_that_is_rigid(words: str, talk: Talk) -> None:
    turn = talk.say("my leg is cramping", words)

    assert turn.conversation.step is not None
    assert turn.reply.answer != "relief-eased"


@pytest.mark.parametrize("words", ["no i will have the other one", "thanks that's enough about food tell me the signs"])
def test_who_asks_on_is_not_sent_off(words: str, talk: Talk) -> None:
    assert talk.say("which foods have b12", words).reply.ask is not None


def test_the_doctor_is_not_said_again_to_who_goes_back_to_something_else(talk: Talk) -> None:
    doctor = talk.say("when should i see a doctor").reply

    assert talk.say("let's come back to the tablets").reply.answer != doctor.answer


def test_told_thrice_is_no_third_cramp(talk: Talk) -> None:
    heard = talk.say("my calf is cramping", "that's the second time you've said that").reply

    assert not heard.lines[0].startswith("Cramps that")


def test_whoever_says_which_part_it_is_hears_of_that(talk: Talk) -> None:
    assert "foot" in " ".join(talk.say("my calf is cramping", "rest the leg it's my foot").reply.lines)


@pytest.mark.parametrize("words", ["it's been ten minutes now", "that's five minutes and counting"])
def test_how_long_it_has_been_is_no_ease(words: str, talk: Talk) -> None:
    turn = talk.say("my calf is cramping", words)

    assert turn.conversation.step is not None
    assert turn.reply.answer != "relief-eased"


@pytest.mark.parametrize("words", ["i'm stretching it and it ain't working", "i'm rubbing it and it ain't helping"])
def test_a_step_that_does_not_help_is_no_emergency(words: str, talk: Talk) -> None:
    assert not talk.say("my calf is cramping", words).move.caution


def test_a_pill_named_after_water_is_no_thirst(talk: Talk) -> None:
    assert talk.say("my calf is cramping", "is this the new water pill i'm on").reply.answer == "diuretics-causes"


@pytest.mark.parametrize("words", ["does too much coffee drain your magnesium", "do older folk run low on b12"])
def test_what_is_no_question_about_origins_is_not_answered_by_them(words: str, talk: Talk) -> None:
    assert talk.say(words).reply.answer != "low-b12-origins"


def test_the_cause_that_is_brought_down_is_still_the_article_s_own(talk: Talk) -> None:
    assert talk.say("does metformin bring your b12 down").reply.answer == "low-b12-origins"


def test_cramps_counted_after_the_first_eased_are_for_a_doctor(talk: Talk) -> None:
    heard = talk.say("my calf is cramping", "it's gone now", "that's twice this week what should i do").reply

    assert heard.answer == "relief-fear"


def test_whether_one_can_take_too_much_of_it_is_answered_by_what_is_safe(talk: Talk) -> None:
    assert talk.say("could she take too many b12 tablets").reply.answer == "high-b12-safe"
