"""A reply becomes speech: escaped, in order, with its pauses, at its pace, in the words of the country."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from authoring.everything import everything
from skill.article.prompts import Locale
from skill.content import Content
from skill.replying.reply import Reply
from skill.speaking.speech import SPEECH_LIMIT, as_heard, as_written, speak
from workbench.device.timing import plain_text

HERE = Locale("en-US", {}, {})
DISCLAIMER = "Ask somebody who knows."
REPLY = Reply("answered", ("First.", "Second."), disclaimer=True, ask="More?", reprompt="Shall I go on?")


def _ssml(reply: Reply, locale: Locale = HERE) -> str:
    return speak(reply, locale, DISCLAIMER).speech.ssml


def test_the_order_is_lines_then_disclaimer_then_question() -> None:
    assert speak(REPLY, HERE, DISCLAIMER).speech.text == "First. Second. Ask somebody who knows. More?"


def test_a_disclaimer_that_is_not_due_is_not_spoken() -> None:
    assert "somebody" not in _ssml(REPLY._replace(disclaimer=False))


def test_there_is_a_pause_before_the_disclaimer_and_before_the_question() -> None:
    brisk = '<prosody rate="110%">Ask somebody who knows.</prosody>'

    assert _ssml(REPLY) == f'First. Second.<break time="700ms"/> {brisk}<break time="200ms"/> More?'


def test_instructions_have_long_pauses() -> None:
    assert '<break time="1200ms"/> Second.' in _ssml(REPLY._replace(paused=True))


def test_the_slower_pace_is_slower_and_its_pauses_longer() -> None:
    slow = _ssml(REPLY._replace(slow=True))

    assert slow.startswith('<prosody rate="slow">')
    assert slow.endswith("</prosody>")
    assert '<break time="1050ms"/>' in slow
    assert "110%" not in slow


@pytest.mark.parametrize("sign", ["&", "<", ">", "a & b < c > d", "</speak>", "<break time='99s'/>", "&amp;"])
def test_what_means_something_in_markup_is_escaped(sign: str) -> None:
    """R5.2: the SDK escapes nothing."""
    ssml = f"<speak>{_ssml(Reply('control', (f'Say {sign} now.',), ask=f'{sign}?', reprompt=sign))}</speak>"

    assert plain_text(ssml).split() == f"Say {sign} now. {sign}?".split()
    assert "99s" not in [child.get("time") for child in ElementTree.fromstring(ssml)]  # noqa: S314  our own


def test_a_reprompt_is_escaped_too() -> None:
    reprompt = speak(Reply("control", (), ask="A?", reprompt="This & that?"), HERE, "").reprompt

    assert reprompt is not None
    assert reprompt.ssml == "This &amp; that?"


@pytest.mark.parametrize("written", ["B12", "B-12", "B 12"])
def test_b12_is_heard_as_b_twelve(written: str) -> None:
    """R5.10."""
    assert as_heard(f"Low {written}.", HERE) == "Low B twelve."


def test_b12_is_shown_as_it_is_written() -> None:
    assert as_written("Low B12.", HERE) == "Low B12."


def test_a_short_number_is_read_digit_by_digit() -> None:
    digits = '<say-as interpret-as="digits">911</say-as>'

    assert _ssml(Reply("emergency", ("Call 911 now.",))) == f'Call <prosody rate="slow">{digits}</prosody> now.'


def test_a_longer_number_is_read_as_a_telephone_number() -> None:
    assert '<say-as interpret-as="telephone">1-800-222-1222</say-as>' in _ssml(
        Reply("emergency", ("Call 1-800-222-1222.",))
    )


def test_each_country_hears_its_own_words() -> None:
    britain = Locale("en-GB", {}, {"pills": "tablets", "water pills": "water tablets", "anemia": "anaemia"})

    assert as_heard("Anemia, pills and spills.", britain) == "Anaemia, tablets and spills."


def test_without_a_question_there_is_no_reprompt() -> None:
    assert speak(Reply("control", ("Goodbye.",), reprompt="Still there?"), HERE, "").reprompt is None


def test_a_reply_of_a_question_alone_is_spoken() -> None:
    assert _ssml(Reply("control", (), ask="Which one?")) == "Which one?"


def test_a_reply_of_nothing_is_silence() -> None:
    assert _ssml(Reply("control", ())) == ""


def test_nothing_that_can_be_said_is_near_the_limit(content: Content) -> None:
    """R4.8."""
    for locale in content.locales.values():
        assert max(len(line.ssml) for line in everything(content, locale)) < SPEECH_LIMIT / 4


def test_everything_that_can_be_said_is_well_formed(content: Content) -> None:
    """R5.1, R5.9."""
    for line in everything(content, content.locale("en-AU")):
        heard = plain_text(line.ssml)

        assert heard
        assert "{" not in heard
        assert "B12" not in heard
