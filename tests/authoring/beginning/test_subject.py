"""What a plain text's headings ask for, and what it counts."""

import pytest

from authoring.beginning.begin import counted_in
from authoring.beginning.plain_text import PlainText, Section
from authoring.beginning.subject import find_subject, is_plural
from authoring.fresh import load_content

HEADINGS = {
    "What you can do at home": "treatment",
    "What to do": "treatment",
    "First aid": "treatment",
    "Home remedies": "treatment",
    "Getting rid of it": "treatment",
    "Ways to ease the itch": "treatment",
    "How to treat it": "treatment",
    "How to avoid it": "prevention",
    "Keeping it away": "prevention",
    "Lowering your risk": "prevention",
    "Risk factors": "causes",
    "Who gets it": "causes",
    "What brings it on": "causes",
    "Signs": "symptoms",
    "How to recognise it": "symptoms",
    "What you may notice": "symptoms",
    "When to get help": "doctor",
    "When to worry": "doctor",
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_asks_for_an_aspect(heading: str) -> None:
    sections = (Section("Chilblains", ("Small sores.",)), Section(heading, ("A sentence.",)))

    subject = find_subject(PlainText("Chilblains", sections, None), load_content().knowledge)

    assert [(part.topic, part.aspect) for part in subject.parts] == [
        ("chilblains", "meaning"),
        ("chilblains", HEADINGS[heading]),
    ]


def test_a_heading_of_a_thing_is_a_topic_of_its_own() -> None:
    sections = (Section("Chilblains", ("Small sores.",)), Section("Nifedipine", ("A tablet.",)))

    subject = find_subject(PlainText("Chilblains", sections, None), load_content().knowledge)

    assert subject.parts[1].topic == "nifedipine"
    assert [subject.offer(part) for part in subject.parts] == ["what {topic} are", "what {topic} is"]


@pytest.mark.parametrize(
    ("name", "text", "several"),
    [
        ("chilblains", "Chilblains are sores.", True),
        ("nosebleeds", "A nose may bleed.", True),
        ("measles", "Measles is a disease.", False),
        ("diabetes", "Sugar is high.", False),
        ("earwax", "Earwax is a mix.", False),
        ("lice", "Lice are small.", True),
        ("arthritis", "Joints hurt.", False),
    ],
)
def test_several_things_are_spoken_of_as_several(name: str, text: str, several: bool) -> None:
    assert is_plural(name, text) is several


def test_what_an_article_counts_is_not_declined_as_an_amount() -> None:
    text = "Put two or three drops in, twice a day, for 5 days. Take 4 heaped spoonfuls and eight sprays."

    assert counted_in(text) == ["drops", "sprays"]


def test_what_stands_below_the_title_tells_what_it_is_whatever_the_title_asks() -> None:
    title = "Dandruff: What It Is and How to Treat It"
    sections = (Section(title, ("It flakes.",)), Section("How to Treat Dandruff", ("Use a shampoo.",)))

    subject = find_subject(PlainText(title, sections, None), load_content().knowledge)

    assert [(part.topic, part.aspect) for part in subject.parts] == [("dandruff", "meaning"), ("dandruff", "treatment")]
