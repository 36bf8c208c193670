"""Conversations written down as dialogue, played to the pretend device and compared word for word.

# A comment.
> what is said
< what is heard, over
< as many lines as it takes
(silence)              eight seconds of it: first the reprompt is heard, then the session times out
(a device in en-GB)    another device, and a new session
(a new session)        whatever was open is over
(the end)              the skill, or the silence, ended the session; must be there exactly when it did
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.device.device import Device

SAID, HEARD, END, SILENCE, NEW = "> ", "< ", "(the end)", "(silence)", "(a new session)"
_DEVICE = re.compile(r"\(a device in (\w\w-\w\w)\)")
WIDTH = 118


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a transcript, or what is heard in one go."""

    kind: str
    """`said`, `heard`, `direction`, or `other` for comments and blank lines."""
    text: str

    def lines(self) -> list[str]:
        mark = {"said": SAID, "heard": HEARD}.get(self.kind, "")
        if self.kind == "heard":
            return [mark + line for line in textwrap.wrap(self.text, WIDTH - 2)]
        return [mark + self.text]


def read_transcript(path: Path) -> list[Part]:
    """Read a transcript; raises `ValueError` for a line that is none of its kinds."""
    parts: list[Part] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith(HEARD) and parts and parts[-1].kind == "heard":
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {line[2:].strip()}")
        elif line.startswith((SAID, HEARD)):
            parts.append(Part("said" if line.startswith(SAID) else "heard", line[2:].strip()))
        elif line in (END, SILENCE, NEW) or _DEVICE.fullmatch(line):
            parts.append(Part("direction", line))
        elif not line.strip() or line.startswith("#"):
            parts.append(Part("other", line))
        else:
            raise ValueError(f"{path.name}:{number}: {line!r} is neither said, heard, a comment nor a stage direction")
    return parts


def perform(parts: list[Part], make_device: Callable[[str], Device]) -> list[Part]:
    """Play what is said, and return the transcript with what is heard now."""
    device = make_device("en-US")
    performed: list[Part] = []
    reprompt: str | None = None
    for part in parts:
        if part.kind == "heard" or part.text == END:
            continue
        performed.append(part)
        match = _DEVICE.fullmatch(part.text)
        if match is not None:
            device = make_device(match[1])
        elif part.text == NEW:
            device.end_session()
        elif part.text == SILENCE and reprompt:
            performed.append(Part("heard", reprompt))
            reprompt = None
        elif part.text == SILENCE:
            device.time_out()
            performed.append(Part("direction", END))
        elif part.kind == "said":
            heard = device.say(part.text)
            performed.append(Part("heard", heard.speech))
            reprompt = heard.reprompt
            if heard.ends_session:
                performed.append(Part("direction", END))
    return performed


def as_text(parts: list[Part]) -> str:
    return "\n".join(line for part in parts for line in part.lines()) + "\n"


def compare(expected: list[Part], actual: list[Part]) -> str | None:
    """Return the transcript with its first wrong line marked; None when all is as written."""
    for index, (one, other) in enumerate(zip(expected, actual, strict=False)):
        if one != other:
            return _marked(expected, index, other)
    if len(expected) != len(actual):
        shorter = min(len(expected), len(actual))
        return _marked(expected, shorter, actual[shorter] if shorter < len(actual) else Part("other", "(nothing)"))
    return None


def _marked(expected: list[Part], index: int, actual: Part) -> str:
    lines = [f"    {line}" for part in expected[:index] for line in part.lines()]
    wrong = expected[index].lines() if index < len(expected) else ["(nothing more)"]
    lines += [f"==> {line}" for line in wrong] + ["    but now:"] + [f"==> {line}" for line in actual.lines()]
    lines += [f"    {line}" for part in expected[index + 1 : index + 4] for line in part.lines()]
    return "\n".join(lines)
