"""The question is put last, where a story follows it; no word is lost."""

import pytest

from authoring.fresh import load_content
from skill.listening.reader import read
from skill.listening.words.sentences import question_last


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("do statins cause leg cramps i take b12 as well", "i take b12 as well do statins cause leg cramps"),
        ("could it be my job he is a driver and sits all day", "he is a driver and sits all day could it be my job"),
        ("hi is b12 good for nerves my mum has none left", "my mum has none left is b12 good for nerves"),
    ],
)
def test_a_story_after_the_question_is_put_before_it(said, ordered):
    assert " ".join(question_last(said.split())) == ordered


@pytest.mark.parametrize(
    "said",
    [
        "can b12 cause cramps",
        "my calves cramp at night and i run a lot can low b12 do that",
        "i take a statin can that cause cramps",
        "does low b12 matter and should i see a doctor",
        "does low b12 hurt i have numb feet should i see a doctor",
        "is it safe if i have been taking loads of it",
        "why do my legs cramp when i have been sitting for hours",
        "are the cramps i have had for a week from b12",
        "does dark pee mean i am not drinking enough",
        "",
    ],
)
def test_what_ends_in_its_question_stays_as_it_is(said):
    assert " ".join(question_last(said.split())) == said


def test_the_topic_of_the_question_counts_and_not_that_of_the_story_after_it():
    reading = read("do statins cause cramps i sit at a desk and i had a b12 injection", load_content().knowledge)

    assert (reading.topic, reading.aspect) == ("statins", "causes")
