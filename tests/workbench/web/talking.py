"""What somebody does with the page."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, ViewportSize

PHONE: ViewportSize = {"width": 375, "height": 740}
KEYBOARD: ViewportSize = {"width": 375, "height": 330}
"""What a phone's keyboard leaves."""
LOW: ViewportSize = {"width": 640, "height": 400}
DESK: ViewportSize = {"width": 1280, "height": 800}


def open_page(page: Page, address: str, query: str = "") -> None:
    """Open it in a tab that remembers no conversation, and wait until something can be said."""
    if page.url.startswith(address):
        page.evaluate("sessionStorage.clear()")
    page.goto(address + query)
    page.locator("#suggestions button").first.wait_for()


def mute(page: Page) -> None:
    """Turn the sound off: captions are enough, and quicker."""
    page.evaluate("document.querySelector('#sound[aria-pressed=true]')?.click()")


def say(page: Page, words: str) -> str:
    """Type something, send it with Enter, and return what is heard."""
    before = page.locator(".skill").count()
    page.locator("#words").fill(words)
    page.locator("#words").press("Enter")
    return heard(page, before)


def choose(page: Page, suggestion: Locator) -> str:
    """Choose a suggestion and return what is heard."""
    before = page.locator(".skill").count()
    suggestion.click()
    return heard(page, before)


def heard(page: Page, before: int) -> str:
    """Wait for one more answer and return it, as one line."""
    answer = page.locator(".skill").nth(before)
    answer.wait_for()
    return " ".join(answer.locator(".piece").all_inner_texts())


def status(page: Page) -> str:
    """Return what the light ring says in words."""
    return page.locator("#status").inner_text()


def show_tools(page: Page) -> None:
    """Unfold the tools, where they are folded."""
    if page.locator("#tools").is_hidden():
        page.locator("#tooling").click()
