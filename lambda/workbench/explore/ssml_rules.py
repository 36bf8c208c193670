"""The rules for what is spoken, R5.1 to R5.10: whether Alexa takes the markup, and whether it can be heard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

LONGEST_BREAK = 10.0
"""Seconds (R5.4)."""

_TAGS = frozenset(
    "speak p s break emphasis prosody say-as sub phoneme w lang voice audio "
    "amazon:effect amazon:emotion amazon:domain".split()
)
_RATES = frozenset(("x-slow", "slow", "medium", "fast", "x-fast"))
_SAY_AS = frozenset(
    "characters spell-out cardinal number ordinal digits fraction unit date time telephone address "
    "interjection expletive".split()
)
_STRENGTHS = frozenset(("none", "x-weak", "weak", "medium", "strong", "x-strong"))
_UNSPOKEN = re.compile(r"https?:|www\.|[*_#•<>|{}\[\]]|[\U0001F000-\U0001FAFF]")

Body = Mapping[str, Any]


def speeches(body: Body) -> list[tuple[str, Body]]:
    """Return whatever of a response is spoken, with its name."""
    spoken = [("outputSpeech", body.get("outputSpeech"))]
    reprompt = body.get("reprompt")
    spoken += [("reprompt", reprompt.get("outputSpeech", {}))] if reprompt is not None else []
    return [(name, speech) for name, speech in spoken if speech is not None]


def _trees(body: Body) -> Iterator[tuple[str, ElementTree.Element | None]]:
    for name, speech in speeches(body):
        if isinstance(speech.get("ssml"), str):
            yield name, _tree(speech["ssml"])


def _well_formed(envelope: Body, body: Body) -> Iterator[str]:
    for name, tree in _trees(body):
        if tree is None or tree.tag != "speak":
            yield f"the SSML of {name} is no well-formed <speak>"


def _elements(body: Body) -> Iterator[ElementTree.Element]:
    for _, tree in _trees(body):
        yield from tree.iter() if tree is not None else ()


def _tags(envelope: Body, body: Body) -> Iterator[str]:
    for element in _elements(body):
        if element.tag not in _TAGS:
            yield f"<{element.tag}> is no tag that Alexa speaks"


def _breaks(envelope: Body, body: Body) -> Iterator[str]:
    for element in _elements(body):
        if element.tag != "break":
            continue
        match = re.fullmatch(r"(\d+(?:\.\d+)?)(ms|s)", element.get("time", ""))
        seconds = float(match[1]) / (1000 if match[2] == "ms" else 1) if match else LONGEST_BREAK + 1
        if element.get("strength") not in _STRENGTHS and seconds > LONGEST_BREAK:
            yield f"a break of {element.get('time') or element.get('strength')!r}; {LONGEST_BREAK:.0f} seconds is the most"


def _prosody(envelope: Body, body: Body) -> Iterator[str]:
    for element in _elements(body):
        rate = element.get("rate", "medium") if element.tag == "prosody" else "medium"
        if rate not in _RATES and not re.fullmatch(r"[2-9]\d%|\d{3}%", rate):
            yield f"{rate!r} is no rate of speech"


def _say_as(envelope: Body, body: Body) -> Iterator[str]:
    for element in _elements(body):
        if element.tag == "say-as" and element.get("interpret-as") not in _SAY_AS:
            yield f"say-as {element.get('interpret-as')!r} is unknown"


def _audible(envelope: Body, body: Body) -> Iterator[str]:
    for name, speech in speeches(body):
        match = _UNSPOKEN.search(heard(speech))
        if match:
            yield f"{name} holds {match.group()!r}, which cannot be spoken"


def _letters(envelope: Body, body: Body) -> Iterator[str]:
    for name, speech in speeches(body):
        name_with_number = re.search(r"\b[A-Z]-?\d+\b", heard(speech))
        if name_with_number:
            yield f"{name} says {name_with_number.group()!r}; its number is to be written as words"


def heard(speech: Body) -> str:
    """Return what is heard of an outputSpeech."""
    if isinstance(speech.get("ssml"), str):
        tree = _tree(speech["ssml"])
        return " ".join("".join(tree.itertext()).split()) if tree is not None else ""
    return str(speech.get("text") or "").strip()


@lru_cache(maxsize=64)  # a dozen rules look at each, and change nothing
def _tree(ssml: str) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(ssml)  # noqa: S314  our own, just made
    except ElementTree.ParseError:
        return None


SSML_RULES: tuple[tuple[str, Callable[[Body, Body], Iterator[str]]], ...] = (
    ("R5.1", _well_formed),
    ("R5.3", _tags),
    ("R5.4", _breaks),
    ("R5.6", _prosody),
    ("R5.7", _say_as),
    ("R5.9", _audible),
    ("R5.10", _letters),
)
"""Rule number to what finds its breaches."""
