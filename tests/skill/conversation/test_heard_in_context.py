"""What words lean on: what was taken before a cramp, what was just said, and how far the steps have been."""

from __future__ import annotations

import pytest

from skill.content import Content
from skill.conversation.state import Conversation
from skill.listening.said import Said
from skill.listening.words.folding import fold
from skill.turn import Turn, take_turn

CRAMP = "my calf is cramping"


def last(content: Content, *says: str) -> Turn:
    """Return the turn that the last of some things said comes to; "open" opens the skill."""
    state = Conversation()
    for words in says:
        said = Said(opened=True) if words == "open" else Said(words)
        turn = take_turn(said, state, content.locale(None), content)
        state = turn.conversation
    return turn


@pytest.mark.parametrize(
    "cry", ["got one on tuesday and my legs have been cramping since", "i had it last week and after that my feet cramp"]
)
def test_a_cramp_that_came_behind_what_is_spoken_of_is_no_cry(cry: str, content: Content) -> None:
    turn = last(content, "are b12 injections safe", cry)

    assert turn.move.kind == "answer"
    assert "doctor" in " ".join(turn.reply.lines[:2])


@pytest.mark.parametrize("cry", ["ow i've got one now", "hold on one's started in my foot"])
def test_one_is_the_cramp_where_nothing_was_before_it(cry: str, content: Content) -> None:
    turn = last(content, "are b12 injections safe", cry)

    assert turn.conversation.step is not None


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("my doctor started me on water pills last month and my calves cramp", "other-causes/7"),
        ("they put me on a statin and since then my calves have cramped", "other-causes/7"),
    ],
)
def test_a_medicine_that_a_cramp_came_behind_is_asked_about(words: str, passage: str, content: Content) -> None:
    turn = last(content, words)

    assert passage in turn.reply.sources
    assert turn.conversation.step is None


@pytest.mark.parametrize("words", ["i've done everything and it's no good", "rested stretched rubbed all of it"])
def test_whoever_has_done_all_the_steps_hears_of_a_doctor(words: str, content: Content) -> None:
    turn = last(content, CRAMP, words)

    assert "doctor" in " ".join(turn.reply.lines[:2])
    assert turn.reply.ask is not None


@pytest.mark.parametrize("words", ["no no it's let go now", "i had a sip of water and it's easing"])
def test_ease_is_heard_behind_a_no_and_a_drink(words: str, content: Content) -> None:
    assert last(content, CRAMP, words).reply.answer == "relief-eased"


@pytest.mark.parametrize("words", ["the missus has", "very much so", "left leg aye", "only just started"])
def test_the_welcome_hears_yes_in_other_words(words: str, content: Content) -> None:
    assert last(content, "open", words).conversation.step is not None


@pytest.mark.parametrize("words", ["purple monkey dishwasher", "who won the cup", "nothing of the sort"])
def test_the_welcome_hears_no_yes_in_anything_else(words: str, content: Content) -> None:
    assert last(content, "open", words).conversation.step is None


@pytest.mark.parametrize("words", ["flibber jabber", "mm the the"])
def test_what_means_nothing_at_first_is_asked_about(words: str, content: Content) -> None:
    turn = last(content, words)

    assert turn.reply.outcome == "declined"
    assert turn.conversation.offer is not None
    assert turn.conversation.offer.kind == "relief"


def test_what_was_heard_twice_is_not_said_a_third_time(content: Content) -> None:
    turn = last(content, "which foods have b12", "so is that meat and fish", "meat and fish then")

    assert turn.reply.answer != "b12-foods"


@pytest.mark.parametrize("words", ["i can't eat eggs or fish", "i'm vegetarian"])
def test_whoever_rules_out_what_was_listed_hears_something_else(words: str, content: Content) -> None:
    turn = last(content, "which foods have b12", words)

    assert turn.reply.outcome == "answered"
    assert turn.reply.answer != "b12-foods"


def test_of_two_questions_the_first_is_answered_and_the_second_offered(content: Content) -> None:
    turn = last(content, "what are the signs of dehydration and how is it treated")

    assert "table/dehydration/symptoms" in turn.reply.sources
    assert turn.conversation.offer is not None
    assert turn.conversation.offer.answers[:1] == ("dehydration-treatment",)


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("give me the short version", "link/1"),
        ("list all the reasons", "other-causes/3"),
        ("i'm vegan where do i get it from", "treatment/1"),
    ],
)
def test_the_whole_of_it_in_short(words: str, passage: str, content: Content) -> None:
    assert passage in last(content, words).reply.sources


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("the calf is crampin", "the calf is cramping"),
        ("is it the statin again", "is it the statin again"),
        ("whit's wrong wi it noo", "what wrong with it now"),
        ("it came on again this mornin", "it came on again this morning"),
    ],
)
def test_dialects_are_folded_and_names_are_not(said: str, heard: str, content: Content) -> None:
    assert fold(said, content.knowledge.folding) == heard.split()


@pytest.mark.parametrize("words", ["what about statins", "is it more likely than dehydration"])
def test_yes_opens_only_what_asks_for_it(words: str, content: Content) -> None:
    assert not last(content, "can too much b12 cause cramps", words).reply.lines[0].lower().startswith(("yes", "no,"))


@pytest.mark.parametrize("before", [(), ("which foods have b12",), ("open",)])
@pytest.mark.parametrize(
    "words",
    [
        "they gave me a b12 shot, had my b12 shot on friday and now my legs cramp",
        "i had a b twelve jab this morning and my calf is cramping right now",
        "dad had his b12 injection two days ago and ever since his legs cramp",
    ],
)
def test_a_cramp_after_an_injection_hears_of_the_doctor_first(
    words: str, before: tuple[str, ...], content: Content
) -> None:
    assert "doctor" in last(content, *before, words).reply.lines[0]
