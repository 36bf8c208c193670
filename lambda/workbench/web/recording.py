"""What was done in a visit, and the test that is written from it: dialogue as the files of tests/conversations have it.

> what is said
< what is heard
(silence)              eight seconds of it
(a device in en-GB)    another device, and a new session
(a new session)        whatever was open is over
(the end)              the skill, or the silence, ended the session
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from skill.errors import SkillError
from workbench.device.device import Device

WIDTH = 118
"""Columns of a line; the reader of the files joins lines again."""

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 60


class Done(NamedTuple):
    """One thing that somebody did."""

    kind: str
    """`say`, `silence`, `device` or `new`."""
    text: str = ""
    """What was said, or the locale of the device."""


def write_transcript(done: Iterable[Done], make_device: Callable[[str], Device], first_locale: str = "en-US") -> str:
    """Return the conversation as a test, by having it again with new devices: what it expects is what the skill says now.

    `first_locale` is the device that a test has when nothing names one.
    """
    device, reprompt = make_device(first_locale), None
    lines: list[str] = []
    steps = list(done)
    title = next((one.text for one in steps if one.kind == "say"), "Nothing was said")
    for one in steps:
        if one.kind == "device":
            if one.text == device.settings.locale and len(lines) == 0:
                continue
            device, reprompt = make_device(one.text), None
            lines.append(f"(a device in {one.text})")
        elif one.kind == "new":
            device.end_session()
            reprompt = None
            lines.append("(a new session)")
        elif one.kind == "silence":
            lines.append("(silence)")
            if reprompt:
                lines += _heard(reprompt)
            else:
                device.time_out()
                lines.append("(the end)")
            reprompt = None
        else:
            heard = device.say(one.text)
            reprompt = heard.reprompt
            lines += [f"> {' '.join(one.text.split())}", *_heard(heard.speech)]
            if heard.ends_session:
                lines.append("(the end)")
    return "\n".join([f"# {title.strip().capitalize()}.", "", *lines]) + "\n"


def _heard(speech: str) -> list[str]:
    return [f"< {line}" for line in textwrap.wrap(speech, WIDTH - 2)]


def name_for(done: Iterable[Done]) -> str:
    """Return a file's name, without its ending, from what was said first."""
    first = next((one.text for one in done if one.kind == "say"), "a conversation")
    words = re.findall(r"[a-z0-9]+", first.lower().replace("'", ""))
    return "-".join(words)[:_LONGEST].strip("-") or "a-conversation"


def save_transcript(text: str, name: str, folder: Path) -> Path:
    """Write a test into the folder and return its path.

    Raises `SkillError` for a name that is none, and never replaces a file.
    """
    if len(name) > _LONGEST or not _NAME.fullmatch(name):
        raise SkillError(f"{name!r} is no name for a test. Use small letters, figures and single hyphens: calf-at-night")
    path = folder / f"{name}.txt"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise SkillError(f"{path.name} is there already. Choose another name; nothing was replaced.") from None
    except OSError as error:
        raise SkillError(f"{path.name} could not be written: {error.strerror}. Download it instead.") from None
    return path
