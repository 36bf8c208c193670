"""A real speech synthesiser, espeak-ng, to hold the estimated speaking times against."""

from __future__ import annotations

import array
import re
import shutil
import struct
import subprocess

from skill.errors import SkillError

VOICE = "en-us"
_HEADER, _RATE_AT = 44, 24
"""Bytes of a WAV header, and where in it the samples a second are written."""
_SILENCE = 40
"""A sample below this is not heard."""
_BREAK = re.compile(r"<break [^>]*/>")


class NoSynthesiser(SkillError):
    """espeak-ng is not installed; whoever wants to measure has to install it."""

    def __init__(self) -> None:
        super().__init__(
            "espeak-ng is not installed, so nothing can be measured. Install it: 'apt-get install espeak-ng' on Debian and "
            "Ubuntu, 'brew install espeak-ng' on a Mac."
        )


def find_synthesiser() -> str:
    """Return the path of espeak-ng; raises `NoSynthesiser` when there is none."""
    path = shutil.which("espeak-ng")
    if path is None:
        raise NoSynthesiser
    return path


def measure_seconds(ssml: str) -> float:
    """Have a `<speak>` document spoken, and return the seconds from its first sound to its last."""
    command = [find_synthesiser(), "-v", VOICE, "-m", "-z", "--stdout"]
    audio = subprocess.run(command, input=_outside(ssml).encode(), capture_output=True, check=True).stdout  # noqa: S603
    samples = array.array("h", audio[_HEADER : len(audio) - len(audio) % 2])
    silent = _first(samples) + _first(samples[::-1])
    (rate,) = struct.unpack_from("<I", audio, _RATE_AT)
    return max(0.0, (len(samples) - silent) / float(rate))


def _first(samples: array.array[int]) -> int:
    return next((index for index, sample in enumerate(samples) if abs(sample) >= _SILENCE), 0)


def _outside(ssml: str) -> str:
    """Move breaks out of the prosody around all of it: espeak-ng would stretch their time, which Alexa keeps."""
    match = re.match(r"<speak>(<prosody [^>]*>)", ssml)
    return _BREAK.sub(lambda found: f"</prosody>{found.group()}{match[1]}", ssml) if match else ssml
