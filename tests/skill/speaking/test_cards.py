"""The card in the Alexa app: what the article says, where it is from, the disclaimer; never what the listener said."""

from __future__ import annotations

from skill.content import Content
from skill.replying.reply import Reply
from skill.speaking.cards import CARD_LIMIT, make_card
from workbench.device.device import Device

ANSWER = Reply("answered", ("Low B12 can cause cramps.",), ("faq/1.1",), answer="low-b12-causes", title="Low B12")  # type: ignore[arg-type]


def test_a_card_has_title_answer_section_and_disclaimer(content: Content) -> None:
    card = make_card(ANSWER, content, content.locale("en-US"), "Ask a doctor.")

    assert card is not None
    assert card.title == "Low B12"
    section = content.article.passages["faq/1.1"].section  # type: ignore[index]
    assert card.text == f"Low B12 can cause cramps.\n\nFrom: {content.article.title} ({section})\n\nAsk a doctor."


def test_a_card_writes_b12_with_digits(device: Device) -> None:
    card = device.say("can b12 cause cramps").card

    assert card is not None
    assert "B12" in card["text"]
    assert "B twelve" not in card["text"]


def test_every_card_of_an_answer_carries_the_disclaimer_even_when_it_was_spoken_before(device: Device) -> None:
    device.say("what causes leg cramps")
    card = device.say("which foods have b12").card

    assert card is not None
    assert device.content.prompts["disclaimer"].say[0] in card["text"]


def test_a_card_is_in_the_words_of_the_country(content: Content) -> None:
    reply = ANSWER._replace(lines=("Take pills for anemia.",))

    card = make_card(reply, content, content.locale("en-GB"), "")

    assert card is not None
    assert card.text.startswith("Take tablets for anaemia.")


def test_a_goodbye_has_no_card(device: Device) -> None:
    assert device.say("stop").card is None


def test_an_emergency_has_no_card(device: Device) -> None:
    assert device.say("my chest hurts").card is None


def test_what_was_declined_has_no_card(device: Device) -> None:
    assert device.say("who won the election").card is None


def test_a_card_never_quotes_the_listener(device: Device) -> None:
    card = device.say("my aunt gertrude wonders can b12 cause cramps").card

    assert card is None or "gertrude" not in card["text"].lower()


def test_a_card_is_cut_at_its_limit(content: Content) -> None:
    """R4.9."""
    card = make_card(ANSWER._replace(lines=("word " * 3000,)), content, content.locale("en-US"), "")

    assert card is not None
    assert len(card.text) <= CARD_LIMIT


def test_every_card_of_an_answer_is_far_below_the_limit(content: Content) -> None:
    for answer in content.article.answers.values():
        lines = tuple(line.say for line in (*answer.short, *answer.more))
        card = make_card(ANSWER._replace(lines=lines, title=answer.title), content, content.locale("en-US"), "")

        assert card is not None
        assert len(card.title) <= 60
        assert len(card.title) + len(card.text) < CARD_LIMIT / 8
