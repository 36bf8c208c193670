import pytest

from skill.replying.reply import Reply
from speakers.rendering import disclaimer, is_english, numbers_in, words_of


def test_the_closing_question_is_left_out_where_the_microphone_stays_shut(content):
    reply = Reply("answered", ("One.", "Two."), disclaimer=True, ask="Want more?")
    here = content.locale("en-US")

    assert words_of(reply, content, here).parts == ("One.", "Two.", disclaimer(content))
    assert words_of(reply, content, here, reopens=True).parts == ("One.", "Two.", disclaimer(content), "Want more?")


def test_a_reply_that_is_only_a_question_is_asked(content):
    reply = Reply("control", (), ask="What would you like to know?")

    assert words_of(reply, content, content.locale("en-US")).text == "What would you like to know?"


def test_words_are_those_of_the_country_and_carry_no_markup(content):
    reply = Reply("answered", ("B12 helps with anemia & fatigue.",))

    assert words_of(reply, content, content.locale("en-GB")).text == "B twelve helps with anaemia & fatigue."


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en-GB", True), ("en_ZA", True), ("EN", True), (None, True), ("", True), ("de-DE", False), ("eng-b", False)],
)
def test_english_is_told_from_other_languages(language, expected):
    assert is_english(language) is expected


def test_only_an_emergency_names_whom_to_call(content):
    here = content.locale("en-US")

    assert numbers_in(Reply("emergency", ("Call 911 now.",)), here) == {"emergency": "911"}
    assert numbers_in(Reply("answered", ("Call 911 now.",)), here) == {}
