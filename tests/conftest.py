"""What the tests share: the content, the interaction model, a pretend device, and the service behind it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from authoring.fresh import load_content
from authoring.interaction_models.samples import Matcher
from skill.alexa.service import Service
from skill.content import Content
from workbench.device.assembly import load_matcher, make_device
from workbench.device.device import Device

sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside the tests, from wherever pytest is started


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record-conversations",
        action="store_true",
        help="Write what is heard now into tests/conversations, to be read and approved, in place of comparing.",
    )


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content()


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return load_matcher("en-US")


@pytest.fixture
def service(content: Content) -> Service:
    return Service(content)


@pytest.fixture(scope="session")
def the_device() -> Device:
    return make_device()


@pytest.fixture
def device(the_device: Device) -> Device:
    """A pretend Echo in the United States that nobody has spoken to yet."""
    the_device.end_session()
    return the_device
