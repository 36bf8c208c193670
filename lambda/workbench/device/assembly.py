"""The one place that puts a pretend device together: the real Lambda entry, the built interaction model, some settings."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from authoring.fresh import ROOT as ROOT
from authoring.fresh import load_content
from authoring.interaction_models.material import FOLDER
from authoring.interaction_models.model import read
from authoring.interaction_models.samples import Matcher
from skill.alexa.service import Service, make_service
from skill.errors import ContentError, Problem
from workbench.device.cloud import Cloud
from workbench.device.device import Device
from workbench.device.requests import SKILL_ID, DeviceSettings
from workbench.device.viewports import VIEWPORTS


def make_device(locale: str = "en-US", *, screen: bool = False, viewport: str | None = None, road: str = "whole") -> Device:
    """Return a device that speaks to `lambda_function.lambda_handler`.

    `road` is how what no sample covers reaches the skill, one of `cloud.ROADS`.
    `viewport` names its screen in `VIEWPORTS`; `screen` alone gives the most usual one.
    Raises `ContentError` when the content cannot be used, or the interaction model of the locale is not there.
    """
    import lambda_function  # here, because importing it loads the content, whose errors are ours to report

    shown_on = VIEWPORTS[viewport or next(iter(VIEWPORTS))].to_context() if screen or viewport else {}
    settings = DeviceSettings(locale, bool(shown_on), os.environ.get("SKILL_ID") or SKILL_ID, shown_on)
    cloud = Cloud(_remembered_matcher(locale), road)
    return Device(lambda_function.lambda_handler, lambda_function.service, cloud, settings)


def renew_service() -> None:
    """Read edited content and rebuilt models, so that the next device made here speaks with them.

    Raises `ContentError` when the content cannot be used; what was loaded before then stays.
    """
    import lambda_function

    lambda_function.service = make_service(load_content(), os.environ)
    _remembered_matcher.cache_clear()


def make_device_for(content_folder: Path, matcher: Matcher, settings: DeviceSettings | None = None) -> Device:
    """Return a device that speaks to a skill made of other content."""
    service = Service(load_content(content_folder))
    return Device(lambda event, context: service.respond(event), service, Cloud(matcher), settings or DeviceSettings())


def load_matcher(locale: str) -> Matcher:
    """Return the matcher of a locale's interaction model; an unknown English one is served by en-US."""
    path = ROOT / FOLDER / f"{locale}.json"
    if not path.exists():
        path = ROOT / FOLDER / "en-US.json"
    if not path.exists():
        name = path.relative_to(ROOT).as_posix()
        raise ContentError([Problem(name, "the file", "is not there", "Run 'cramp-helper model' to build it.")])
    return Matcher(read(path))


@cache
def _remembered_matcher(locale: str) -> Matcher:
    """Return the matcher of a locale, read once: it does not change, and devices can share it."""
    return load_matcher(locale)
