"""The simulator, served as `cramp-helper serve` serves it, and a real browser to look at it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from skill.content import Content
from workbench.commands.serve import HOST, listen
from workbench.device.assembly import make_device
from workbench.web.app import create_simulator

REQUIRED = "REQUIRE_BROWSER"
"""Set in the environment where a missing browser is a failure and not a reason to skip."""
SCREENSHOTS = "SCREENSHOTS"
"""Names a folder in the environment, outside the repository, where screenshots are kept."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = [
    "--headless=new",
    "--no-sandbox",  # a container's root has none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def address(content: Content) -> Iterator[str]:
    app = create_simulator(lambda locale, viewport: make_device(locale, viewport=viewport), list(content.locales))
    server = listen(app, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://{HOST}:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if program is None:
        reason = "no Chromium was found on PATH; on Debian: apt-get install chromium"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=_FLAGS)  # with a new, empty profile
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A silent page in a small window; it must log no error, and ask nothing of anybody but the simulator."""
    context = browser.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    troubles: list[str] = []
    strangers: list[str] = []
    opened.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("request", lambda request: strangers.append(request.url) if not request.url.startswith(address) else None)
    yield opened
    context.close()
    assert troubles == []
    assert strangers == []


@pytest.fixture(scope="session")
def screenshots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(os.environ[SCREENSHOTS]) if os.environ.get(SCREENSHOTS) else tmp_path_factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
