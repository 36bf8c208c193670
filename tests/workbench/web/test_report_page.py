"""The certification report on a phone, on a desk and on paper."""

from __future__ import annotations

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from workbench.certification.line import Line, Verdict
from workbench.certification.page import report_page
from workbench.certification.rehearsal import Report

UNBROKEN = "skill-package/interactionModels/custom/" * 4
LINES = (
    Line("1 Policy", "R7.20 R7.21", "The store says what must be said", Verdict.PASS, "read 5 listings"),
    Line("1 Policy", "R7.29", f"A title with {UNBROKEN}", Verdict.FAIL, "compared 185 lines", (UNBROKEN, "another fault")),
    Line("5 By hand", "R5.10 R12.1", "It sounds right", Verdict.PERSON, "Listen to one answer of each kind."),
)
PAGE = report_page(Report(LINES), "Cramp Helper", date(2026, 1, 31))


@pytest.mark.parametrize(("width", "media"), [(320, "screen"), (390, "screen"), (1200, "screen"), (680, "print")])
def test_nothing_is_cut_off_at_any_width(browser: Browser, width: int, media: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.emulate_media(media="print" if media == "print" else "screen")
    page.set_content(PAGE)

    widest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right))"
    )
    violations = [found["id"] for found in Axe().run(page).response["violations"]] if media == "screen" else []
    context.close()

    assert widest <= width
    assert violations == []


def test_what_fails_and_what_a_person_must_do_stand_on_top() -> None:
    parts = ("1 passed, 1 failed", "Failing", "another fault", "Left for a person", "Every test")

    order = [PAGE.index(part) for part in parts]

    assert order == sorted(order)
