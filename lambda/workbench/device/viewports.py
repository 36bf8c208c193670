"""The screens that the pretend device can have: what Alexa says of each in `context.Viewport`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Viewport:
    """One kind of screen."""

    label: str
    """Its name for people."""
    mode: str
    shape: str
    width: int
    """In pixels, as all of Alexa's sizes in requests."""
    height: int
    dpi: int

    def to_context(self) -> dict[str, Any]:
        """Return the `Viewport` object of a request's context."""
        return {
            "experiences": [{"arcMinuteWidth": 246, "arcMinuteHeight": 144, "canRotate": False, "canResize": False}],
            "mode": self.mode,
            "shape": self.shape,
            "pixelWidth": self.width,
            "pixelHeight": self.height,
            "currentPixelWidth": self.width,
            "currentPixelHeight": self.height,
            "dpi": self.dpi,
            "touch": [] if self.mode == "TV" else ["SINGLE"],
        }

    def to_document(self) -> dict[str, Any]:
        """Return what an APL document reads of it as `viewport`: sizes in dp, 160 to the inch."""
        return {
            "mode": self.mode.lower(),
            "shape": self.shape.lower(),
            "width": self.width * 160 // self.dpi,
            "height": self.height * 160 // self.dpi,
            "pixelWidth": self.width,
            "pixelHeight": self.height,
            "dpi": self.dpi,
        }


VIEWPORTS: Mapping[str, Viewport] = {
    "medium": Viewport("medium screen", "HUB", "RECTANGLE", 1024, 600, 160),
    "small": Viewport("small screen", "HUB", "RECTANGLE", 960, 480, 160),
    "large": Viewport("large screen", "HUB", "RECTANGLE", 1280, 800, 160),
    "round": Viewport("round screen", "HUB", "ROUND", 480, 480, 160),
    "tv": Viewport("television", "TV", "RECTANGLE", 1920, 1080, 320),
}
"""One of each kind of screen that Echo devices and televisions have; the first is the one taken unasked."""
