"""What axe-core, which others wrote, says of the page."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize
from talking import DESK, LOW, PHONE, mute, open_page, say, show_tools

STATES = {
    "start": [],
    "answer": ["can B12 cause cramps"],
    "cramp": ["my calf is cramping", "no"],
    "emergency": ["my chest hurts"],
    "declined": ["tell me a joke"],
}


@pytest.mark.parametrize(
    ("viewport", "size", "scheme"), [("", DESK, "light"), ("", PHONE, "dark"), ("", LOW, "light"), ("large", DESK, "dark")]
)
def test_axe_finds_no_violation(
    browser: Browser, address: str, viewport: str, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    found = {}
    for state, sayings in STATES.items():
        open_page(page, address, f"?viewport={viewport}")
        mute(page)
        for words in sayings:
            say(page, words)
        found[state] = violations(page)
    page.locator("#inspect").click()
    page.locator("#inspector details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
    found["unfolded"] = violations(page)
    page.keyboard.press("Escape")
    show_tools(page)
    page.locator("#save").click()
    page.get_by_role("dialog").wait_for()
    found["saving"] = violations(page)
    context.close()

    assert found == {state: [] for state in found}


def violations(page: Page) -> list[str]:
    """Return every violation, serious or not, with the element that has it."""
    found = Axe().run(page).response["violations"]
    return [f"{one['impact']}: {one['id']}: {node['html']}" for one in found for node in one["nodes"]]
