"""What is seen of an answer, in windows of every size and with text of twice the size."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from talking import DESK, KEYBOARD, LOW, PHONE, mute, open_page, say, show_tools

STATES = {
    "start": [],
    "answer": ["can B12 cause cramps", "yes"],
    "cramp": ["my calf is cramping", "no"],
    "emergency": ["my chest hurts"],
    "declined": ["how much B12 should I take"],
}
SIZES = {"low": LOW, "keyboard": KEYBOARD, "phone": PHONE, "desk": DESK}
TWICE = "document.documentElement.style.fontSize = '200%'"


@pytest.mark.parametrize("device", ["", "medium"])
@pytest.mark.parametrize("text", [1, 2])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_answer_is_in_sight_with_the_field_below_it(
    browser: Browser, address: str, screenshots: Path, size: ViewportSize, text: int, device: str
) -> None:
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    unseen = {}
    for state in ("answer", "emergency"):
        open_page(page, address, f"?viewport={device}")
        mute(page)
        if text == 2:
            page.evaluate(TWICE)
        for words in STATES[state]:
            say(page, words)
        page.wait_for_timeout(100)
        page.screenshot(path=screenshots / f"{state}-{device or 'speaker'}-{size['width']}x{size['height']}-{text}.png")
        unseen[state] = page.evaluate(UNSEEN)
    context.close()

    assert unseen == {"answer": [], "emergency": []}


LOOKS = [
    ("", DESK, "light"),
    ("", PHONE, "dark"),
    ("", LOW, "dark"),
    ("", KEYBOARD, "light"),
    ("medium", DESK, "light"),
    ("medium", LOW, "dark"),
    ("round", DESK, "dark"),
    ("round", PHONE, "light"),
]


@pytest.mark.parametrize(("device", "size", "scheme"), LOOKS)
def test_nothing_overlaps_or_is_cut_off(
    browser: Browser,
    address: str,
    screenshots: Path,
    device: str,
    size: ViewportSize,
    scheme: Literal["light", "dark"],
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    troubles = {}
    for state, sayings in STATES.items():
        open_page(page, address, f"?viewport={device}")
        mute(page)
        for words in sayings:
            say(page, words)
        page.wait_for_timeout(100)
        name = f"{state}-{device or 'speaker'}-{size['width']}x{size['height']}-{scheme}.png"
        page.screenshot(path=screenshots / name)
        troubles[state] = page.evaluate(TROUBLES)
    context.close()

    assert troubles == {state: [] for state in STATES}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_inspector_has_the_full_height(page: Page, address: str, screenshots: Path, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    open_page(page, address)
    mute(page)
    say(page, "can B12 cause cramps")

    page.locator("#inspect").click()

    page.screenshot(path=screenshots / f"inspector-{size['width']}x{size['height']}.png")
    box = page.locator("#inspector").bounding_box()
    assert box is not None
    assert (box["y"], box["height"]) == (0, size["height"])


def test_the_tools_fold_away_in_a_low_window(page: Page, address: str) -> None:
    page.set_viewport_size(LOW)
    open_page(page, address)
    assert page.locator("#tools").is_hidden()

    show_tools(page)

    assert page.locator("#new").is_visible()
    assert page.locator("#words").is_visible()
    assert page.locator("#tooling").get_attribute("aria-expanded") == "true"


# The answer's first line lies whole between what stands above it and the footer, and the field is in the window.
UNSEEN = """() => {
  const unseen = [];
  const room = document.getElementById('scroll').getBoundingClientRect();
  const last = [...document.querySelectorAll('.skill')].at(-1);
  const range = document.createRange();
  range.selectNodeContents(last.querySelector('.piece'));
  const line = range.getClientRects()[0];
  if (line.top < room.top - 1 || line.bottom > room.bottom + 1) unseen.push('the first line of the answer');
  const x = line.left + 5, y = (line.top + line.bottom) / 2;
  if (!last.contains(document.elementFromPoint(x, y))) unseen.push('the answer lies under something else');
  for (const id of ['words', 'send']) {
    const { left, right, top, bottom } = document.getElementById(id).getBoundingClientRect();
    const letter = parseFloat(getComputedStyle(document.getElementById(id)).fontSize);
    const narrow = right - left < (id === 'words' ? 6 : 2) * letter;
    if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight || narrow) unseen.push(id);
  }
  if (document.documentElement.scrollWidth > innerWidth) unseen.push('the page is wider than the window');
  return unseen;
}"""

TROUBLES = """() => {
  const troubles = [];
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
  const name = (one) => one.id || one.textContent || one.tagName;
  if (document.documentElement.scrollWidth > innerWidth) troubles.push('the page is wider than the window');
  const beside = getComputedStyle(document.querySelector('main')).flexDirection === 'row';
  seen(beside ? 'header, main, footer' : 'header, #tools, #device, #scroll, footer').reduce((above, one) => {
    const { top, bottom } = one.getBoundingClientRect();
    if (top < above - 1) troubles.push(`${name(one)} overlaps what is above it`);
    return bottom;
  }, 0);
  for (const one of seen('header button, #composer :is(button, input), #glass, #speaker')) {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) troubles.push(`${name(one)} is outside`);
  }
  for (const one of seen('button, .piece, #status, #about, h1').filter((one) => !one.closest('#glass'))) {
    if (one.clientWidth && one.scrollWidth > one.clientWidth + 1) troubles.push(`${name(one)} is cut off`);
  }
  return troubles;
}"""
