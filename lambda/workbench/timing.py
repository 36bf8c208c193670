"""How long a piece of speech takes, estimated from its SSML."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_BREAK = re.compile(r"(\d+(?:\.\d+)?)(ms|s)$")
_RATES = {"x-slow": 0.5, "slow": 0.8, "medium": 1.0, "fast": 1.2, "x-fast": 1.5}
"""How fast each `prosody` rate is against the normal one."""


def plain_text(ssml: str) -> str:
    """Return what is heard of SSML, without markup, spaces folded."""
    return " ".join("".join(ElementTree.fromstring(ssml).itertext()).split())  # noqa: S314  our own, just made


def estimate_seconds(ssml: str) -> float:
    """Estimate how many seconds a `<speak>` document takes to say."""
    return round(_seconds(ElementTree.fromstring(ssml), 1.0), 2)  # noqa: S314  our own, just made


def _seconds(element: ElementTree.Element, rate: float) -> float:
    if element.tag == "prosody":
        rate *= _RATES.get(element.get("rate", "medium"), 1.0)
    total = _speaking(element.text or "", rate)
    if element.tag == "break":
        match = _BREAK.match(element.get("time", "0ms"))
        total = float(match[1]) / (1000 if match[2] == "ms" else 1) if match else 0.0
    for child in element:
        total += _seconds(child, rate) + _speaking(child.tail or "", rate)
    return total


def _speaking(text: str, rate: float) -> float:
    """Seconds for some words: by their letters, with a pause for every sign that asks for one."""
    words = re.findall(r"[A-Za-z']+|\d", text)
    letters = sum(len(word) for word in words)
    pauses = 0.35 * len(re.findall(r"[.!?:;]", text)) + 0.15 * text.count(",")
    return (0.12 * len(words) + 0.052 * letters + pauses) / rate
