"""Conversations in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from talking import choose, heard, mute, open_page, say, status

from skill.content import Content

NO_EARS = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
DEAF = """
window.webkitSpeechRecognition = class {
  start() { setTimeout(() => { this.onerror({error: 'not-allowed'}); this.onend(); }); }
};
delete window.SpeechRecognition;
"""
EARS = """
window.webkitSpeechRecognition = class {
  start() { setTimeout(() => { this.onresult({results: [[{transcript: 'can b12 cause cramps'}]]}); this.onend(); }); }
};
delete window.SpeechRecognition;
"""
MOUTH = """
window.said = [];
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => [], cancel() {},
  speak(utterance) {
    window.said.push([utterance.text, utterance.rate, utterance.lang]);
    setTimeout(() => utterance.onend());
  },
} });
"""
NO_MOUTH = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"


def test_a_conversation_by_typing(page: Page, address: str, content: Content) -> None:
    open_page(page, address)
    mute(page)

    first = say(page, "can B12 cause cramps")
    second = say(page, "yes")

    disclaimer = content.prompts["disclaimer"].say[0]
    assert disclaimer in first
    assert disclaimer not in second
    assert status(page) == "Your turn: Alexa waits for an answer"
    assert page.locator(".you .piece").all_inner_texts() == ["can B12 cause cramps", "yes"]


def test_a_whole_conversation_by_suggestions_alone(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)

    choose(page, page.get_by_role("button", name="Open cramp helper"))
    choose(page, page.get_by_role("button", name="Yes", exact=True))
    choose(page, page.get_by_role("button", name="No", exact=True))
    for _ in range(2):
        choose(page, page.get_by_role("button", name="Yes", exact=True))
    ending = choose(page, page.get_by_role("button", name="Yes", exact=True))

    assert "prevent" in ending
    choose(page, page.get_by_role("button", name="No", exact=True))
    assert status(page) == "Session over. Ask again any time"


def test_a_conversation_with_the_keyboard_alone(page: Page, address: str) -> None:
    open_page(page, address)
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("can b12 cause cramps")
    page.keyboard.press("Enter")
    page.locator(".skill").first.wait_for()
    page.keyboard.type("yes")
    page.keyboard.press("Enter")
    page.locator(".skill").nth(1).wait_for()

    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.closest('#suggestions') !== null"):
            break
    page.keyboard.press("Enter")

    assert heard(page, 2)
    outline = page.locator("#words").evaluate("(one) => { one.focus(); return getComputedStyle(one).outlineStyle; }")
    assert outline == "solid"


def test_a_red_flag_is_answered_with_whom_to_call_and_ends(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)

    answer = say(page, "my chest hurts")

    assert answer.startswith("Call 911")
    assert page.locator(".skill.emergency").count() == 1
    assert page.locator("#silence").is_disabled()


def test_a_session_that_is_over_goes_on_with_a_new_one(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "my chest hurts")

    assert "cramp" in say(page, "can B12 cause cramps")
    assert status(page) == "Your turn: Alexa waits for an answer"


def test_silence_is_heard_as_the_reprompt_and_then_as_the_end(page: Page, address: str, content: Content) -> None:
    open_page(page, address)
    mute(page)
    say(page, "open cramp helper")

    page.locator("#silence").click()
    again = heard(page, 1)
    page.locator("#silence").click()
    page.get_by_text("Nobody answered, and the session is over.").wait_for()

    assert again in content.prompts["welcome"].reprompt
    assert page.locator("#silence").is_disabled()


def test_a_long_answer_is_shown_from_its_beginning(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 375, "height": 560})
    open_page(page, address)
    mute(page)
    say(page, "help")
    say(page, "can B12 cause cramps")

    expect(page.locator(".you").last).to_be_in_viewport()
    expect(page.locator(".skill .piece").nth(-3)).to_be_in_viewport()


def test_a_new_session_forgets_everything(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")

    page.locator("#new").click()
    expect(page.locator("#conversation li")).to_have_count(0)

    assert page.get_by_role("button", name="Open cramp helper").is_visible()
    expect(page.locator("#new")).to_be_focused()


def test_what_happened_behind_an_answer_is_there_to_unfold(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")
    assert page.locator("#inspector").is_hidden()

    page.get_by_role("button", name=re.compile("Why this answer")).click()

    facts = page.locator("#facts")
    expect(page.locator("#close")).to_be_focused()
    for text in ("CausesIntent", "b12-causes", "sample", "Passages behind it"):
        expect(facts).to_contain_text(text)
    page.locator("summary", has_text="Request").click()
    expect(page.get_by_role("region", name="Request")).to_contain_text('"type": "IntentRequest"')
    page.locator("summary", has_text="Response").click()
    expect(page.get_by_role("region", name="Response")).to_contain_text('"shouldEndSession": false')
    page.keyboard.press("Escape")
    assert page.locator("#inspector").is_hidden()


def test_the_screen_shows_the_answer_and_can_be_touched(page: Page, address: str) -> None:
    open_page(page, address, "?viewport=medium")
    mute(page)
    say(page, "can B12 cause cramps")

    answer = choose(page, page.locator("#glass").get_by_role("button").first)

    assert "dehydration" in answer
    assert page.locator("#glass").get_by_text("Can B12 cause leg cramps?").is_visible()


def test_words_that_look_like_markup_stay_words(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)

    say(page, '<img src=x onerror=alert(1)> & "b12"')
    page.locator("#inspect").click()

    assert page.locator("#conversation img, #inspector img").count() == 0
    assert page.locator(".you .piece").inner_text() == '<img src=x onerror=alert(1)> & "b12"'


def test_speech_keeps_the_pauses_the_pace_and_the_locale(page: Page, address: str) -> None:
    page.add_init_script(MOUTH)
    open_page(page, address, "?locale=en-GB")
    say(page, "my calf is cramping")
    say(page, "slower")
    expect(page.locator("#status")).to_have_text("Your turn: Alexa waits for an answer", timeout=20_000)

    said = page.evaluate("window.said")

    assert ["Rest the leg.", 0.8, "en-GB"] in [[text.strip(), round(rate, 2), locale] for text, rate, locale in said]
    assert not [text for text, *_ in said if "<" in text]


def test_an_emergency_number_is_spoken_digit_by_digit(page: Page, address: str) -> None:
    page.add_init_script(MOUTH)
    open_page(page, address)
    say(page, "my chest hurts")

    assert "".join(page.evaluate("window.said.map(one => one[0])")).startswith("Call 9 1 1")
    assert "Call 911" in " ".join(page.locator(".skill").inner_text().split())


def test_without_a_voice_the_captions_do(page: Page, address: str) -> None:
    page.add_init_script(NO_MOUTH)
    open_page(page, address)

    assert say(page, "can B12 cause cramps")
    assert page.locator("#sound").is_hidden()
    assert status(page) == "Your turn: Alexa waits for an answer"


def test_the_microphone_is_hidden_where_the_browser_cannot_listen(page: Page, address: str) -> None:
    page.add_init_script(NO_EARS)
    open_page(page, address)

    assert page.locator("#microphone").is_hidden()


def test_a_refused_microphone_is_explained_and_typing_goes_on(page: Page, address: str) -> None:
    page.add_init_script(DEAF)
    open_page(page, address)
    mute(page)

    page.locator("#microphone").click()
    expect(page.locator("#notice")).to_contain_text("not allowed to use the microphone")

    assert say(page, "can B12 cause cramps")
    assert page.locator("#notice").is_hidden()


def test_what_the_microphone_hears_is_said(page: Page, address: str) -> None:
    page.add_init_script(EARS)
    open_page(page, address)
    mute(page)

    page.locator("#microphone").click()

    assert "cramp" in heard(page, 0)
    assert page.locator(".you .piece").inner_text() == "can b12 cause cramps"
