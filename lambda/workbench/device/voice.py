"""Speak in the terminal: a reply's SSML through espeak-ng, or through piper where that and a voice are installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import wave
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from skill.errors import SkillError

PIPER_VOICE = "PIPER_VOICE"
"""Names piper's voice in the environment: the path of an .onnx file, its .onnx.json beside it."""

_ESPEAK_VOICES = {"en-US": "en-us", "en-CA": "en-us"}
"""espeak-ng's voice for a locale; the others get its British one, for it has no nearer."""

_RATES = {"x-slow": 0.5, "slow": 0.8, "medium": 1.0, "fast": 1.2, "x-fast": 1.5}
_PLAYERS = (["aplay", "-q"], ["paplay"], ["afplay"], ["ffplay", "-autoexit", "-nodisp", "-loglevel", "quiet"])
_TIME = re.compile(r"(\d+(?:\.\d+)?)(ms|s)$")
_SPELLED = frozenset({"digits", "telephone", "characters", "spell-out"})


class NoVoice(SkillError):
    """Nothing on this computer can speak, or what can speak failed; whoever wants to listen must install or mend it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one breath and the silence after them."""

    text: str
    rate: float = 1.0
    """Against the normal rate."""
    pause: float = 0.0
    """Seconds."""


class Voice(Protocol):
    """Whatever can speak."""

    def speak(self, ssml: str) -> None:
        """Speak a `<speak>` document and return when it is over; raises `NoVoice` when that fails."""


@dataclass(frozen=True, slots=True)
class Espeak:
    """espeak-ng, which plays what it says."""

    program: str
    name: str

    def speak(self, ssml: str) -> None:
        """Speak it; the pauses stand outside the prosody, where espeak-ng would stretch them."""
        document = "".join(
            f'<prosody rate="{piece.rate:.0%}">{escape(piece.text)}</prosody><break time="{piece.pause * 1000:.0f}ms"/>'
            for piece in pieces(ssml)
        )
        _run([self.program, "-v", self.name, "-m", "--stdin"], f"<speak>{document}</speak>".encode())


@dataclass(frozen=True, slots=True)
class Piper:
    """piper with one voice; a player plays the sound that it makes."""

    program: str
    model: Path
    player: tuple[str, ...]

    def speak(self, ssml: str) -> None:
        """Speak it, piece by piece into one file, which is played and deleted."""
        config = json.loads(Path(f"{self.model}.json").read_text(encoding="utf-8"))
        samples_a_second = int(config["audio"]["sample_rate"])
        with tempfile.TemporaryDirectory() as folder:
            sound = Path(folder) / "speech.wav"
            with wave.open(str(sound), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(samples_a_second)
                for piece in pieces(ssml):
                    command = [self.program, "-m", str(self.model), "--length_scale", f"{1 / piece.rate:.2f}"]
                    file.writeframes(_run([*command, "--output_raw"], f"{piece.text}\n".encode()))
                    file.writeframes(bytes(2 * int(samples_a_second * piece.pause)))
            _run([*self.player, str(sound)])


def find_voice(locale: str = "en-US", environment: Mapping[str, str] = os.environ) -> Voice:
    """Return piper if it, a voice for it and a player are there, else espeak-ng.

    Raises `NoVoice`, saying how to install one, when there is neither.
    """
    path = environment.get("PATH", os.defpath)
    model = Path(environment.get(PIPER_VOICE, ""))
    piper = shutil.which("piper", path=path)
    players = ((shutil.which(name, path=path), options) for name, *options in _PLAYERS)
    player = next(((program, *options) for program, options in players if program is not None), None)
    if piper is not None and player is not None and model.is_file():
        return Piper(piper, model, player)
    espeak = shutil.which("espeak-ng", path=path)
    if espeak is not None:
        return Espeak(espeak, _ESPEAK_VOICES.get(locale, "en-gb"))
    raise NoVoice(
        "nothing on this computer can speak. Install espeak-ng ('apt-get install espeak-ng' on Debian and Ubuntu, 'brew "
        f"install espeak-ng' on a Mac), or 'pip install piper-tts' and set {PIPER_VOICE} to the .onnx file of a voice."
    )


def pieces(ssml: str) -> list[Piece]:
    """Return a `<speak>` document as words and pauses, in order."""
    found: list[Piece] = []
    for piece in _walk(ElementTree.fromstring(ssml), 1.0):  # noqa: S314  our own, just made
        text = re.sub(r"\s+", " ", piece.text)
        last = found[-1] if found else None
        if last is not None and not last.pause and (last.rate == piece.rate or not text.strip()):
            found[-1] = Piece(last.text + text, last.rate, piece.pause)
        elif text.strip():
            found.append(Piece(text, piece.rate, piece.pause))
    return [Piece(piece.text.strip(), piece.rate, piece.pause) for piece in found]


def _walk(element: ElementTree.Element, rate: float) -> Iterator[Piece]:
    """Walk through an element in the order in which it is heard."""
    inner = rate
    if element.tag == "break":
        match = _TIME.match(element.get("time", ""))
        seconds = float(match[1]) / (1000 if match[2] == "ms" else 1) if match else 0.3
        yield Piece("", rate, seconds)
    elif element.tag == "sub":
        yield Piece(element.get("alias", ""), rate)
        return
    elif element.tag == "say-as" and element.get("interpret-as") in _SPELLED:
        yield Piece(" ".join(re.sub(r"[\s-]+", ",", element.text or "")), rate)
        return
    elif element.tag == "prosody":
        inner = rate * _RATES.get(element.get("rate", "medium"), 1.0)
    yield Piece(element.text or "", inner)
    for child in element:
        yield from _walk(child, inner)
        yield Piece(child.tail or "", inner)


def _run(command: list[str], given: bytes = b"") -> bytes:
    """Run a program and return what it printed."""
    try:
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout  # noqa: S603  found on PATH
    except (OSError, subprocess.CalledProcessError) as error:
        reason = getattr(error, "stderr", b"") or str(error).encode()
        said = reason.decode(errors="replace").strip().splitlines()
        raise NoVoice(f"{Path(command[0]).name} could not speak: {said[-1] if said else 'it did not say why'}") from None
