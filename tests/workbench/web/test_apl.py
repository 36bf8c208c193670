"""The APL document with every reply's data: valid to a checker that others wrote, and all of it to be seen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from talking import open_page

from every_reply import every_reply
from workbench.device.assembly import make_device
from workbench.device.viewports import VIEWPORTS
from workbench.web.app import ASSETS

CHECKER = "APL_SUGGESTER"
"""Names in the environment the node_modules folder that Amazon's apl-suggester was installed in."""
REQUIRED = "REQUIRE_APL_SUGGESTER"
"""Set where a missing checker is a failure and not a reason to skip."""

DOCUMENTS = {name: viewport.to_document() for name, viewport in VIEWPORTS.items()}


@pytest.fixture(scope="module")
def screens() -> list[dict[str, Any]]:
    """What is shown of every reply, in the locale with the longest words and in that of the United States."""
    found = []
    for locale in ("en-US", "en-IN"):
        for heard in every_reply(make_device(locale, screen=True)):
            directive = heard.response["response"]["directives"][0]
            found.append({"document": directive["document"], "datasources": directive["datasources"]})
    return found


def test_amazons_checker_finds_every_screen_valid_on_every_viewport(screens: list[dict[str, Any]]) -> None:
    node, modules = shutil.which("node"), os.environ.get(CHECKER, "")
    if node is None or not Path(modules, "apl-suggester").is_dir():
        reason = f"node or apl-suggester was not found; npm install apl-suggester, and name its node_modules in {CHECKER}"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    script = Path(__file__).with_name("validate_apl.mjs")
    given = json.dumps({"screens": screens, "viewports": DOCUMENTS})

    run = subprocess.run(  # noqa: S603  our own script
        [node, str(script), str(Path(modules).resolve()), str(ASSETS / "apl.js")],
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stderr == ""
    result = json.loads(run.stdout)
    assert result["count"] == len(screens) * (len(VIEWPORTS) + 1)
    assert result["found"] == []


@pytest.mark.parametrize("name", VIEWPORTS)
def test_all_of_every_screen_can_be_seen(page: Page, address: str, screens: list[dict[str, Any]], name: str) -> None:
    """In the preview, whose type is wider than Amazon's, nothing is clamped, and only a round screen scrolls.

    The disclaimer is in sight without scrolling, and inside the circle of a round screen.
    """
    open_page(page, address)

    troubles = page.evaluate(LOOK, [screens[0]["document"], [one["datasources"] for one in screens], DOCUMENTS[name]])

    assert troubles == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"type": "Image"}, "does not know the component Image"),
        ({"opacity": 0.5}, "does not know the property opacity"),
        ({"text": "${payload.screen.headline + }"}, "not understood"),
        ({"fontSize": "12em"}, "does not know the length 12em"),
        ({"color": "@missing"}, "resource @missing is not there"),
    ],
)
def test_the_preview_refuses_what_it_does_not_know(page: Page, address: str, change: dict[str, Any], problem: str) -> None:
    open_page(page, address)
    item = {"type": "Text", "text": "Hello"} | change
    document = {"type": "APL", "version": "1.4", "mainTemplate": {"parameters": ["payload"], "item": item}}

    refusal = page.evaluate(REFUSE, [document, DOCUMENTS["medium"]])

    assert problem in refusal


LOOK = """async ([apl, all, viewport]) => {
  const { draw, inflate } = await import('/assets/apl.js');
  const glass = document.createElement('div');
  Object.assign(glass.style, { position: 'fixed', left: '0', top: '0', textAlign: 'left', lineHeight: '1.25' });
  document.body.append(glass);
  const radius = viewport.width / 2;
  const outside = (x, y) => viewport.shape === 'round'
    ? Math.hypot(x - radius, y - radius) > radius : x < 0 || y < 0 || x > viewport.width || y > viewport.height;
  const troubles = [];
  for (const datasources of all) {
    const { headline, disclaimer } = datasources.screen;
    const say = (what) => troubles.push(`${headline}: ${what}`);
    const drawn = draw(inflate(apl, datasources, viewport), viewport, () => {});
    glass.replaceChildren(drawn);
    for (const text of drawn.querySelectorAll('.apl-text')) {
      if (text.scrollHeight > text.clientHeight + 2) say(`clamped: ${text.textContent}`);
      if (text.scrollWidth > text.clientWidth + 1) say(`too wide: ${text.textContent}`);
    }
    const scroll = drawn.querySelector('.apl-scrollview');
    const hidden = scroll.scrollHeight - scroll.clientHeight;
    if (viewport.shape !== 'round' && hidden > 1) say(`scrolls by ${hidden}`);
    const last = [...drawn.querySelectorAll('.apl-text')].find((one) => one.textContent === disclaimer);
    if (scroll.contains(last)) say('the disclaimer scrolls away');
    const range = document.createRange();
    range.selectNodeContents(last);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if ([[left, top], [right, top], [left, bottom], [right, bottom]].some(([x, y]) => outside(x, y))) {
        say('the disclaimer is cut off');
        break;
      }
    }
  }
  return troubles;
}"""

REFUSE = """async ([document, viewport]) => {
  const { draw, inflate } = await import('/assets/apl.js');
  try { draw(inflate(document, { screen: {} }, viewport), viewport, () => {}); } catch (error) { return error.message; }
  return 'nothing was refused';
}"""
