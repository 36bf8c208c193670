"""What helps somebody at work: history, a reload, other devices, saving as a test, and why an answer was chosen."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect
from talking import choose, mute, open_page, say, status

WHY = {
    "heard": {"acts": ["ask"], "topics": ["b12"], "aspect": "causes", "gaps": [], "danger": "no"},
    "candidates": [
        {"candidate": "second-best", "score": 0.25, "reasons": [["topic", 0.25]]},
        {"candidate": "the-best", "score": 0.75, "reasons": [["topic", 0.5], ["aspect", 0.25]]},
    ],
}


def test_the_arrows_bring_back_what_was_typed_before(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")
    say(page, "yes")
    words = page.locator("#words")
    words.fill("half a sent")

    words.press("ArrowUp")
    expect(words).to_have_value("yes")
    words.press("ArrowUp")
    words.press("ArrowUp")
    expect(words).to_have_value("can B12 cause cramps")
    words.press("ArrowDown")
    words.press("ArrowDown")

    expect(words).to_have_value("half a sent")


def test_a_reload_keeps_the_conversation(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    first = say(page, "can B12 cause cramps")

    page.reload()
    expect(page.locator(".skill")).to_have_count(1)
    mute(page)

    assert " ".join(page.locator(".skill .piece").all_inner_texts()) == first
    assert status(page) == "Your turn: Alexa waits for an answer"
    assert "This content is" not in say(page, "yes")
    assert page.locator(".you .piece").all_inner_texts() == ["can B12 cause cramps", "yes"]


def test_everything_is_said_again_and_a_change_is_shown(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "what is myelin")
    say(page, "my chest hurts")
    page.locator("#locale").select_option("en-GB")
    expect(page.locator(".skill")).to_have_count(2)

    page.locator("#again").click()

    expect(page.locator(".before")).to_have_count(1)
    expect(page.locator(".before")).to_contain_text("Heard before: Call 911 now.")
    assert "Call 999 now" in page.locator(".skill.emergency .piece").first.inner_text()


def test_another_locale_and_another_device_keep_the_conversation(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")

    page.locator("#locale").select_option("en-GB")
    expect(page.locator("#words")).to_have_attribute("lang", "en-GB")
    page.locator("#viewport").focus()
    page.locator("#viewport").select_option("medium")
    expect(page.locator("#screen")).to_be_visible()

    expect(page.locator(".skill")).to_have_count(1)
    expect(page.locator("#viewport")).to_be_focused()
    assert "right treatment" in say(page, "yes")


def test_the_hand_stays_on_the_suggestions(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)

    choose(page, page.locator("#suggestions button").first)
    expect(page.locator("#suggestions button").first).to_be_focused()


def test_the_disclaimer_and_an_emergency_look_like_what_they_are(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")
    assert page.locator(".skill .disclaimer").inner_text().startswith("This content is")

    say(page, "my chest hurts")

    alarm = page.locator(".skill.emergency")
    assert alarm.evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(179, 32, 47)"
    assert alarm.locator(".unseen").inner_text().startswith("Emergency")


def test_a_conversation_can_be_looked_at_as_a_test(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)
    expect(page.locator("#save")).to_be_disabled()
    said = say(page, "can B12 cause cramps")

    page.locator("#save").click()

    dialog = page.get_by_role("dialog", name="Save as test")
    text = dialog.get_by_label("The test").input_value()
    assert text.splitlines()[2] == "> can B12 cause cramps"
    assert said.split()[0] in text.splitlines()[3]
    expect(dialog.get_by_label("Name")).to_have_value("can-b12-cause-cramps")
    expect(dialog.get_by_role("button", name="Save in")).to_be_hidden()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "can-b12-cause-cramps.txt"
    assert Path(download.value.path()).read_text(encoding="utf-8") == text


def test_candidates_are_shown_best_first_with_their_reasons(page: Page, address: str) -> None:
    def with_why(route: Route) -> None:
        turn = route.fetch().json() | {"why": WHY}
        route.fulfill(body=json.dumps(turn), content_type="application/json")

    page.route("**/say", with_why)
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")

    page.get_by_role("button", name=re.compile("Why this answer")).click()

    candidates = page.locator(".candidates li")
    expect(candidates).to_have_count(2)
    expect(candidates.first).to_contain_text("the-best")
    expect(candidates.first).to_contain_text("topic 0.50, aspect 0.25")
    expect(page.locator("#facts")).to_contain_text("What was heard")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=re.compile("Why this answer"))).to_be_focused()


def test_a_part_that_is_copied_is_said_to_be(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text; }}})"
    )
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")
    page.locator("#inspect").click()
    page.locator("summary", has_text="Response").click()

    page.get_by_role("button", name="Copy: Response").click()

    expect(page.get_by_role("button", name="Copy: Response")).to_have_text("Copied")
    assert "outputSpeech" in json.loads(page.evaluate("window.copied"))["response"]


def test_the_microphone_is_said_to_be_on_only_when_it_is(page: Page, address: str) -> None:
    page.add_init_script(
        "window.webkitSpeechRecognition = class { start() { window.ears = this; } abort() { this.onend(); } };"
        "delete window.SpeechRecognition;"
    )
    open_page(page, address)
    microphone = page.locator("#microphone")

    microphone.click()
    assert status(page) == "Asking the browser for the microphone"
    expect(microphone).to_have_attribute("aria-pressed", "false")
    page.evaluate("window.ears.onstart()")
    assert status(page) == "The microphone is on: speak"
    expect(microphone).to_have_attribute("aria-pressed", "true")
    microphone.click()

    assert status(page) == "Type, or choose something to say"


def test_another_locale_names_its_own_emergency_number(page: Page, address: str) -> None:
    open_page(page, address)
    mute(page)

    with page.expect_response("**/session"):
        page.locator("#locale").select_option("en-GB")
    expect(page.locator("#words")).to_have_attribute("lang", "en-GB")

    assert say(page, "my chest hurts").startswith("Call 999")
